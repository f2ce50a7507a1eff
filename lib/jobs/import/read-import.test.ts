import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { fixtureNames, readTruth } from "../../../test/archive/fixture-archives.ts";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { type ChosenFile, findUploadFolder, storeFiles } from "../../../test/upload.ts";
import { inSpace } from "../../data/database.ts";
import { readImportView } from "../../data/import/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { applyImport } from "./archive/apply-import.ts";
import { readImport } from "./archive/read-import.ts";

let viewer: Viewer;
const now = new Date("2026-11-15T12:00:00Z");
const name = fixtureNames[3] ?? "";
const archive = readFileSync(
  path.join(import.meta.dirname, `../../../e2e/fixtures/archives/${name}.zip`),
);

test.beforeAll(async () => {
  viewer = await createTestSpace("UTC", now);
});

const upload = (...files: ChosenFile[]) => storeFiles(viewer, files, { kind: "archive", at: now });

const countPeople = () =>
  inSpace(viewer, (tx) => tx.person.count({ where: { ownerId: viewer.ownerId } }));

test("an upload that is none ends as failed, with the reason, and changes nothing", async () => {
  const importId = await upload(["archive.zip", "not a ZIP"]);
  await readImport(viewer, importId, now);
  const view = await readImportView(viewer, importId);
  expect(view).toMatchObject({ status: "failed", preview: null });
  expect(view?.error).toMatch(/^archive\.zip is not a ZIP archive/);
});

test("a file of something else is named", async () => {
  const importId = await upload(["holiday.csv", "Country,City\nPeru,Lima\n"]);
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
  const importId = await upload(["Connections.csv", rows.join("\n")]);
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
  const importId = await upload([`${name}.zip`, archive]);
  await readImport(viewer, importId, now);
  expect(await countPeople()).toBe(0);
  const view = await readImportView(viewer, importId);
  const preview = view?.kind === "archive" ? view.preview : null;
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
  const importId = await upload([`${name}.zip`, archive]);
  const folder = findUploadFolder(importId);
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
