import "server-only";
import type pg from "pg";
import { atEndOf, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

// Whoever was kept is there, or went into somebody since, by a merge that stands and can be undone itself.
const sql = `
  with recursive held (id) as (
    select m.kept_id from person_merge m where m.owner_id = $1::uuid
      and exists (select from person p where p.owner_id = $1::uuid and p.id = m.kept_id)
    union
    select m.merged_id from held h join person_merge m
      on m.owner_id = $1::uuid and m.kept_id = h.id and m.undone_at is null)
  delete from person_merge where owner_id = $1::uuid and kept_id not in (select id from held)`;

/**
 * Forgets, at the end of this transaction, the merges into people who are gone for good: nobody can undo them, and they
 * hold what was known of both. Whatever deletes people calls it where it does.
 */
export function forgetLostMerges(tx: Tx | pg.PoolClient, { ownerId }: Viewer): void {
  atEndOf(tx, "lost merges", async () => {
    if ("$executeRawUnsafe" in tx) await tx.$executeRawUnsafe(sql, ownerId);
    else await tx.query(sql, [ownerId]);
  });
}
