import fc from "fast-check";
import { expect, test } from "vitest";
import { fileOf } from "../../../test/archive/fixture-archives.ts";
import type { KnownPerson, PlannedPerson } from "./match/planned-person.ts";
import { readArchive } from "./read-archive.ts";

const IN = "https://www.linkedin.com/in/";
const ME = `${IN}robin-ashworth`;
const HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const TALK =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT";

type Row = { name: string; slug: string; mail: string; day: string };

/** Few names, addresses and days, so that they meet: successors, marriages, families, namesakes. */
const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom("Ada,Quill", "Ada,Lang", "Bo,Quill", "Ute,Alt", "Nils,Neu", "Paul,Weiss"),
    slug: fc.constantFrom("p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"),
    mail: fc.constantFrom("", "", "pr@harbour.example", "PR+x@harbour.example", "ada@home.example"),
    day: fc.constantFrom("20 Aug 2024", "21 Aug 2024", "01 Oct 2025"),
  }),
  { maxLength: 5, selector: ({ slug }) => slug },
);

/** What an archive of these rows says; everybody in it wrote one message that names them. */
function filesOf(all: readonly Row[], archive: string) {
  const connections = all.map(
    ({ name, slug, mail, day }) => `${name},${IN}${slug},${mail},Harbour,PR,${day}`,
  );
  const messages = all.map(({ name, slug }) => {
    const from = name.replace(",", " ");
    return `${archive}-${slug},,${from},${IN}${slug},Robin Ashworth,${ME},2025-11-02 10:00:00 UTC,,${archive}: I am ${slug},INBOX,,No`;
  });
  return [
    fileOf("Profile.csv", "First Name,Last Name,Headline\nRobin,Ashworth,Trainer\n"),
    fileOf("Connections.csv", [HEAD, ...connections].join("\n")),
    fileOf("messages.csv", [TALK, ...messages].join("\n")),
  ];
}

type Said = Map<string, string>;

/** Reads an archive into what is known; notes under each message whose it became. */
async function readInto(space: KnownPerson[], said: Said, all: readonly Row[], archive: string) {
  const options = { archiveName: `${archive}.zip`, files: filesOf(all, archive), known: space };
  const reading = await readArchive(options);
  const ids = new Map<PlannedPerson, string>();
  const idOf = (person: PlannedPerson) => {
    const id = person.knownId ?? ids.get(person) ?? `${archive}${ids.size}`;
    ids.set(person, id);
    return id;
  };
  const after = new Map(space.map((person) => [person.id, person]));
  for (const person of reading.people) {
    const { name, keys, slug, company, connectedOn, email } = person;
    const rest = { keys: [...keys], slug, company, connectedOn, isConnected: true };
    const before = after.get(idOf(person));
    const shown = before?.email ?? email;
    after.set(idOf(person), { ...rest, id: idOf(person), name, email: shown, invitations: [] });
  }
  for await (const batch of reading.messageFacts())
    for (const { person, text } of batch) said.set(text, idOf(person));
  return [...after.values()];
}

/** Which messages are one person's. */
function partition(said: Said): string[] {
  const groups = Map.groupBy(said.keys(), (text) => said.get(text));
  return Array.from(groups.values(), (texts) => texts.sort().join(" = ")).sort();
}

async function readBoth(first: [string, Row[]], second: [string, Row[]]): Promise<Said> {
  const said: Said = new Map();
  const space = await readInto([], said, first[1], first[0]);
  await readInto(space, said, second[1], second[0]);
  expect(said.size).toBe(first[1].length + second[1].length);
  return said;
}

test("two archives make the same people with the same messages, whichever comes first", async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (a, b) => {
      const there = await readBoth(["a", a], ["b", b]);
      const back = await readBoth(["b", b], ["a", a]);
      expect(partition(back)).toEqual(partition(there));
    }),
    { numRuns: 400 },
  );
});

test("two rows of one file never speak with one mouth, and nobody's message goes to another name alone", async () => {
  const nameOf = (all: readonly Row[], slug: string) =>
    all.find((row) => row.slug === slug)?.name.split(",") ?? [];
  await fc.assert(
    fc.asyncProperty(rows, rows, async (a, b) => {
      for (const group of partition(await readBoth(["a", a], ["b", b]))) {
        const [one, other, ...more] = group.split(" = ").map((text) => text.split(" "));
        expect(more).toEqual([]);
        if (!one || !other) continue;
        const [inOne, , , slug = "", inOther, , , otherSlug = ""] = [...one, ...other];
        expect([inOne, inOther]).toEqual(["a:", "b:"]);
        if (slug === otherSlug) continue;
        // Another address: then the given name at least has stayed.
        const [given] = nameOf(a, slug);
        expect(given).toBeDefined();
        expect(nameOf(b, otherSlug)[0]).toBe(given);
      }
    }),
    { numRuns: 400 },
  );
});
