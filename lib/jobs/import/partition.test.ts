import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { makeTemporaryFolder } from "../../../test/temporary-folder.ts";
import { inSpaceRaw } from "../../data/database.ts";
import { addImport } from "../../data/import/commands.ts";
import { newId } from "../../data/new-id.ts";
import type { Viewer } from "../../data/viewer.ts";
import { applyImport } from "./archive/apply-import.ts";

const now = new Date("2026-11-28T12:00:00Z");

const folder = makeTemporaryFolder();

const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const message = (thread: string, from: string, to: string, at: string, text: string) => {
  const name = (slug: string) =>
    slug
      .split("-")
      .map((part) => part[0]?.toUpperCase() + part.slice(1))
      .join(" ");
  return `${thread},,${name(from)},${url(from)},${name(to)},${url(to)},${at} UTC,,${text},INBOX,,No`;
};

/** An archive with one of everything that hangs together across files. */
const files: Record<string, string> = {
  "Profile.csv":
    "First Name,Last Name,Headline,Summary,Geo Location\nRobin,Ashworth,Trainer,,Leeds\n",
  "Connections.csv": [
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    `Ada,Quill,${url("ada-quill")},,Kite,Head,01 Oct 2026`,
    `Bo,Reed,${url("bo-reed")},,Kite,Head,05 Oct 2026`,
    `Cy,Dune,${url("cy-dune")},,Kite,Head,06 Oct 2026`,
    "",
  ].join("\n"),
  "Invitations.csv": [
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    `Bo Reed,Robin Ashworth,"10/4/26, 2:37 PM",I read your book on kites,INCOMING,${url("bo-reed")},${url("robin-ashworth")}`,
    `Di Fox,Robin Ashworth,"10/9/26, 2:37 PM",,INCOMING,${url("di-fox")},${url("robin-ashworth")}`,
    "",
  ].join("\n"),
  "messages.csv": [
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT",
    message(
      "c1",
      "robin-ashworth",
      "ada-quill",
      "2026-10-02 10:00:00",
      "Would you have 20 minutes for a coffee chat over Zoom next week?",
    ),
    message("c1", "ada-quill", "robin-ashworth", "2026-10-03 10:00:00", "Gladly"),
    message("c2", "bo-reed", "robin-ashworth", "2026-10-05 08:00:00", "I read your book on kites"),
    message(
      "c2",
      "robin-ashworth",
      "bo-reed",
      "2026-10-05 09:00:00",
      "Thank you! Shall we have a coffee chat next week?",
    ),
    message("c3", "di-fox", "robin-ashworth", "2026-10-10 09:00:00", "Hello?"),
    message("c4", "ed-gale", "robin-ashworth", "2026-10-11 09:00:00", "Buy my things"),
    "",
  ].join("\n"),
  "Notes.csv": [
    "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On",
    `Cy,Dune,${url("cy-dune")},met at the fair,2026-10-06 18:20:00 UTC,`,
    "",
  ].join("\n"),
};

test.override("space", { zone: "UTC", since: now });

const newSpace = () => createTestSpace("UTC", now);

/** Imports the named files together, as one upload of several. */
async function bring(viewer: Viewer, names: readonly string[]) {
  const place = path.join(folder, newId());
  await mkdir(place);
  for (const [index, name] of names.entries())
    await writeFile(path.join(place, `${index}_${name}`), files[name] ?? "");
  const upload = { fileName: names[0] ?? "", storedAt: null, bytes: 1 };
  const importId = await addImport(viewer, upload, now);
  return applyImport(viewer, importId, now, place);
}

/** People, their stages, and what stands on their timelines. */
function outcome(viewer: Viewer) {
  return inSpaceRaw(viewer, async (client) => {
    const read = async (sql: string) => (await client.query(sql)).rows;
    return {
      people: await read(
        "select name, slug, company, stage, connected_on::text from person order by slug",
      ),
      invitations: await read(
        `select p.slug, i.direction, i.status, i.note from invitation i join person p on p.id = i.person_id
         order by p.slug`,
      ),
      facts: await read(
        `select p.slug, t.kind, t.at, t.precision, t.text from timeline_entry t
           join person p on p.id = t.person_id
         where t.kind <> 'undone' and not exists (
           select from timeline_entry u where u.kind = 'undone' and u.target_id = t.id)
         order by p.slug, t.at, t.kind, t.text`,
      ),
    };
  });
}

const names = Object.keys(files);

test("any order and any partition of an archive's files ends as all of them at once", async () => {
  const whole = await newSpace();
  await bring(whole, names);
  const expected = await outcome(whole);
  expect(expected.people.map(({ slug, stage }) => [slug, stage])).toEqual([
    ["ada-quill", "in-conversation"],
    ["bo-reed", "awaiting-reply"],
    ["cy-dune", "connected"],
    ["di-fox", "invited"],
  ]);
  const order = fc.shuffledSubarray(names, { minLength: names.length });
  const cuts = fc.array(fc.boolean(), { minLength: names.length, maxLength: names.length });
  await fc.assert(
    fc.asyncProperty(order, cuts, async (sequence, isCut) => {
      const parts: string[][] = [];
      sequence.forEach((name, index) => {
        if (index === 0 || isCut[index]) parts.push([name]);
        else parts.at(-1)?.push(name);
      });
      const viewer = await newSpace();
      for (const part of parts) await bring(viewer, part);
      expect(await outcome(viewer)).toEqual(expected);
    }),
    {
      numRuns: 25,
      examples: [
        [
          ["messages.csv", "Profile.csv", "Connections.csv", "Invitations.csv", "Notes.csv"],
          [true, true, true, true, true],
        ],
        [
          ["messages.csv", "Connections.csv", "Invitations.csv", "Notes.csv", "Profile.csv"],
          [true, true, true, true, true],
        ],
      ],
    },
  );
}, 180_000);

test("Profile, messages, Connections one by one: in conversation", async ({ viewer }) => {
  const cases = path.join(import.meta.dirname, "../../../e2e/fixtures/cases/one-by-one");
  for (const name of ["Profile.csv", "messages.csv", "Connections.csv"]) {
    const importId = await addImport(viewer, { fileName: name, storedAt: null, bytes: 1 }, now);
    await applyImport(viewer, importId, now, path.join(cases, name));
  }
  const { people } = await outcome(viewer);
  expect(people).toMatchObject([{ slug: "ada-quill-fa", stage: "in-conversation" }]);
});
