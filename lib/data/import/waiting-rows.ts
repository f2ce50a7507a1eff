import "server-only";
import type pg from "pg";
import type { Table } from "../../domain/archive/open-table.ts";
import type { OwnerFacts } from "../../domain/archive/rows/read-profile-rows.ts";
import { type WaitingRow, waitingTable } from "../../domain/archive/waiting-rows.ts";
import type { Viewer } from "../viewer.ts";

const rowsAtOnce = 1000;

type Stored = { import_id: string; seq: number; cells: Record<string, string> };

async function* readRows(client: pg.PoolClient, viewer: Viewer, kind: WaitingRow["kind"]) {
  let after = { importId: "00000000-0000-0000-0000-000000000000", seq: -1 };
  for (;;) {
    const { rows } = await client.query<Stored>(
      `select w.import_id, w.seq, w.cells from waiting_row w
       where w.owner_id = $1::uuid and w.kind = $2 and (w.import_id, w.seq) > ($3::uuid, $4::int)
       order by w.import_id, w.seq limit ${rowsAtOnce}`,
      [viewer.ownerId, kind, after.importId, after.seq],
    );
    if (rows.length === 0) return;
    yield rows.map(({ cells }) => cells);
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = { importId: last.import_id, seq: last.seq };
  }
}

/** The rows of earlier imports that wait for the files that say whom they are with, as tables. */
export async function readWaitingTables(client: pg.PoolClient, viewer: Viewer): Promise<Table[]> {
  const { rows } = await client.query<{ kind: WaitingRow["kind"] }>(
    "select distinct kind from waiting_row where owner_id = $1::uuid",
    [viewer.ownerId],
  );
  return rows.map(({ kind }) => waitingTable(kind, () => readRows(client, viewer, kind)));
}

/** Keeps rows of an import for those to come. They go when the import is undone. */
export async function keepWaitingRows(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  batches: AsyncIterable<readonly WaitingRow[]>,
): Promise<number> {
  let seq = 0;
  for await (const batch of batches) {
    await client.query(
      `insert into waiting_row (owner_id, import_id, seq, kind, cells)
       select $1::uuid, $2::uuid, $3::int + r.n::int, r.row ->> 'kind', r.row -> 'cells'
       from jsonb_array_elements($4::jsonb) with ordinality r(row, n)`,
      [viewer.ownerId, importId, seq, JSON.stringify(batch).replaceAll("\\u0000", "")],
    );
    seq += batch.length;
  }
  return seq;
}

/** Lets the rows of an undone import go. */
export async function dropWaitingRows(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
): Promise<void> {
  await client.query("delete from waiting_row where owner_id = $1::uuid and import_id = $2::uuid", [
    viewer.ownerId,
    importId,
  ]);
}

/** The names by which earlier imports and the account know the member, the surest first. */
export async function readOwnerNames(client: pg.PoolClient, viewer: Viewer): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from member_profile where owner_id = $1::uuid
     union all select name from member where id = $1::uuid`,
    [viewer.ownerId],
  );
  return rows.map(({ name }) => name);
}

/** What earlier files of the member's own said of them, or null. */
export async function readMemberFacts(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<Partial<OwnerFacts> | null> {
  const { rows } = await client.query<{ facts: Partial<OwnerFacts> }>(
    "select facts from member_profile where owner_id = $1::uuid",
    [viewer.ownerId],
  );
  return rows[0]?.facts ?? null;
}
