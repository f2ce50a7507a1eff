import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { ZipFile } from "yazl";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { makeTemporaryFolder } from "../../../test/temporary-folder.ts";
import { leaveTraces } from "../../../test/traces.ts";
import { inSpace } from "../../data/database.ts";
import { mergePeople, unmergePeople } from "../../data/duplicate/commands.ts";
import { addImport } from "../../data/import/commands.ts";
import { recordMany } from "../../data/invitation/record-many.ts";
import { updateSettings } from "../../data/invitation/update-settings.ts";
import { newId } from "../../data/new-id.ts";
import { listAllPeople } from "../../data/person/list-all.ts";

import { readSettings } from "../../data/settings/queries.ts";
import { sweepSpace } from "../../data/sweep/commands.ts";
import { addFact, undoEntry } from "../../data/timeline/commands.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import {
  jsonFileOf,
  manifestFile,
  type RecordSet,
  recordSets,
} from "../../domain/export/export-record.ts";
import { applyImport } from "../import/archive/apply-import.ts";
import { applyExport, undoAppliedExport } from "../import/export/export-steps.ts";
import { openExport } from "../import/export/open-export.ts";
import { openZipFiles } from "../import/open-zip.ts";
import { packExport } from "./pack-export.ts";

const now = new Date("2026-11-23T09:00:00Z");
const archive = path.join(
  import.meta.dirname,
  "../../../e2e/fixtures/archives/Complete_LinkedInDataExport_11-15-2026.zip",
);

const folder = makeTemporaryFolder();

/** A space with an archive, a person of the member's own, decisions, notes, an undo and settings. */
async function fillSpace(): Promise<Viewer> {
  const viewer = await createTestSpace("Europe/Vienna", now);
  await leaveTraces(viewer, now);
  await updateSettings(viewer, { zone: "Asia/Kathmandu", replyDays: 5, noteLimit: 300 }, now);
  const upload = { fileName: "archive.zip", storedAt: null, bytes: 1 };
  const importId = await addImport(viewer, upload, now);
  await applyImport(viewer, importId, now, archive);
  const [person] = await listAllPeople(viewer, { asAt: "now" }, now);
  const personId = person?.id ?? "";
  const note = await addFact(
    viewer,
    { personId, kind: "note", at: now, text: '=1+1, "näh"\nzwei' },
    now,
  );
  if (note.ok) await undoEntry(viewer, { personId, entryId: note.value.entryId }, now);
  const met = { theyDo: "Roast coffee", agreed: "Lunch in May" };
  await addFact(viewer, { personId, kind: "chat-held", at: now, data: { notes: met } }, now);
  await addTestPerson(viewer, "Ana Ruiz", invitedAt(new Date("2026-11-01T10:00:00Z")), now);
  await inSpace(viewer, async (tx) => {
    const { ownerId } = viewer;
    const pending = await tx.invitation.findFirstOrThrow({ where: { ownerId, status: "pending" } });
    await tx.assessment.create({
      data: { ownerId, invitationId: pending.id, answers: { litmus: "yes" }, updatedAt: now },
    });
    const guess = { key: newId(now), name: "Ana", at: now, text: "Coffee?", isInvite: false };
    await tx.importGuess.create({ data: { ownerId, importId, seq: 0, ...guess } });
    const order = ["nudge-2", "hello-1"];
    await tx.memberSettings.update({ where: { ownerId }, data: { templateOrder: order } });
    const template = { moment: "hello", name: "Mine", body: "Hello {first name}", updatedAt: now };
    await tx.messageTemplate.create({ data: { ownerId, id: newId(now), ...template } });
  });
  await sweepSpace(viewer, now);
  return viewer;
}

async function pack(viewer: Viewer): Promise<string> {
  const file = path.join(folder, `${newId()}.zip`);
  await packExport(viewer, file, now);
  return file;
}

async function open(viewer: Viewer, file: string) {
  const upload = { kind: "export", fileName: "acquaint.zip", storedAt: null, bytes: 1 } as const;
  const importId = await addImport(viewer, upload, now);
  return { importId, result: await applyExport(viewer, importId, now, file) };
}

