import { existsSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import pg from "pg";
import { describe, expect } from "vitest";
import { applyMigrations } from "../../prisma/migrate/apply.ts";
import { runAndDie } from "../../test/crash/run-and-die.ts";
import { createTestDatabase } from "../../test/database.ts";
import { addTestPerson, createTestSpace, invitedAt } from "../../test/member-space.ts";
import { inventArchive } from "../../test/model/invented-archive.ts";
import { test } from "../../test/space-test.ts";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { runsOf } from "../../test/test-runs.ts";
import { storeFiles } from "../../test/upload.ts";
import { inSpaceRaw } from "../data/database.ts";
import { verifySpace } from "../data/verify/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import { openBackup } from "../server/backup/read-backup.ts";
import { runImportStep } from "./import-kinds.ts";
import { prepareQueue } from "./queue.ts";
import { sweepAll } from "./sweep-all.ts";

const now = new Date("2026-11-23T09:00:00Z");
const day = 86_400_000;
const folder = makeTemporaryFolder();

/** Moments at which a process dies: as many as usual, or TEST_RUNS; later ones than it lives are no crash. */
const moments = (usual: number, latest: number) =>
  fc.sample(fc.integer({ min: 1, max: latest }), { seed: 20_261_128, numRuns: runsOf(usual) });
const patience = (usual: number) => 60_000 * Math.max(3, runsOf(usual));

test.beforeAll(({ database }) => prepareQueue(database.ownerUrl));

/** How many rows of each kind a space has, and its stages: what must be there once, whole, or not at all. */
function countSpace(viewer: Viewer): Promise<Record<string, number>> {
  return inSpaceRaw(viewer, async (client) => {
    const { rows } = await client.query<{ what: string; n: number }>(
      `select kind as what, count(*)::int as n from timeline_entry where owner_id = $1::uuid group by 1
       union all select 'stage ' || stage, count(*)::int from person where owner_id = $1::uuid group by 1
       union all select 'key ' || kind, count(*)::int from person_key where owner_id = $1::uuid group by 1
       union all select 'invitation', count(*)::int from invitation where owner_id = $1::uuid having count(*) > 0
       order by 1`,
      [viewer.ownerId],
    );
    return Object.fromEntries(rows.map(({ what, n }) => [what, n]));
  });
}

async function expectNoDrift(viewer: Viewer): Promise<void> {
  expect((await verifySpace(viewer)).drift).toEqual([]);
}

async function uploadArchive(viewer: Viewer): Promise<string> {
  const files = inventArchive(0xfff, now.getTime());
  const importId = await storeFiles(viewer, files, { kind: "archive", at: now });
  await runImportStep(viewer, { importId, step: "read" }, now);
  return importId;
}

describe("a worker that is killed at any moment", () => {
  const rounds = moments(2, 90);
  test("has applied an import whole or not at all, and has taken it back whole or not at all", {
    timeout: patience(2),
  }, async ({ database }) => {
    const model = await createTestSpace("UTC", now);
    const importId = await uploadArchive(model);
    await runImportStep(model, { importId, step: "apply" }, now);
    const whole = await countSpace(model);
    expect(whole.connected).toBe(6);

    let died = 0;
    for (const at of rounds) {
      const viewer = await createTestSpace("UTC", now);
      const id = await uploadArchive(viewer);
      for (const [step, before, after] of [
        ["apply", {}, whole],
        ["undo", whole, {}],
      ] as const) {
        const parameters = [database.appUrl, viewer.ownerId, id, step, now.toISOString()];
        died += Number(await runAndDie(at, "test/crash/run-step.ts", parameters));
        await expectNoDrift(viewer);
        // The sweep that follows an import is work of its own.
        await sweepAll(now);
        expect([before, after], `${step} killed at ${at}`).toContainEqual(await countSpace(viewer));
        await runImportStep(viewer, { importId: id, step }, now);
        expect(await countSpace(viewer), `${step} again after ${at}`).toEqual(after);
        await expectNoDrift(viewer);
      }
    }
    expect(died).toBeGreaterThan(0);
  });

  test("has flagged each week once after the next sweep", { timeout: patience(1) }, async ({
    database,
  }) => {
    const settings = { DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl };
    const parameters = ["sweep", "--now", now.toISOString()];
    for (const at of moments(1, 60)) {
      const viewer = await createTestSpace("UTC", now);
      const asked = new Date(now.getTime() - 20 * day);
      for (const nth of Array.from({ length: 12 }).keys()) {
        await addTestPerson(viewer, `Silent ${nth}`, invitedAt(asked), asked);
      }
      await runAndDie(at, "lib/cli/main.ts", parameters, settings);
      await expectNoDrift(viewer);
      await sweepAll(now);
      expect(await countSpace(viewer), `killed at ${at}`).toMatchObject({
        ...{ flagged: 12, "stage unresponsive": 12 },
      });
      await expectNoDrift(viewer);
    }
  });

  test("leaves a backup whole or none, and a restored place whole or empty", {
    timeout: patience(1),
  }, async ({ database, viewer }) => {
    await addTestPerson(viewer, "Ada Quill", invitedAt(now), now);
    const main = "lib/cli/main.ts";
    const placeOf = (urls: { ownerUrl: string; appUrl: string }, name: string) => ({
      ...{ DATABASE_URL: urls.ownerUrl, DATABASE_APP_URL: urls.appUrl },
      DATA_DIR: path.join(folder, name),
    });
    const never = Number.MAX_SAFE_INTEGER;
    for (const at of moments(1, 120)) {
      const file = path.join(folder, `${at}.zip`);
      const source = placeOf(database, "source");
      await runAndDie(at, main, ["backup", "--to", file], source);
      if (existsSync(file)) (await openBackup(file)).close();
      await runAndDie(never, main, ["backup", "--to", file], source);
      const target = await createTestDatabase();
      try {
        const restored = placeOf(target, `restored-${at}`);
        const died = await runAndDie(at, main, ["restore", "--from", file], restored);
        // One that died after its last row went in is whole: the next one then finds the place taken.
        const again = runAndDie(never, main, ["restore", "--from", file], restored);
        if (died) await again.catch(() => undefined);
        else await expect(again).rejects.toThrow("ended with 1");
        await runAndDie(never, main, ["verify", "--now", now.toISOString()], restored);
      } finally {
        await target.drop();
      }
    }
  });
});

/** Everything that migrations make: columns, keys, indexes, rules of row-level security, functions. */
async function describeSchema(url: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select 'column' as what, c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
           || ' ' || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as is
         from pg_attribute a join pg_class c on c.oid = a.attrelid
         left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
           and not a.attisdropped
       union all select 'constraint', conrelid::regclass || ' ' || pg_get_constraintdef(oid)
         from pg_constraint where connamespace = 'public'::regnamespace
       union all select 'index', indexdef from pg_indexes where schemaname = 'public'
       union all select 'policy', tablename || ' ' || policyname || ' ' || coalesce(qual, '')
         from pg_policies where schemaname = 'public'
       union all select 'security', relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity
         from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       union all select 'function', proname || ' ' || md5(prosrc)
         from pg_proc where pronamespace = 'public'::regnamespace
       order by 1, 2`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

test("migrations that are killed at any moment are done by the next start", {
  timeout: patience(1),
}, async () => {
  for (const at of moments(1, 200)) {
    const emptied = await createTestDatabase();
    try {
      // Before it is emptied: a backup of the file's own database leaves rules of its own in it.
      const whole = await describeSchema(emptied.ownerUrl);
      expect(whole.length).toBeGreaterThan(100);
      const client = new pg.Client({ connectionString: emptied.ownerUrl });
      await client.connect();
      await client.query("drop schema public cascade; create schema public");
      await client.end();
      await runAndDie(at, "test/crash/run-migrations.ts", [emptied.ownerUrl]);
      await applyMigrations(emptied.ownerUrl);
      expect(await describeSchema(emptied.ownerUrl), `killed at ${at}`).toEqual(whole);
    } finally {
      await emptied.drop();
    }
  }
});

test("two workers with the same import bring it in once, and take it back once", async ({
  viewer,
}) => {
  const importId = await uploadArchive(viewer);
  const both = (step: "apply" | "undo") =>
    Promise.allSettled([
      runImportStep(viewer, { importId, step }, now),
      runImportStep(viewer, { importId, step }, now),
    ]);
  await both("apply");
  const once = await countSpace(viewer);
  expect(once.connected).toBe(6);
  expect(once["key slug"]).toBe(6);
  await expectNoDrift(viewer);
  await both("undo");
  expect(await countSpace(viewer)).toEqual({});
});
