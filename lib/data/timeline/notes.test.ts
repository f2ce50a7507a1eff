import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, inject } from "vitest";
import { addTestPerson } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace, inSpaceRaw } from "../database.ts";
import { verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import { addFact, undoEntry } from "./commands.ts";
import { foldPeople } from "./fold-people.ts";

const now = new Date("2026-11-23T09:00:00Z");

test.override("space", { zone: "Europe/Vienna", since: now });

function readCaches(viewer: Viewer) {
  return inSpace(viewer, (tx) =>
    tx.person.findMany({
      where: { ownerId: viewer.ownerId },
      select: { name: true, notesText: true, cadenceDays: true, nextTouchAt: true },
      orderBy: { name: "asc" },
    }),
  );
}

test("notes and cadence are cached by one fact, by all facts at once, and by the migration alike", async ({
  database,
  viewer,
}) => {
  const connected = { kind: "connected", at: now, source: "typed" } as const;
  const ada = await addTestPerson(viewer, "Ada Quist", [connected], now);
  await addTestPerson(viewer, "Ben Silent", [connected], now);
  const note = { kind: "note", at: now, text: "Grew up in  Łódź,\nloves crème brûlée." } as const;
  const first = await addFact(viewer, { personId: ada, ...note }, now);
  await addFact(viewer, { personId: ada, kind: "note", at: now, text: "Über Ærø." }, now);
  const data = { until: now.getTime() + 1000, cadenceDays: 14 };
  await addFact(viewer, { personId: ada, kind: "next-touch", at: now, data }, now);
  const after = await readCaches(viewer);
  expect(after).toMatchObject([
    { notesText: "uber aero. grew up in lodz, loves creme brulee.", cadenceDays: 14 },
    { notesText: null, cadenceDays: null },
  ]);
  expect(await verifySpace(viewer)).toMatchObject({ people: 2, drift: [] });

  const wipe = `update person set notes_text = null`;
  await inSpaceRaw(viewer, async (client) => {
    await client.query(`${wipe}, cadence_days = 3`);
  });
  expect((await verifySpace(viewer)).drift.map(({ column }) => column)).toEqual([
    "cadenceDays",
    "notesText",
    "cadenceDays",
  ]);
  await inSpaceRaw(viewer, (client) => foldPeople(client, viewer, "all"));
  expect(await readCaches(viewer)).toEqual(after);

  await inSpaceRaw(viewer, (client) => client.query(wipe));
  const file = "../../../prisma/migrations/20261123034500_keep_in_touch/migration.sql";
  const script = readFileSync(path.join(import.meta.dirname, file), "utf8");
  const adminUrl = new URL(inject("adminUrl"));
  adminUrl.pathname = new URL(database.appUrl).pathname;
  const admin = new pg.Client({ connectionString: adminUrl.toString() });
  await admin.connect();
  await admin.query(script.slice(script.indexOf("-- Notes that were taken")));
  await admin.end();
  expect(await readCaches(viewer)).toEqual(after);
  expect(await verifySpace(viewer)).toMatchObject({ drift: [] });

  if (!first.ok) throw new Error(first.problem);
  await undoEntry(viewer, { personId: ada, entryId: first.value.entryId }, now);
  expect((await readCaches(viewer))[0]?.notesText).toBe("uber aero.");
});
