import "server-only";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { BackupProblem } from "./backup-problem.ts";
import { holdTables, refuseFilled } from "./empty-place.ts";
import { entryOfTable, type SavedTable } from "./manifest.ts";
import type { OpenBackup } from "./read-backup.ts";
import { sumOfRows } from "./row-set.ts";
import { applyCopySettings, copyOut } from "./snapshot.ts";
import { type BackupTable, listTables, quoteAll, tablesOfThePlace } from "./tables.ts";

async function copyIn(client: pg.ClientBase, backup: OpenBackup, saved: SavedTable): Promise<void> {
  const list = quoteAll(
    client,
    saved.columns.map(({ name }) => name),
  );
  const target = client.query(
    copyFrom(`copy ${client.escapeIdentifier(saved.name)} (${list}) from stdin`),
  );
  target.on("error", () => undefined);
  await pipeline(await backup.read(entryOfTable(saved.name)), target);
  if (target.rowCount !== saved.rows) {
    throw new BackupProblem(
      `${saved.name} has ${saved.rows} rows in the backup and would have ${target.rowCount} here. Nothing was changed.`,
    );
  }
}

/** The rows that the database would save now must be those that the backup holds. */
async function compareWithBackup(
  client: pg.ClientBase,
  backup: OpenBackup,
  table: BackupTable,
): Promise<void> {
  const [stored, saved] = [
    await sumOfRows(copyOut(client, table)),
    await sumOfRows(await backup.read(entryOfTable(table.name))),
  ];
  if (stored === saved) return;
  throw new BackupProblem(
    `This PostgreSQL doesn't give back the rows of ${table.name} as they were saved. Nothing was changed.`,
  );
}

/** Serial columns go on after the largest number that came back. */
async function advanceSequences(client: pg.ClientBase, table: BackupTable): Promise<void> {
  for (const { name } of table.columns) {
    const quoted = client.escapeIdentifier(table.name);
    const { rows } = await client.query<{ sequence: string | null }>(
      "select pg_get_serial_sequence($1, $2) as sequence",
      [quoted, name],
    );
    const sequence = rows[0]?.sequence;
    if (!sequence) continue;
    const column = client.escapeIdentifier(name);
    await client.query(
      `select setval($1::regclass, greatest(max(${column}), 1), max(${column}) is not null) from ${quoted}`,
      [sequence],
    );
  }
}

/**
 * Copies all rows of a backup into an empty database of the same schema, in one transaction, and
 * compares them with what was saved before it commits.
 *
 * @throws BackupProblem when somebody filled the place meanwhile, or the rows can't come back as they were
 */
export async function restoreRows(client: pg.ClientBase, backup: OpenBackup): Promise<void> {
  await client.query("begin");
  try {
    await applyCopySettings(client);
    const tables = await listTables(client);
    const force = await holdTables(client, tables);
    await refuseFilled(client, tables);
    const byName = new Map(tables.map((table) => [table.name, table]));
    for (const saved of backup.manifest.tables) {
      const table = byName.get(saved.name);
      if (!table) throw new Error(`the migrations make no table ${saved.name}`);
      // The place's own notes make way for those of the place that moves here.
      if (saved.name in tablesOfThePlace) {
        await client.query(`delete from ${client.escapeIdentifier(saved.name)}`);
      }
      await copyIn(client, backup, saved);
      await compareWithBackup(client, backup, { ...table, columns: saved.columns });
      await advanceSequences(client, table);
      // The keys of the next table are checked against this one.
      await client.query(`analyze ${client.escapeIdentifier(saved.name)}`);
    }
    await force();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}
