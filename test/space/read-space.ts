import type pg from "pg";

/** Rows of a space by table, each as text. */
export type SpaceRows = Record<string, string[]>;

type Client = Pick<pg.ClientBase, "query">;

/** The tables that belong to no space but have rows of a member, with the column that says whose. */
const shared = {
  session: "member_id",
  access_token: "member_id",
  member_invite: "created_by",
  member: "id",
};

/** What is noted whenever somebody looks: no change. */
const looks = ["last_seen_at", "expires_at", "last_used_at"];

async function listTables(client: Client): Promise<[name: string, key: string][]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and a.attname = 'owner_id' and not a.attisdropped
     order by 1`,
  );
  return [
    ...rows.map(({ name }): [string, string] => [name, "owner_id"]),
    ...Object.entries(shared),
  ];
}

/**
 * Every row of a member's space, with their account, sessions and links, in one statement.
 * @param client of the runtime role, in a transaction of this space
 * @param without tables that are left out
 */
export async function readSpaceRows(
  client: Client,
  ownerId: string,
  without: readonly string[] = [],
): Promise<SpaceRows> {
  const tables = (await listTables(client)).filter(([name]) => !without.includes(name));
  const minus = looks.map((column) => ` - '${column}'`).join("");
  const { rows } = await client.query<{ name: string; rows: string[] }>(
    tables
      .map(
        ([name, key]) =>
          `select '${name}' as name, coalesce(array_agg(row order by row), '{}') as rows from (
             select (to_jsonb(t)${key === "owner_id" ? "" : minus})::text as row
             from "${name}" t where ${key} = '${ownerId}'::uuid) all_rows`,
      )
      .join(" union all "),
  );
  return Object.fromEntries(rows.map((table) => [table.name, table.rows]));
}

/** The tables in which two readings differ, each with a row that is only in one of them. */
export function findChanges(before: SpaceRows, after: SpaceRows): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [was, is] = [before[name] ?? [], after[name] ?? []];
    const odd = was.find((row) => !is.includes(row)) ?? is.find((row) => !was.includes(row));
    return odd === undefined && was.length === is.length ? [] : [`${name}: ${odd?.slice(0, 300)}`];
  });
}
