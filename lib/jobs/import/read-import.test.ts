import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeViewer } from "../../auth/make-viewer.ts";
import { closeDatabase, inSpace, openDatabaseAt } from "../../data/database.ts";
import { addImport } from "../../data/import/commands.ts";
import { readImportView } from "../../data/import/queries.ts";
import { createMember } from "../../data/member/commands.ts";
import { newId } from "../../data/new-id.ts";
import type { Viewer } from "../../data/viewer.ts";
import { fixtureNames, readTruth } from "../../domain/archive/fixture-archive.ts";
import { createTestDatabase, type TestDatabase } from "../../server/test-database.ts";
import { applyImport } from "./apply-import.ts";
import { storedName } from "./open-upload.ts";
import { readImport } from "./read-import.ts";

let database: TestDatabase;
let dataDir: string;
let viewer: Viewer;
const now = new Date("2026-11-15T12:00:00Z");
const name = fixtureNames[3] ?? "";
const archive = path.join(import.meta.dirname, `../../../e2e/fixtures/archives/${name}.zip`);

vi.mock("../../server/env.ts", async (original) => {
  const actual = await original<typeof import("../../server/env.ts")>();
  return { ...actual, env: () => ({ ...actual.env(), dataDir }) };
});

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "acquaint-data-"));
  database = await createTestDatabase();
  await openDatabaseAt(database.appUrl);
  viewer = makeViewer(newId());
  const account = { email: "robin@example.org", name: "Robin", passwordHash: "x", zone: "UTC" };
  await createMember(viewer, account, { by: "operator" }, now);
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function upload(files: [name: string, content: string | null][]): Promise<string> {
  const id = newId(now);
  const storedAt = path.join("uploads", id);
  await mkdir(path.join(dataDir, storedAt), { recursive: true });
  for (const [index, [fileName, content]] of files.entries()) {
    const file = path.join(dataDir, storedAt, storedName(index, fileName));
    if (content === null) await copyFile(archive, file);
    else await writeFile(file, content);
  }
  return addImport(viewer, { id, fileName: files[0]?.[0] ?? "", storedAt, bytes: 1 }, now);
}

const countPeople = () =>
  inSpace(viewer, (tx) => tx.person.count({ where: { ownerId: viewer.ownerId } }));

test("an upload that is none ends as failed, with the reason, and changes nothing", async () => {
  const importId = await upload([["archive.zip", "not a ZIP"]]);
  await readImport(viewer, importId, now);
  const view = await readImportView(viewer, importId);
  expect(view).toMatchObject({ status: "failed", preview: null });
  expect(view?.error).toMatch(/^archive\.zip is not a ZIP archive/);
});

test("a file of something else is named", async () => {
  const importId = await upload([["holiday.csv", "Country,City\nPeru,Lima\n"]]);
  await readImport(viewer, importId, now);
  expect((await readImportView(viewer, importId))?.error).toMatch(
    /^holiday\.csv holds no file of a LinkedIn archive/,
  );
});

test("rows that cannot be read are listed with file, line, reason and text", async () => {
  const head = "First Name,Last Name,URL,Connected On";
  const good = "Ada,Quill,https://www.linkedin.com/in/ada,15 Jan 2024";
  const rows = [
    head,
    good,
    "Bo,\0Lind,,15 Jan 2024",
    "Cy,Fox,,31 Feb 2024",
    '"Di,Roe,,1 Feb 2024',
    good,
  ];
  const importId = await upload([["Connections.csv", rows.join("\n")]]);
  await readImport(viewer, importId, now);
  const rejects = await inSpace(viewer, (tx) =>
    tx.importReject.findMany({
      where: { ownerId: viewer.ownerId, importId },
      orderBy: { line: "asc" },
    }),
  );
  expect(rejects.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
    "Connections.csv:3 contains a NUL byte",
    'Connections.csv:4 Connected On "31 Feb 2024" is a date that does not exist',
  ]);
  expect(rejects.map(({ kind }) => kind)).toEqual(["rejected", "undated"]);
  expect((await readImportView(viewer, importId))?.preview).toMatchObject({
    counts: { connections: { people: 3 }, rejected: 1 },
    rows: {
      undated: 1,
      tallies: [{ file: "Connections.csv", rows: 5, read: 4, rejected: 1, passedOver: [] }],
    },
  });
});

test("the preview tells what will change, changes nothing, and is what applying does", async () => {
  const truth = readTruth(name);
  const importId = await upload([[`${name}.zip`, null]]);
  await readImport(viewer, importId, now);
  expect(await countPeople()).toBe(0);
  const preview = (await readImportView(viewer, importId))?.preview;
  expect(preview).toMatchObject({
    owner: truth.owner,
    archiveDate: Date.UTC(2026, 10, 15),
    people: { added: 448, updated: 0, unchanged: 0 },
    invitations: { added: 149, settled: 0, pendingAdded: 16 },
    missing: { count: 0, names: [] },
  });
  expect(preview?.guesses.count).toBeGreaterThan(10);
  const applied = await applyImport(viewer, importId, now);
  expect(applied?.result.people.added).toBe(preview?.people.added);
  expect(await countPeople()).toBe(448);
});

test("a step that was cut off and comes again ends the same, and the files go in the end", async () => {
  const importId = await upload([[`${name}.zip`, null]]);
  const folder = path.join(dataDir, "uploads", importId);
  await readImport(viewer, importId, now);
  const stand = (status: string) =>
    inSpace(viewer, (tx) =>
      tx.import.updateMany({ where: { ownerId: viewer.ownerId, id: importId }, data: { status } }),
    );
  await stand("reading");
  await readImport(viewer, importId, now);
  expect(await readImportView(viewer, importId)).toMatchObject({
    status: "preview",
    preview: { people: { added: 0 }, invitations: { added: 0 } },
  });
  await stand("applying");
  expect(await applyImport(viewer, importId, now)).toMatchObject({
    result: { facts: { added: 0 } },
  });
  expect(await applyImport(viewer, importId, now)).toBeNull();
  expect(existsSync(folder)).toBe(false);
  expect((await readImportView(viewer, importId))?.status).toBe("applied");
});
