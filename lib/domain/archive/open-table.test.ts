import { describe, expect, it } from "vitest";
import { openTable, type TableBatch } from "./open-table.ts";
import { recogniseFile } from "./recognise-file.ts";

const CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const MESSAGES =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER";
const PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice ""gaps"". ..."\n\n';

function fileOf(name: string, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return {
    name,
    async *open() {
      yield bytes;
    },
  };
}

async function rowsOf(name: string, content: string | Uint8Array) {
  const opened = await openTable(fileOf(name, content));
  if (!opened.ok) return opened;
  const batches: TableBatch[] = [];
  for await (const batch of opened.table.batches()) batches.push(batch);
  return {
    kind: opened.table.kind,
    rows: batches.flatMap(({ rows }) => rows),
    lines: batches.flatMap(({ lines }) => lines),
    rejects: batches.flatMap(({ rejects }) => rejects),
    passed: batches.flatMap(({ passed }) => passed),
  };
}

describe("recogniseFile", () => {
  it.each([
    [CONNECTIONS, "connections"],
    [CONNECTIONS.replace(",URL", ""), "connections"],
    ["First Name,Last Name,Company,Position", "connections"],
    ["From,To,Sent At,Message,Direction", "invitations"],
    ["From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl", "invitations"],
    [MESSAGES, "messages"],
    ["From,To,Date,Subject,Content,Direction,Folder", "messages"],
    ["First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary", "profile"],
    ["Company Name,Title,Description,Location,Started On,Finished On", "positions"],
    ["School Name,Start Date,End Date,Notes,Degree Name,Activities", "education"],
    ["Name", "skills"],
    ["Name,Proficiency", "languages"],
    ["Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility", "shares"],
    ["Date/Time,Media Description,Media Link", "rich media"],
    ["First Name,Last Name,Company,Job Title,Text,Creation Date,Status", "recommendations"],
    ["Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name", "endorsements"],
    ["Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On", "notes"],
  ])("knows the file by its header row: %s", (header, kind) => {
    for (const name of ["renamed (2).csv", "folder/x.CSV"]) {
      for (const form of [
        header,
        `\ufeff${header}\r`,
        header.toUpperCase(),
        header.replaceAll(",", ";"),
        header.replaceAll(",", "\t"),
      ]) {
        expect(recogniseFile(name, `${form}\n`)).toMatchObject({ ok: true, file: { kind } });
      }
    }
  });

  it.each([
    "guide_messages.csv",
    "coach_messages.csv",
    "x/learning_coach_messages.csv",
    "learning_role_play_messages.csv",
  ])("leaves %s alone although its header is that of the inbox", (name) =>
    expect(recogniseFile(name, `${MESSAGES}\n`)).toEqual({ ok: false, kind: "other" }),
  );

  it.each(["Certifications.csv", "Ad_Targeting.csv", "README.txt"])("has no use for %s", (name) => {
    expect(recogniseFile(name, "Name,Url,Authority\nx,y,z\n")).toEqual({
      ok: false,
      kind: "other",
    });
  });

  it("finds the header behind a preamble of any length", () => {
    for (const preamble of [
      "",
      PREAMBLE,
      `${PREAMBLE}one more, line\n\n\n`,
      "Notes:;;;;;;\nx;;;;;;\n;;;;;;\n",
    ]) {
      const found = recogniseFile("Connections.csv", `${preamble}${CONNECTIONS}\nAda,Quill\n`);
      expect(found).toMatchObject({ ok: true, file: { headerLine: preamble.split("\n").length } });
    }
  });

  it("names the column that stands twice", () => {
    expect(recogniseFile("x.csv", `${PREAMBLE}${CONNECTIONS},Company\n`)).toEqual({
      ok: false,
      kind: "problem",
      line: 4,
      problem: 'the column "company" stands twice in the header',
    });
  });

  it("says which header it missed in a file whose name stands for a table", () => {
    expect(recogniseFile("Connections.csv", "Vorname,Nachname\nAda,Quill\n")).toMatchObject({
      kind: "problem",
      problem: "no header row with First Name, Last Name, Connected On was found",
    });
    expect(recogniseFile("a/messages.csv", "")).toMatchObject({
      kind: "problem",
      problem: "the file is empty",
    });
  });
});

describe("openTable", () => {
  const body = 'Ada,Quill,https://www.linkedin.com/in/ada,,"Blue Kettle, Inc.",CFO,15 Jan 2024\n';

  it("reads rows with their line numbers from behind the preamble", async () => {
    expect(
      await rowsOf("Connections.csv", `${PREAMBLE}${CONNECTIONS}\n${body}${body}`),
    ).toMatchObject({
      kind: "connections",
      lines: [5, 6],
      rejects: [],
    });
  });

  it("reads the same from UTF-16 with tabs, from CRLF, and from lines that end with CR", async () => {
    const plain = await rowsOf("a.csv", `${CONNECTIONS}\n${body}${body}`);
    const tabs = `\ufeff${CONNECTIONS}\n${body}${body}`
      .replaceAll(",", "\t")
      .replaceAll("\t Inc.", ", Inc.");
    expect(await rowsOf("a.csv", Buffer.from(tabs, "utf16le"))).toEqual(plain);
    expect(
      await rowsOf("a.csv", `${CONNECTIONS}\n${body}${body}`.replaceAll("\n", "\r\n")),
    ).toEqual(plain);
    expect(await rowsOf("a.csv", `${CONNECTIONS}\n${body}${body}`.replaceAll("\n", "\r"))).toEqual(
      plain,
    );
  });

  it("passes over a repeated header row instead of taking it for a person", async () => {
    const read = await rowsOf("a.csv", `${CONNECTIONS}\n${body}${CONNECTIONS}\n${body}`);
    expect(read).toMatchObject({
      lines: [2, 4],
      rejects: [],
      passed: [{ line: 3, reason: "repeats the header row" }],
    });
  });
});
