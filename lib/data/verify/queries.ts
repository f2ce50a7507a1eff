import "server-only";
import type { PoolClient } from "pg";
import { inSpaceRaw } from "../database.ts";
import {
  type CachedField,
  type Caches,
  cachedColumns,
  foldCaches,
} from "../timeline/cached-columns.ts";
import { epochSql, type PackedFact, packedFactSql, unpackFact } from "../timeline/packed-fact.ts";
import type { Viewer } from "../viewer.ts";

/** A cached column that is not what the facts give; times are epoch milliseconds. */
type Drift = {
  personId: string;
  column: CachedField;
  stored: string | number | null;
  folded: string | number | null;
};

/** People looked at, and every column that differs. */
export type Verified = { people: number; drift: Drift[] };

const batch = 500;

// One statement for a batch, so that facts and caches are of one moment while others write.
const batchQuery = `
  select id, ${cachedColumns
    .map(({ field, column, isInstant }) => `${isInstant ? epochSql(column) : column} as "${field}"`)
    .join(", ")},
    coalesce((
      select jsonb_agg(jsonb_build_array(${packedFactSql("e")}))
      from timeline_entry e where e.owner_id = person.owner_id and e.person_id = person.id
    ), '[]') as entries
  from person
  where owner_id = $1 and ($2::uuid is null or id > $2)
  order by id limit ${batch}`;

type StoredPerson = Caches & { id: string; entries: PackedFact[] };

function foldPacked(packed: readonly PackedFact[]): Caches {
  const facts = packed.map(unpackFact);
  const texts = new Map(facts.flatMap(({ entry, text }) => (text ? [[entry.id, text]] : [])));
  return foldCaches(
    facts.map(({ entry }) => entry),
    texts,
  );
}

function compare(person: StoredPerson): Drift[] {
  const folded = foldPacked(person.entries);
  return cachedColumns
    .filter(({ field }) => person[field] !== folded[field])
    .map(({ field }) => ({
      personId: person.id,
      column: field,
      stored: person[field],
      folded: folded[field],
    }));
}

async function verifyPeople(client: PoolClient, ownerId: string): Promise<Verified> {
  const result: Verified = { people: 0, drift: [] };
  let last: string | null = null;
  for (;;) {
    const { rows }: { rows: StoredPerson[] } = await client.query(batchQuery, [ownerId, last]);
    result.people += rows.length;
    result.drift.push(...rows.flatMap(compare));
    if (rows.length < batch) return result;
    last = rows.at(-1)?.id ?? null;
  }
}

/**
 * How many flags bear a time that is not over at `now`: a sweep ran with a wrong clock. They are no facts
 * yet, nobody stands as unresponsive by them, and the next sweep takes them back.
 */
export function countEarlyFlags(viewer: Viewer, now: Date): Promise<number> {
  return inSpaceRaw(viewer, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from timeline_entry
       where owner_id = $1 and kind = 'flagged' and at >= $2`,
      [viewer.ownerId, now],
    );
    return rows[0]?.count ?? 0;
  });
}

/** Folds every timeline of a space again and reports each cached column that differs; changes nothing. */
export function verifySpace(viewer: Viewer): Promise<Verified> {
  return inSpaceRaw(viewer, (client) => verifyPeople(client, viewer.ownerId));
}