async function readAll(file: string): Promise<Record<RecordSet, unknown[]>> {
  const opened = await openExport(file, "acquaint.zip");
  const all = {} as Record<RecordSet, unknown[]>;
  for (const set of recordSets) {
    all[set] = [];
    for await (const { records, rejects } of opened.read(set)) {
      expect(rejects).toEqual([]);
      all[set].push(...records);
    }
  }
  opened.close();
  return all;
}

test("an export opened in an empty space gives the same export again, record for record", async () => {
  const first = await pack(await fillSpace());
  const other = await createTestSpace("UTC", now);
  const { result } = await open(other, first);
  expect(result?.rejected).toBe(0);
  const [before, after] = [await readAll(first), await readAll(await pack(other))];
  expect(before.people.length).toBe(457);
  expect(before.assessments.length).toBe(1);
  expect(before.templates.length).toBe(1);
  expect(before.timeline.length).toBeGreaterThan(1600);
  for (const set of recordSets) {
    expect(before[set].length, set).toBeGreaterThan(0);
    expect(after[set], set).toEqual(before[set]);
  }
  expect((await readSettings(other)).zone).toBe("Asia/Kathmandu");
  expect((await verifySpace(other)).drift).toEqual([]);
});

test("what was merged can be parted after restoring, as it could be where it came from", async () => {
  const viewer = await createTestSpace("UTC", now);
  const { mergeId, keptId, mergedId } = await leaveTraces(viewer, now);
  const file = await pack(viewer);
  const other = await createTestSpace("UTC", now);
  await open(other, file);
  for (const space of [viewer, other]) {
    expect(await unmergePeople(space, mergeId, now)).toMatchObject({ ok: true });
    expect((await verifySpace(space)).drift).toEqual([]);
  }
  const [parted, restored] = [await readAll(await pack(viewer)), await readAll(await pack(other))];
  for (const set of recordSets) expect(restored[set], set).toEqual(parted[set]);
  const flags = parted.timeline.filter((fact) => (fact as { kind: string }).kind === "flagged");
  const flagged = flags.map((fact) => (fact as { personId: string }).personId);
  expect(flagged).toEqual(expect.arrayContaining([keptId, mergedId]));
});

test("a merge into somebody who went into a third one can be parted after restoring, one after the other", async () => {
  const viewer = await createTestSpace("UTC", now);
  const ids: string[] = [];
  for (const name of ["Ada Quill", "Bo Lind", "Cy Holm"]) {
    ids.push(await addTestPerson(viewer, name, [], now));
  }
  const [ada = "", bo = "", cy = ""] = ids;
  const choices = { name: "kept", headline: "kept" } as const;
  const merges: string[] = [];
  for (const [keptId, mergedId] of [
    [bo, cy],
    [ada, bo],
  ] as const) {
    const merged = await mergePeople(viewer, { keptId, mergedId, choices }, now);
    if (merged.ok) merges.push(merged.value.mergeId);
  }
  const other = await createTestSpace("UTC", now);
  await open(other, await pack(viewer));
  for (const id of merges.toReversed()) {
    expect(await unmergePeople(other, id, now)).toMatchObject({ ok: true });
  }
  const people = await listAllPeople(other, { asAt: "now" }, now);
  expect(people.map(({ name }) => name).toSorted()).toEqual(["Ada Quill", "Bo Lind", "Cy Holm"]);
});

test("an export opened where it came from, or twice, changes nothing", async () => {
  const viewer = await fillSpace();
  const file = await pack(viewer);
  const { result } = await open(viewer, file);
  expect(Object.values(result?.added ?? {}).every((rows) => rows === 0)).toBe(true);
  expect(await readAll(await pack(viewer))).toEqual(await readAll(file));
});

