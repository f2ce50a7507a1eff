import "server-only";
import type pg from "pg";
import type { RecordOf, RecordSet } from "../../domain/export/export-record.ts";
import { type Cell, copyRows } from "../copy-rows.ts";
import type { Viewer } from "../viewer.ts";
import { type Column, tableOfSet } from "./columns.ts";

/** Sets whose rows name the import that brought them, so that its undo finds them. */
const namesImport: readonly RecordSet[] = ["people", "invitations", "timeline", "mails"];
/** Sets whose new rows are noted as changes of the import instead: they have an id and no such column. */
const notedById: Partial<Record<RecordSet, string>> = {
  reviews: "id",
  assessments: "invitation_id",
  templates: "id",
  merges: "id",
  profile: "owner_id",
};

/** NUL and halves of letters as JSON writes them, which PostgreSQL refuses. */
const unstorable = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

function toCell(value: unknown, { type }: Column): Cell {
  if (value === null || value === undefined) return null;
  if (type === "json") return JSON.stringify(value).replace(unstorable, "$1");
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw new TypeError("A record holds a value that its schema does not allow.");
}

/** Columns that a record does not hold and that must not be empty. */
type Derived<S extends RecordSet> = Record<string, (record: RecordOf<S>) => Cell>;

/**
 * Puts records of an export into their table. What is there already, by any unique key, stays as it is.
 *
 * @param options.derived further columns, made from the record
 * @returns how many rows are new
 */
export async function restoreRecords<S extends RecordSet>(
  client: pg.PoolClient,
  viewer: Viewer,
  set: S,
  records: Iterable<RecordOf<S>> | AsyncIterable<RecordOf<S>>,
  options: { importId: string; derived?: Derived<S> },
): Promise<number> {
  const { table, columns } = tableOfSet[set];
  const derived = Object.entries(options.derived ?? {});
  const names = [...columns.map(({ column }) => column), ...derived.map(([column]) => column)];
  const list = names.join(", ");
  async function* rows() {
    for await (const record of records) {
      const fields = record as Record<string, unknown>;
      yield [
        ...columns.map((column) => toCell(fields[column.field], column)),
        ...derived.map(([, value]) => value(record)),
      ];
    }
  }
  await client.query(
    `create temp table restored on commit drop as select ${list} from ${table} limit 0`,
  );
  await copyRows(client, "restored", names, rows());
  const brought = namesImport.includes(set);
  const noted = notedById[set];
  const { rows: counted } = await client.query<{ n: number }>(
    `with added as (
       insert into ${table} (owner_id, ${list}${brought ? ", import_id" : ""})
       select $1::uuid, ${list}${brought ? ", $2::uuid" : ""} from restored
       on conflict do nothing returning *
     ), noted as (
       insert into import_change (owner_id, import_id, entity, entity_id, before)
       select $1::uuid, $2::uuid, '${table}', ${noted ?? "null::uuid"}, 'null' from added
       where ${noted ? "true" : "false"} on conflict do nothing
     )
     select count(*)::int as n, $2::uuid from added`,
    [viewer.ownerId, options.importId],
  );
  await client.query("drop table restored");
  return counted[0]?.n ?? 0;
}

/** Keys of the messages that the member said are no invites. */
export async function readRefusedGuesses(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>(
    "select key from import_guess where owner_id = $1::uuid and not is_invite",
    [viewer.ownerId],
  );
  return new Set(rows.map(({ key }) => key));
}

/** Undoes what `restoreRecords` noted; the rest goes with the people, invitations and facts. */
export async function removeRestored(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
): Promise<void> {
  for (const set of ["reviews", "assessments", "templates", "merges"] as const) {
    const { table } = tableOfSet[set];
    const key = notedById[set] ?? "id";
    // An assessment that the member changed since is theirs.
    const untouched =
      set === "assessments"
        ? "and x.updated_at <= (select applied_at from import where owner_id = $1::uuid and id = $2::uuid)"
        : "";
    await client.query(
      `delete from ${table} x using import_change c
       where c.owner_id = $1::uuid and c.import_id = $2::uuid and c.entity = '${table}'
         and x.owner_id = $1::uuid and x.${key} = c.entity_id ${untouched}`,
      [viewer.ownerId, importId],
    );
  }
  for (const table of ["received_mail", "import_guess"]) {
    await client.query(`delete from ${table} where owner_id = $1::uuid and import_id = $2::uuid`, [
      viewer.ownerId,
      importId,
    ]);
  }
}
