import pg from "pg";
import { expect } from "vitest";
import type { TestDatabase } from "../../../test/database.ts";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { makeViewer } from "../../auth/make-viewer.ts";
import { inSpace, sharedTables } from "../database.ts";
import { fillDemoSpace } from "../demo/commands.ts";
import { newId } from "../new-id.ts";
import type { Viewer } from "../viewer.ts";
import { deleteAccount, emptySpace } from "./delete-account.ts";
import { listMembers } from "./queries.ts";
import { startSession } from "./sessions.ts";

const now = new Date("2026-11-23T09:00:00Z");

/** How many rows of a space each table holds, as its owner sees them; tables without any left out. */
async function countRows(
  { appUrl }: TestDatabase,
  { ownerId }: Viewer,
): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  await client.query("select set_config('app.owner_id', $1, false)", [ownerId]);
  const { rows } = await client.query<{ name: string }>(
    "select distinct table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'owner_id'",
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const { rows: counted } = await client.query<{ n: number }>(
      `select count(*)::int as n from "${name}"`,
    );
    const n = counted[0]?.n ?? 0;
    if (n > 0) counts[name] = n;
  }
  await client.end();
  return counts;
}

async function createFullSpace(): Promise<Viewer> {
  const viewer = await createTestSpace("Europe/Vienna", now);
  await fillDemoSpace(viewer, now);
  const { ownerId } = viewer;
  await inSpace(viewer, async (tx) => {
    const upload = {
      fileName: "archive.zip",
      storedAt: "uploads/one",
      bytes: 1,
      status: "preview",
    };
    await tx.import.create({ data: { ownerId, id: newId(now), ...upload, createdAt: now } });
  });
  return viewer;
}

test("emptying a space leaves its settings and its audit alone, and nobody else's rows are touched", async ({
  database,
}) => {
  const [mine, other] = [await createFullSpace(), await createFullSpace()];
  const before = await countRows(database, other);
  expect(await emptySpace(mine, now)).toEqual(["uploads/one"]);
  expect(await countRows(database, mine)).toEqual({ audit_entry: 2, member_settings: 1 });
  expect(await countRows(database, other)).toEqual(before);
});

test("deleting an account leaves no row of it, and passes on who may invite", async ({
  database,
}) => {
  await createTestSpace("UTC", now);
  await createTestSpace("UTC", now);
  const members = await listMembers();
  const first = members.find(({ isOwner }) => isOwner);
  if (!first) throw new Error("There is no first member.");
  const viewer = makeViewer(first.id);
  await startSession({ memberId: first.id, userAgent: null }, now);
  await deleteAccount(viewer);
  expect(await countRows(database, viewer)).toEqual({});
  expect(await sharedTables().session.count({ where: { memberId: first.id } })).toBe(0);
  const left = await listMembers();
  expect(left).toHaveLength(members.length - 1);
  expect(left.filter(({ isOwner }) => isOwner)).toHaveLength(1);
});