test("a person known by their profile address keeps what is here and gets the other history too", async () => {
  const from = await createTestSpace("UTC", now);
  const to = await createTestSpace("UTC", now);
  const row = { name: "Ana Ruiz", profileUrl: "https://www.linkedin.com/in/ana-ruiz", sentAt: now };
  await recordMany(from, [{ ...row, headline: "Roaster" }], now);
  await recordMany(to, [{ ...row, headline: "Barista" }], now);
  const [sent] = await listAllPeople(from, { asAt: "now" }, now);
  await addFact(
    from,
    { personId: sent?.id ?? "", kind: "note", at: now, text: "Met in Graz" },
    now,
  );
  await open(to, await pack(from));
  const people = await listAllPeople(to, { asAt: "now" }, now);
  expect(people.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
  const [only] = await inSpace(to, (tx) =>
    tx.person.findMany({ where: { ownerId: to.ownerId }, include: { timeline: true } }),
  );
  expect(only?.headline).toBe("Barista");
  expect(only?.timeline.some(({ text }) => text === "Met in Graz")).toBe(true);
});

test("an opened export can be taken back", async () => {
  const file = await pack(await fillSpace());
  const other = await createTestSpace("UTC", now);
  const { importId } = await open(other, file);
  await undoAppliedExport(other, importId, now);
  const left = await readAll(await pack(other));
  for (const set of recordSets.filter((each) => each !== "settings")) {
    expect(left[set], set).toEqual([]);
  }
});

async function writeZip(files: Record<string, string>): Promise<string> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  const file = path.join(folder, `${newId()}.zip`);
  writeFileSync(file, Buffer.concat(chunks));
  return file;
}

const manifest = {
  format: "acquaint-export",
  version: 1,
  exportedAt: now.toISOString(),
  knownUpTo: null,
  counts: {},
};

test("one bad record costs that record alone, and is kept with its line", async () => {
  const viewer = await fillSpace();
  const opened = await openExport(await pack(viewer), "acquaint.zip");
  const lines: string[] = [];
  for await (const { records } of opened.read("people")) {
    lines.push(...records.slice(0, 3).map((record) => JSON.stringify(record)));
  }
  opened.close();
  const [one, two] = lines;
  const file = await writeZip({
    [manifestFile]: JSON.stringify(manifest),
    [jsonFileOf("people")]: `[\n${one},\n{"id": 7},\nnonsense\n${two}\n]\n`,
  });
  const other = await createTestSpace("UTC", now);
  const { importId, result } = await open(other, file);
  expect(result).toMatchObject({ added: { people: 2 }, rejected: 2 });
  const rejects = await inSpace(other, (tx) =>
    tx.importReject.findMany({
      where: { ownerId: other.ownerId, importId },
      orderBy: { seq: "asc" },
    }),
  );
  expect(rejects.map(({ file, line }) => [file, line])).toEqual([
    ["json/people.json", 3],
    ["json/people.json", 4],
  ]);
});

test.each([
  [
    "a newer version",
    { [manifestFile]: JSON.stringify({ ...manifest, version: 2 }) },
    /newer Acquaint/,
  ],
  ["no manifest", { "json/people.json": "[]" }, /lacks .*acquaint\.json/],
  ["a broken manifest", { [manifestFile]: "{" }, /can't be read/],
])("%s is refused with a remedy", async (_, files, problem) => {
  const viewer = await createTestSpace("UTC", now);
  await expect(open(viewer, await writeZip(files))).rejects.toThrow(problem);
});

test("cells of the CSV files can't become formulas, and the vCards name everybody", async () => {
  const viewer = await createTestSpace("UTC", now);
  await addTestPerson(
    viewer,
    "=HYPERLINK(1)",
    [{ kind: "note", at: now, source: "typed", text: "+43 1 234" }],
    now,
  );
  const file = await pack(viewer);
  const zip = await openZipFiles(file, "acquaint.zip", () => true);
  const read = async (name: string) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.files.find((each) => each.name === name)?.open() ?? [])
      chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };
  expect(await read("csv/people.csv")).toContain("'=HYPERLINK(1)");
  expect(await read("csv/timeline.csv")).toContain("'+43 1 234");
  expect(await read("people.vcf")).toContain("FN:=HYPERLINK(1)");
  expect(JSON.parse(await read("schema.json"))).toHaveProperty("properties");
  zip.close();
  expect(readFileSync(file).length).toBeGreaterThan(1000);
});
