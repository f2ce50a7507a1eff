import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileOf } from "../../../test/archive/fixture-archives.ts";
import { type FileKind, fileKinds } from "./headings/table-columns.ts";
import { readArchive } from "./read-archive.ts";

const slug = (name: string) => `https://www.linkedin.com/in/${name}`;

/** A file of every kind: its header, and its nth row in cells. */
const files: Record<FileKind, { name: string; header: string; row: (n: number) => string[] }> = {
  connections: {
    name: "Connections.csv",
    header: "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    row: (n) => ["Ada", `Quill${n}`, slug(`ada-${n}`), "", "Kite, Inc.", "Head", "15 Jan 2024"],
  },
  invitations: {
    name: "Invitations.csv",
    header: "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    row: (n) => [
      `Bo Reed${n}`,
      "Robin Ashworth",
      "1/29/26, 2:37 PM",
      "Hi Robin,\ngreat talk",
      "INCOMING",
      slug(`bo-${n}`),
      slug("robin"),
    ],
  },
  messages: {
    name: "messages.csv",
    header:
      "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
    row: (n) => [
      `c${n}`,
      "",
      "Ada Quill",
      slug("ada"),
      "Robin Ashworth",
      slug("robin"),
      "2026-10-03 10:00:00 UTC",
      "",
      'Notes:\n- plan, draft\n- "done"',
      "INBOX",
    ],
  },
  profile: {
    name: "Profile.csv",
    header: "First Name,Last Name,Headline,Summary,Geo Location",
    row: () => ["Robin", "Ashworth", "Trainer", "I teach, and I listen.\nA lot.", "Leeds"],
  },
  positions: {
    name: "Positions.csv",
    header: "Company Name,Title,Description,Location,Started On,Finished On",
    row: (n) => [`Kite ${n}`, "Head, Sales", "Line\nby line", "Leeds", "Mar 2019", ""],
  },
  education: {
    name: "Education.csv",
    header: "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    row: (n) => [`School ${n}`, "2001", "2004", "", "BSc, Maths", "Chess"],
  },
  shares: {
    name: "Shares.csv",
    header: "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility",
    row: (n) => [
      "2026-01-29 14:37:00",
      `https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${n}`,
      "A post,\nof two lines",
      "",
      "",
      "MEMBER_NETWORK",
    ],
  },
  "rich media": {
    name: "Rich_Media.csv",
    header: "Date/Time,Media Description,Media Link",
    row: (n) => ["January 29, 2026 at 2:37 PM", `Slides ${n}`, "https://example.com/slides.pdf"],
  },
  skills: { name: "Skills.csv", header: "Name", row: (n) => [`Skill ${n}`] },
  languages: {
    name: "Languages.csv",
    header: "Name,Proficiency",
    row: (n) => [`Language ${n}`, "Native"],
  },
  recommendations: {
    name: "Recommendations_Received.csv",
    header: "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    row: (n) => [
      "Cy",
      `Dune${n}`,
      "Kite",
      "Head",
      "Good,\nvery good",
      "01/29/26, 02:37 PM",
      "VISIBLE",
    ],
  },
  endorsements: {
    name: "Endorsement_Received_Info.csv",
    header:
      "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status",
    row: (n) => ["2024/01/29 10:00:00 UTC", "Chess", "Di", `Fox${n}`, slug(`di-${n}`), "ACCEPTED"],
  },
  notes: {
    name: "Notes.csv",
    header:
      "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On",
    row: (n) => [
      "Ed",
      `Gale${n}`,
      slug(`ed-${n}`),
      "met,\nat the fair",
      "2025-07-30 18:20:00 UTC",
      "",
    ],
  },
};

function write(cells: readonly string[]): string {
  return cells
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",");
}

const oneLine = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\n/g, " "));

