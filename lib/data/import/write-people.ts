import "server-only";
import type pg from "pg";
import { toNameKey, toSearchText } from "../../domain/text/search-text.ts";
import { copyRows } from "../copy-rows.ts";
import { searchDuplicatesAfter } from "../queue/enqueue.ts";
import type { Viewer } from "../viewer.ts";

/** A person that an archive brings. `connectedOn` is a UTC date, `YYYY-MM-DD`. */
export type NewPersonRow = {
  id: string;
  name: string;
  slug: string | null;
  headline: string | null;
  company: string | null;
  position: string | null;
  location: string | null;
  email: string | null;
  connectedOn: string | null;
  importId: string;
  createdAt: Date;
};

const columns =
  "id, name, search_text, name_key, slug, headline, company, position, location, email, connected_on, import_id, created_at";

function toRow(person: NewPersonRow) {
  const { name, slug, headline, company, position, location, email } = person;
  const search = toSearchText([name, headline, position, company, slug]);
  const ends = [person.connectedOn, person.importId, person.createdAt.toISOString()];
  return [
    person.id,
    name,
    search,
    toNameKey(name),
    slug,
    headline,
    company,
    position,
    location,
    email,
    ...ends,
  ];
}

/**
 * Adds people. Ids are the caller's; a person already there is left as they are. The planner is told
 * of the new size at once, or each fact that follows would walk the whole space to find its person.
 */
export async function writePeople(
  client: pg.PoolClient,
  viewer: Viewer,
  people: Iterable<NewPersonRow>,
): Promise<void> {
  await client.query(`create temp table new_person on commit drop as
    select ${columns} from person limit 0`);
  await copyRows(client, "new_person", columns.split(", "), Iterator.from(people).map(toRow));
  await client.query(
    `insert into person (owner_id, ${columns})
     select $1::uuid, ${columns} from new_person on conflict do nothing`,
    [viewer.ownerId],
  );
  await client.query("drop table new_person");
  await client.query("select refresh_person_statistics()");
  searchDuplicatesAfter(client, viewer);
}

/**
 * Adds what people are recognised by. A key that belongs to somebody already stays theirs.
 *
 * @param rememberFor the import whose undo takes the keys away again from people who were known before
 */
export async function writeKeys(
  client: pg.PoolClient,
  viewer: Viewer,
  keys: Iterable<{ kind: string; value: string; personId: string }>,
  rememberFor: string | null = null,
): Promise<void> {
  await client.query(`create temp table new_key on commit drop as
    select kind, value, person_id from person_key limit 0`);
  const rows = Iterator.from(keys).map(({ kind, value, personId }) => [kind, value, personId]);
  await copyRows(client, "new_key", ["kind", "value", "person_id"], rows);
  await client.query(
    `with added as (
       insert into person_key (owner_id, kind, value, person_id)
       select $1::uuid, kind, value, person_id from new_key on conflict do nothing
       returning kind, value, person_id)
     insert into import_change (owner_id, import_id, entity, entity_id, before)
     select $1::uuid, $2::uuid, 'person_key', md5(kind || ' ' || value)::uuid,
       jsonb_build_object('kind', kind, 'value', value, 'person_id', person_id)
     from added where $2::uuid is not null on conflict do nothing`,
    [viewer.ownerId, rememberFor],
  );
  await client.query("drop table new_key");
  searchDuplicatesAfter(client, viewer);
}

/** What a newer archive says of a person; a field left out stays as it is. */
export type PersonChange = { id: string } & Partial<
  Pick<
    NewPersonRow,
    "name" | "slug" | "company" | "position" | "email" | "connectedOn" | "headline" | "location"
  >
>;

/** What the search of people is made of. */
export type NamedRow = Pick<
  NewPersonRow,
  "id" | "name" | "slug" | "headline" | "company" | "position"
>;

/** Brings the texts that searching reads up to date after people were changed, and looks for duplicates. */
export async function refreshSearch(
  client: pg.PoolClient,
  viewer: Viewer,
  rows: readonly NamedRow[],
): Promise<void> {
  const texts = rows.map((row) => ({
    id: row.id,
    key: toNameKey(row.name),
    search: toSearchText([row.name, row.headline, row.position, row.company, row.slug]),
  }));
  await client.query(
    `update person p set search_text = c.search, name_key = c.key
     from jsonb_to_recordset($2::jsonb) as c(id uuid, key text, search text)
     where p.owner_id = $1::uuid and p.id = c.id`,
    [viewer.ownerId, JSON.stringify(texts)],
  );
  searchDuplicatesAfter(client, viewer);
}

/** Updates people and keeps what they were, and what was written, for the undo of this import. */
export async function updatePeople(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  changes: readonly PersonChange[],
): Promise<void> {
  const owner = viewer.ownerId;
  const json = JSON.stringify(
    changes.map(({ id, connectedOn, ...after }) => ({
      ...after,
      id,
      connectedOn,
      after: { ...after, connected_on: connectedOn },
    })),
  );
  await client.query(
    `insert into import_change (owner_id, import_id, entity, entity_id, before)
     select p.owner_id, $2::uuid, 'person', p.id, jsonb_build_object('name', p.name,
       'slug', p.slug, 'company', p.company, 'position', p.position, 'email', p.email,
       'connected_on', p.connected_on, 'headline', p.headline, 'location', p.location,
       'after', c.after)
     from person p join jsonb_to_recordset($3::jsonb) as c(id uuid, after jsonb) on c.id = p.id
     where p.owner_id = $1::uuid on conflict do nothing`,
    [owner, importId, json],
  );
  const { rows } = await client.query<NamedRow>(
    `update person p set name = coalesce(c.name, p.name), slug = coalesce(c.slug, p.slug),
       company = coalesce(c.company, p.company), position = coalesce(c.position, p.position),
       email = coalesce(c.email, p.email), headline = coalesce(c.headline, p.headline),
       location = coalesce(c.location, p.location),
       connected_on = coalesce(c."connectedOn", p.connected_on)
     from jsonb_to_recordset($2::jsonb) as c(id uuid, name text, slug text, company text,
       position text, email text, headline text, location text, "connectedOn" date)
     where p.owner_id = $1::uuid and p.id = c.id
     returning p.id, p.name, p.slug, p.headline, p.company, p.position`,
    [owner, json],
  );
  await refreshSearch(client, viewer, rows);
}
