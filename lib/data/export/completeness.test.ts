import pg from "pg";
import { expect } from "vitest";
import { databaseTest as test } from "../../../test/space-test.ts";
import { tableOfSet } from "./columns.ts";

/** Owned tables that an export leaves out, each with its reason. */
const leftOut: Record<string, string> = {
  person_key: "stands in the records of people",
  import: "its files are gone; what it brought is in the other records",
  import_reject: "belongs to the import",
  import_change: "belongs to the undo of the import",
  waiting_row: "belongs to the import that brought it, and waits for its next file",
  mailbox: "holds the app password; it is entered again",
  digest_delivery: "says what this instance has sent",
  duplicate_search: "a cache",
  second_factor: "holds a secret; it is turned on again elsewhere",
  recovery_code: "stands in for the second factor of this account",
  passkey: "belongs to the address of this Acquaint",
  audit_entry: "says what happened to this account, here",
  performed_act: "says which sendings of a browser were performed here",
  change_mark: "says when caches are old",
};

/** Columns that an export leaves out: caches of the fold, and what belongs to this instance alone. */
const derived: Record<string, string[]> = {
  person: [
    "search_text",
    "name_key",
    "notes_text",
    "stage",
    "due_at",
    "flagged_at",
    "connected_at",
    "invited_at",
    "replied_at",
    "last_touch_at",
    "next_touch_at",
    "chat_at",
    "snoozed_until",
    "removal_decided_at",
    "kept_at",
    "cadence_days",
  ],
  invitation: ["score"],
  member_settings: ["review_due_at", "digest_due_at", "fold_version", "judge_version"],
};

let client: pg.Client;

test.beforeAll(async ({ database }) => {
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
});
test.afterAll(() => client.end());

test("every column of a space is exported, or left out with a reason", async () => {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and column_name not in ('owner_id', 'import_id')
       and table_name in (select table_name from information_schema.columns
         where table_schema = 'public' and column_name = 'owner_id')`,
  );
  const exported = new Map(
    Object.values(tableOfSet).map(({ table, columns }) => [
      table,
      columns.map(({ column }) => column),
    ]),
  );
  const forgotten = rows.filter(
    ({ table, column }) =>
      !(table in leftOut) &&
      !exported.get(table)?.includes(column) &&
      !derived[table]?.includes(column),
  );
  expect(rows.length).toBeGreaterThan(100);
  expect(forgotten).toEqual([]);
});

test("no password, secret or session is exported", () => {
  const secret = /password|secret|sealed|token|fingerprint|session|hash|code|box/u;
  const exported = Object.values(tableOfSet).flatMap(({ table, columns }) =>
    columns.map(({ column }) => `${table}.${column}`),
  );
  expect(exported.length).toBeGreaterThan(50);
  expect(exported.filter((name) => secret.test(name))).toEqual([]);
});