/** Ways in which one row of a file breaks; each leaves one row, whatever else is wrong with it. */
const breaks: Record<string, (cells: string[], at: number) => string> = {
  none: (cells) => write(cells),
  "stray quote": (cells, at) =>
    write(oneLine(cells)).replace(cells[at] || "zz", `"${cells[at]}" x`),
  "unclosed quote": (cells, at) =>
    oneLine(cells)
      .map((cell, index) =>
        index === at ? `"${cell.replace(/[",]/g, "")}` : cell.replace(/[",]/g, ""),
      )
      .join(","),
  "quotes doubled wrongly": (cells, at) =>
    oneLine(cells)
      .map((cell) => cell.replace(/[",]/g, ""))
      .map((cell, index) => (index === at ? `""${cell}""` : cell))
      .join(","),
  "one cell too many": (cells) => `${write(oneLine(cells))},more`,
  "without its end": (cells) => write(oneLine(cells).slice(0, -1)),
  NUL: (cells, at) => write(oneLine(cells).with(at, "a\0b")),
  "empty columns behind": (cells) => `${write(cells)},,,`,
};

const kinds = fileKinds.filter((kind) => files[kind].header.includes(","));

/** Rows of a broken file whose number is known: those that are one line each, so that any reading counts the same. */
const broken = fc
  .record({
    kind: fc.constantFrom(...kinds),
    rows: fc.array(
      fc.record({
        how: fc.constantFrom(...Object.keys(breaks)),
        at: fc.nat({ max: 20 }),
        end: fc.constantFrom("\n", "\r\n"),
        blank: fc.constantFrom("", "", "\n", "   \n", "\ufeff"),
      }),
      { minLength: 1, maxLength: 25 },
    ),
  })
  .map(({ kind, rows }) => {
    const { header, row, name } = files[kind];
    const lines = rows.map(({ how, at, end, blank }, n) => {
      const cells = row(n);
      const isLines = how === "none" || how === "empty columns behind";
      const safe = isLines ? cells : oneLine(cells);
      return `${blank}${breaks[how]?.(safe, at % safe.length) ?? ""}${end}`;
    });
    return { kind, name, text: `${header}\n${lines.join("")}`, rows: rows.length };
  });

describe("every row of a file is accounted for", () => {
  it("read + rejected + passed over = rows, for every kind of file, however its rows break", async () => {
    await fc.assert(
      fc.asyncProperty(broken, async ({ kind, name, text, rows }) => {
        const reading = await readArchive({ archiveName: name, files: [fileOf(name, text)] });
        const [tally] = reading.tallies;
        const passed = (tally?.passedOver ?? []).reduce((sum, one) => sum + one.rows, 0);
        expect(tally).toMatchObject({ kind, rows });
        expect((tally?.read ?? 0) + (tally?.rejected ?? 0) + passed).toBe(rows);
        expect(reading.rejects).toHaveLength(tally?.rejected ?? 0);
      }),
      { numRuns: 400 },
    );
  });

  it("never lets a broken row cost a sound one", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(breaks)), { minLength: 1, maxLength: 20 }),
        fc.nat({ max: 6 }),
        async (hows, at) => {
          const { header, row, name } = files.connections;
          const lines = hows.map((how, n) => breaks[how]?.(row(n), at) ?? "");
          const text = [header, ...lines].join("\n");
          const reading = await readArchive({ archiveName: name, files: [fileOf(name, text)] });
          const slugs = new Set(reading.people.map((person) => person.slug));
          hows.forEach((how, n) => {
            if (how === "none" || how === "empty columns behind")
              expect(slugs.has(`ada-${n}`)).toBe(true);
          });
          const sound = reading.people.filter(({ name }) => /^\S+ \S+$/.test(name));
          for (const { slug } of sound) expect(slug === null || /^ada-\d+$/.test(slug)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("passes over, with a reason, what is nobody's: dates alone, drafts, sponsored mail, guides, headers again", async () => {
    const { header, row } = files.messages;
    const messages = [
      `${header},IS MESSAGE DRAFT`,
      write([...row(1), "No"]),
      write([...row(2), "Yes"]),
      write([...row(3).with(1, "Sponsored Conversation"), "No"]),
      `${header},IS MESSAGE DRAFT`,
    ].join("\n");
    const reading = await readArchive({
      archiveName: "a.zip",
      files: [
        fileOf("messages.csv", messages),
        fileOf("guide_messages.csv", [header, write(row(1))].join("\n")),
        fileOf(
          "Connections.csv",
          [files.connections.header, write(files.connections.row(1)), ",,,,,,21 Feb 2026"].join(
            "\n",
          ),
        ),
        fileOf("Ad_Targeting.csv", "a,b\n1,2\n"),
      ],
    });
    const passed = Object.fromEntries(
      reading.tallies.map(({ file, rows, read, passedOver }) => [file, { rows, read, passedOver }]),
    );
    expect(passed["messages.csv"]).toEqual({
      rows: 4,
      read: 1,
      passedOver: expect.arrayContaining([
        { reason: "a draft", rows: 1 },
        { reason: "sponsored", rows: 1 },
        { reason: "repeats the header row", rows: 1 },
      ]),
    });
    expect(passed["guide_messages.csv"]).toMatchObject({ rows: 1, read: 0 });
    expect(passed["Connections.csv"]).toMatchObject({ rows: 2, read: 1 });
    expect(reading.unused).toEqual(["Ad_Targeting.csv"]);
  });

  it("lists each of many neighbours that are cut short", async () => {
    const { header, row } = files.connections;
    const short = [1, 2, 3, 4].map((n) => write(row(n).slice(0, n)));
    const text = [header, write(row(0)), ...short, write(row(9))].join("\n");
    const reading = await readArchive({
      archiveName: "",
      files: [fileOf("Connections.csv", text)],
    });
    expect(reading.tallies).toMatchObject([{ rows: 6, read: 2, rejected: 4 }]);
    expect(reading.rejects.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
  });

  it("reads a row whose line breaks stand outside of quotes, and no row that follows with it", async () => {
    const { header } = files.connections;
    const text = `${header}\nAda,Quill,${slug("ada")},,Kite\nand Co,Head,15 Jan 2024\nBo,Reed,${slug("bo")},,,,16 Jan 2024\n`;
    const reading = await readArchive({
      archiveName: "",
      files: [fileOf("Connections.csv", text)],
    });
    expect(reading.people).toMatchObject([{ slug: "ada", company: "Kite and Co" }, { slug: "bo" }]);
  });

  it("rejects, and does not guess, where two readings make sense", async () => {
    const { header } = files.connections;
    const text = `${header}\nAda,Quill,${slug("ada")},,Kite, Inc,Head,15 Jan 2024\n`;
    const reading = await readArchive({
      archiveName: "",
      files: [fileOf("Connections.csv", text)],
    });
    expect(reading).toMatchObject({ people: [], counts: { rejected: 1 } });
  });

  it("takes an unclosed quote in a message for no reason to lose the next message", async () => {
    const { header, row } = files.messages;
    const text = [
      header,
      `c1,,Ada Quill,${slug("ada")},Robin Ashworth,${slug("robin")},2026-10-03 10:00:00 UTC,,"so,INBOX`,
      write(row(2)),
      `c3,,Ada Quill,${slug("ada")},Robin Ashworth,${slug("robin")},2026-10-03 10:00:00 UTC,,so",INBOX`,
      write(row(4)),
    ].join("\n");
    const reading = await readArchive({ archiveName: "", files: [fileOf("messages.csv", text)] });
    expect(reading.tallies).toMatchObject([{ rows: 4, read: 4, rejected: 0 }]);
  });
});
