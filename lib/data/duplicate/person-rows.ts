import "server-only";
import type pg from "pg";
import { type PersonDetails, personDetailsSchema } from "../../domain/duplicate/kept-details.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import type { Viewer } from "../viewer.ts";

/** A person's whole row, as the table has it, and the part of it that a merge decides on. */
export type StoredPerson = { row: Record<string, unknown>; details: PersonDetails };

const asJson = "to_jsonb(p) as row";

/** Locks people in the order of their ids and reads them; those that are not there are left out. */
export async function lockPeople(
  client: pg.PoolClient,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, StoredPerson>> {
  const { rows } = await client.query<{ id: string; row: Record<string, unknown> }>(
    `select p.id, ${asJson} from person p
     where p.owner_id = $1::uuid and p.id = any($2::uuid[]) order by p.id for update`,
    [viewer.ownerId, personIds],
  );
  return new Map(rows.map(({ id, row }) => [id, { row, details: personDetailsSchema.parse(row) }]));
}

/** Writes what a merge or its undo decided on a person. */
export async function writeDetails(
  client: pg.PoolClient,
  viewer: Viewer,
  personId: string,
  details: PersonDetails,
): Promise<void> {
  await client.query(
    `update person p set name = d.name, name_key = d.name_key, search_text = d.search_text,
       slug = d.slug, headline = d.headline, company = d.company, position = d.position,
       location = d.location, email = d.email, connected_on = d.connected_on,
       trusted = d.trusted, trusted_why = d.trusted_why,
       facts = nullif(d.facts, 'null'::jsonb)
     from jsonb_to_record($3::jsonb) as d(name text, name_key text, search_text text, slug text,
       headline text, company text, position text, location text, email text, connected_on date,
       trusted boolean, trusted_why text, facts jsonb)
     where p.owner_id = $1::uuid and p.id = $2::uuid`,
    [viewer.ownerId, personId, JSON.stringify(details)],
  );
}

/** Puts a row back that `lockPeople` read. */
export async function restorePerson(
  client: pg.PoolClient,
  viewer: Viewer,
  row: Record<string, unknown>,
): Promise<void> {
  await client.query(
    `insert into person select * from jsonb_populate_record(null::person,
       $2::jsonb || jsonb_build_object('owner_id', $1::uuid))`,
    [viewer.ownerId, JSON.stringify(row)],
  );
}

/** An import plans with people as they stand: while one is at work, nobody is merged. */
export async function holdImportsBack(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<Result<null>> {
  const { rows } = await client.query<{ free: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free",
    [`import ${viewer.ownerId}`],
  );
  return rows[0]?.free ? ok(null) : fail("import-running");
}
