import "server-only";
import type pg from "pg";

/** A table as the database has it. */
export type BackupTable = {
  name: string;
  columns: { name: string; type: string }[];
  /** The tables that it refers to. */
  parents: string[];
};

/** Prisma's own: written by the migrations themselves. */
const history = "_prisma_migrations";

/** Tables whose rows belong to one running place, each with the reason why a backup leaves them out. */
export const tablesOfThePlace: Record<string, string> = {
  session: "whoever was signed in signs in again",
  passkey_challenge: "waits minutes for its answer",
  sign_in_attempt: "counts the failures of the last minutes",
  upkeep: "says what this place has done, such as its own backups",
};

/** Sorts tables so that each comes after those that it refers to. @throws Error where they refer in a ring. */
export function parentsFirst(tables: readonly BackupTable[]): BackupTable[] {
  const sorted: BackupTable[] = [];
  let open = [...tables];
  while (open.length > 0) {
    const waiting = new Set(open.map(({ name }) => name));
    const free = open.filter((each) =>
      each.parents.every((parent) => parent === each.name || !waiting.has(parent)),
    );
    if (free.length === 0) {
      throw new Error(`The tables ${[...waiting].join(", ")} refer to each other in a ring.`);
    }
    sorted.push(...free);
    open = open.filter((each) => !free.includes(each));
  }
  return sorted;
}

/** Every table of the app with its stored columns, parents first. Tables of extensions are none of ours. */
export async function listTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(
    `select c.relname::text as name,
       (select json_agg(json_build_object('name', a.attname,
           'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
         from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce((select json_agg(distinct p.relname)
         from pg_constraint f join pg_class p on p.oid = f.confrelid
         where f.conrelid = c.oid and f.contype = 'f'), '[]') as parents
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> $1
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by c.relname`,
    [history],
  );
  return parentsFirst(rows);
}

/** A list of names as SQL writes it. */
export function quoteAll(client: pg.ClientBase, names: readonly string[]): string {
  return names.map((name) => client.escapeIdentifier(name)).join(", ");
}

/** The migrations that this database has, in the order in which they were applied; none before the first. */
export async function readMigrationHistory(
  client: pg.ClientBase,
): Promise<{ name: string; checksum: string }[]> {
  const present = await client.query<{ present: boolean }>(
    `select to_regclass('"${history}"') is not null as present`,
  );
  if (!present.rows[0]?.present) return [];
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from "${history}"
     where finished_at is not null and rolled_back_at is null order by finished_at, migration_name`,
  );
  return rows;
}
