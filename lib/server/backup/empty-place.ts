import "server-only";
import type pg from "pg";
import { BackupProblem } from "./backup-problem.ts";
import { listHidden } from "./row-security.ts";
import {
  type BackupTable,
  listTables,
  quoteAll,
  readMigrationHistory,
  tablesOfThePlace,
} from "./tables.ts";

/**
 * Takes the tables of this transaction for itself and lifts row-level security from their owner, who
 * copies rows in. @returns how to force it again before the commit
 */
export async function holdTables(
  client: pg.ClientBase,
  tables: readonly BackupTable[],
): Promise<() => Promise<void>> {
  if (tables.length === 0) return async () => undefined;
  await client.query("set local lock_timeout = '10s'");
  const names = tables.map(({ name }) => name);
  await client.query(`lock table ${quoteAll(client, names)} in access exclusive mode`);
  const forced = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relforcerowsecurity and relname = any($1)`,
    [names],
  );
  const force = async (verb: string) => {
    for (const { name } of forced.rows) {
      await client.query(`alter table ${client.escapeIdentifier(name)} ${verb} row level security`);
    }
  };
  await force("no force");
  const hidden = await listHidden(client);
  if (hidden.length > 0) {
    throw new Error(
      `The user of DATABASE_URL doesn't own ${hidden.join(", ")}. Name the owner of the tables.`,
    );
  }
  return () => force("force");
}

/** Refuses a place in which anybody has anything; what it noted about itself counts for nothing. @throws BackupProblem */
export async function refuseFilled(
  client: pg.ClientBase,
  tables: readonly BackupTable[],
): Promise<void> {
  for (const { name } of tables.filter((each) => !(each.name in tablesOfThePlace))) {
    const { rows } = await client.query<{ any: boolean }>(
      `select exists (select from ${client.escapeIdentifier(name)}) as any`,
    );
    if (rows[0]?.any) {
      throw new BackupProblem(
        `This place is not empty (there are rows in ${name}): a backup is restored into an empty one, so that nothing is lost. Name another DATA_DIR or DATABASE_URL. Nothing was changed.`,
      );
    }
  }
}

async function dropAll(client: pg.ClientBase, tables: readonly BackupTable[]): Promise<void> {
  const names = [...tables.map(({ name }) => name), "_prisma_migrations"];
  await client.query(`drop table ${quoteAll(client, names)} cascade`);
  const { rows } = await client.query<{ routine: string }>(
    `select p.oid::regprocedure::text as routine from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
       and pg_has_role(current_user, p.proowner, 'USAGE')
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  for (const { routine } of rows) await client.query(`drop function ${routine} cascade`);
  await client.query("drop schema if exists jobs cascade");
}

/**
 * Makes sure that the place is empty, and that it has either the schema of the backup or none: an empty
 * schema of another version makes room.
 *
 * @param wanted names of the migrations that the backup's schema has
 * @throws BackupProblem when anything is in there
 */
export async function clearEmptyPlace(
  client: pg.ClientBase,
  wanted: readonly string[],
): Promise<void> {
  await client.query("begin");
  try {
    const tables = await listTables(client);
    const history = await readMigrationHistory(client);
    if (tables.length > 0 && history.length === 0) {
      throw new BackupProblem(
        `The database holds tables that are not Acquaint's (${tables[0]?.name}). Name an empty one. Nothing was changed.`,
      );
    }
    await holdTables(client, tables);
    await refuseFilled(client, tables);
    const has = new Set(history.map(({ name }) => name));
    const isSame = has.size === wanted.length && wanted.every((name) => has.has(name));
    if (isSame || history.length === 0) await client.query("rollback");
    else {
      await dropAll(client, tables);
      await client.query("commit");
    }
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
