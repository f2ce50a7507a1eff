import path from "node:path";
import { expect } from "vitest";
import { acceptedMail, englishMails, invitationMail } from "../../test/mail/mails.ts";
import { createTestSpace } from "../../test/member-space.ts";
import { test } from "../../test/space-test.ts";
import { describeSender } from "../data/assessment/sender-facts.ts";
import { inSpace, inSpaceRaw } from "../data/database.ts";
import { fillDemoSpace } from "../data/demo/commands.ts";
import { readFingerprint } from "../data/duplicate/read-candidates.ts";
import { addImport } from "../data/import/commands.ts";
import { recordInvitation } from "../data/invitation/commands.ts";
import { recordMany } from "../data/invitation/record-many.ts";
import { recordPerson } from "../data/invitation/record-person.ts";
import { receiveMail, tryMails } from "../data/mail/receive-mail.ts";
import { addPersonIn } from "../data/person/add-person.ts";
import { editPerson } from "../data/person/commands.ts";
import type { Viewer } from "../data/viewer.ts";
import { applyImport } from "./import/archive/apply-import.ts";
import { undoAppliedImport } from "./import/undo-applied-import.ts";

const now = new Date("2026-11-23T09:00:00Z");
const draft = { name: "Ana Ruiz", profileUrl: "linkedin.com/in/ana-ruiz", sentAt: now };

function readSpace(viewer: Viewer) {
  return inSpaceRaw(viewer, async (client) => {
    const { rows } = await client.query<{ jobs: number }>(
      `select count(*)::int as jobs from jobs.job
       where name = 'duplicates' and state = 'created' and data ->> 'ownerId' = $1`,
      [viewer.ownerId],
    );
    return { jobs: rows[0]?.jobs, people: await readFingerprint(client, viewer) };
  });
}

function forgetJobs(viewer: Viewer) {
  return inSpaceRaw(viewer, (client) =>
    client.query("delete from jobs.job where data ->> 'ownerId' = $1", [viewer.ownerId]),
  );
}

async function recordOne(viewer: Viewer): Promise<{ personId: string; invitationId: string }> {
  const made = await recordPerson(viewer, draft, now);
  if (!made.ok) throw new Error(made.problem);
  return { personId: made.value.personId, invitationId: made.value.invitationId ?? "" };
}

const house = { house: "example.net", importId: null };
const mailOf = (mail: ReturnType<typeof invitationMail>) => ({
  ...mail,
  messageId: `<${mail.subject.length}@linkedin.com>`,
  sentAt: now.getTime() - 60_000,
});

/** Whatever brings people or changes by what they are told apart: what comes before, and the command itself. */
const commands: Record<string, (viewer: Viewer) => Promise<() => Promise<unknown>>> = {
  recordInvitation: async (viewer) => () => recordInvitation(viewer, draft, now),
  recordPerson: async (viewer) => () => recordPerson(viewer, draft, now),
  recordMany: async (viewer) => () => recordMany(viewer, [draft, { ...draft, name: "Bo" }], now),
  editPerson: async (viewer) => {
    const { personId } = await recordOne(viewer);
    const details = { name: "Ana Maria Ruiz", headline: "", company: "Kestrel", profileUrl: "" };
    return () => editPerson(viewer, personId, details);
  },
  "editPerson, a new address": async (viewer) => {
    const { personId } = await recordOne(viewer);
    const profileUrl = "https://www.linkedin.com/in/ana-maria-ruiz";
    const details = { name: "Ana Ruiz", headline: "", company: "", profileUrl };
    return () => editPerson(viewer, personId, details);
  },
  describeSender: async (viewer) => {
    const { invitationId } = await recordOne(viewer);
    const card = { headline: "Roaster at Kestrel", location: "", companies: [], schools: [] };
    return () => describeSender(viewer, { invitationId, ...card, skills: [] });
  },
  fillDemoSpace: async (viewer) => () => fillDemoSpace(viewer, now),
  "a mail of an invitation": async (viewer) => () =>
    receiveMail(viewer, mailOf(invitationMail(englishMails)), house, now),
  "a mail of an acceptance": async (viewer) => () =>
    receiveMail(viewer, mailOf(acceptedMail(englishMails)), house, now),
  "an archive": async (viewer) => () => importArchive(viewer),
  "an archive taken back": async (viewer) => {
    const importId = await importArchive(viewer);
    return () => undoAppliedImport(viewer, importId, now);
  },
};

async function importArchive(viewer: Viewer): Promise<string> {
  const fileName = "Basic_LinkedInDataExport_12-12-2023.zip";
  const file = path.join(import.meta.dirname, "../../e2e/fixtures/archives", fileName);
  const importId = await addImport(viewer, { fileName, storedAt: null, bytes: 1 }, now);
  await applyImport(viewer, importId, now, file);
  return importId;
}

test.each(Object.keys(commands))(
  "people came or changed by %s: a search for duplicates waits",
  async (name) => {
    const viewer = await createTestSpace("Europe/Vienna", now);
    const run = await commands[name]?.(viewer);
    await forgetJobs(viewer);
    const before = await readSpace(viewer);
    await run?.();
    const after = await readSpace(viewer);
    expect(after.people).not.toBe(before.people);
    expect(after.jobs).toBe(1);
  },
);

test("the job and the people are there together or not at all", async () => {
  const viewer = await createTestSpace("Europe/Vienna", now);
  const before = await readSpace(viewer);
  const broken = inSpace(viewer, async (tx) => {
    await addPersonIn(tx, viewer, { name: "Ana Ruiz", headline: null, key: null }, now);
    throw new Error("the rest failed");
  });
  await expect(broken).rejects.toThrow("the rest failed");
  await tryMails(viewer, [mailOf(invitationMail(englishMails))], house, now);
  expect(await readSpace(viewer)).toEqual(before);
});

test("two who add people at once don't stop each other", async () => {
  const viewer = await createTestSpace("Europe/Vienna", now);
  const rows = Array.from({ length: 8 }, (_, nth) => ({
    ...draft,
    name: `Ana ${nth}`,
    profileUrl: "",
  }));
  const results = await Promise.all(rows.map((row) => recordInvitation(viewer, row, now)));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect((await readSpace(viewer)).jobs).toBe(1);
});
