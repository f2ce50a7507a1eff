import "server-only";
import type pg from "pg";
import {
  exportedStateSchema,
  type RecordOf,
  type RecordSet,
} from "../../domain/export/export-record.ts";
import { cachedColumn } from "../timeline/cached-columns.ts";
import type { Viewer } from "../viewer.ts";
import { type Column, tableOfSet } from "./columns.ts";

const rowsAtOnce = 2000;

function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

function select({ field, column, type }: Column): string {
  const value =
    type === "instant"
      ? instant(`t.${column}`)
      : type === "day"
        ? `t.${column}::text`
        : `t.${column}`;
  return `${value} as "${field}"`;
}

const statePairs = exportedStateSchema
  .keyof()
  .options.map(cachedColumn)
  .map(({ field, column, isInstant }) => {
    return `'${field}', ${isInstant ? instant(`t.${column}`) : `t.${column}`}`;
  });

/** What a person is recognised by, and the cached state, for readers without the fold. */
const ofPeople = [
  `coalesce((select json_agg(json_build_object('kind', k.kind, 'value', k.value) order by k.kind, k.value)
     from person_key k where k.owner_id = t.owner_id and k.person_id = t.id), '[]'::json) as keys`,
  `json_build_object(${statePairs.join(", ")}) as state`,
];

/**
 * All records of a set in this space, in a stable order and a piece at a time. The caller's transaction
 * decides which moment they show.
 */
export async function* readRecords<S extends RecordSet>(
  client: pg.PoolClient,
  viewer: Viewer,
  set: S,
): AsyncGenerator<RecordOf<S>[]> {
  const { table, order, columns } = tableOfSet[set];
  const selected = [...columns.map(select), ...(set === "people" ? ofPeople : [])];
  const name = `export_${table}`;
  await client.query(
    `declare ${name} no scroll cursor for select ${selected.join(", ")}
     from ${table} t where t.owner_id = $1::uuid order by ${order}`,
    [viewer.ownerId],
  );
  for (;;) {
    const { rows } = await client.query<RecordOf<S>>(`fetch ${rowsAtOnce} from ${name}`);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) break;
  }
  await client.query(`close ${name}`);
}

/** How many records each set has. */
export async function countRecords(
  client: pg.PoolClient,
  viewer: Viewer,
  sets: readonly RecordSet[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const set of sets) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from ${tableOfSet[set].table} where owner_id = $1::uuid`,
      [viewer.ownerId],
    );
    counts[set] = rows[0]?.n ?? 0;
  }
  return counts;
}

/** Up to when silence is known from archives, or null; an instant in ISO 8601. */
export async function readKnownUpTo(client: pg.PoolClient, viewer: Viewer): Promise<string | null> {
  const { rows } = await client.query<{ at: string | null }>(
    `select ${instant("max(archive_date)")} as at from import
     where owner_id = $1::uuid and status = 'applied' and has_messages`,
    [viewer.ownerId],
  );
  return rows[0]?.at ?? null;
}
