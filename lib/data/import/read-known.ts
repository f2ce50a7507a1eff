import "server-only";
import type pg from "pg";
import type {
  InvitationDirection,
  KnownInvitation,
  KnownPerson,
  MergedPeople,
  PersonKey,
} from "../../domain/archive/match/planned-person.ts";
import { isConnected } from "../../domain/conversation/conversation-state.ts";
import { identityFields, type RefusedIdentity } from "../../domain/import/identity-change.ts";
import type { Viewer } from "../viewer.ts";

/** An invitation as it stands, with what changing its status needs. */
type StandingInvitation = KnownInvitation & { status: string; assumed: boolean };

/** A person as they stand, with what an update compares. */
export type StandingPerson = Omit<KnownPerson, "invitations"> & {
  position: string | null;
  email: string | null;
  headline: string | null;
  location: string | null;
  stage: string;
  invitations: StandingInvitation[];
  /** kept by the member although an archive had not listed them */
  isKnownMissing: boolean;
  /** names, slugs and e-mails of imports that the member undid */
  refused?: RefusedIdentity;
};

type PersonRow = {
  id: string;
  name: string;
  slug: string | null;
  company: string | null;
  position: string | null;
  email: string | null;
  headline: string | null;
  location: string | null;
  connected_on: string | null;
  stage: string;
  is_known_missing: boolean;
};

const rowsAtOnce = 5000;

async function* readRows<T extends pg.QueryResultRow>(
  client: pg.PoolClient,
  name: string,
  sql: string,
  viewer: Viewer,
): AsyncGenerator<T> {
  await client.query(`declare ${name} no scroll cursor for ${sql}`, [viewer.ownerId]);
  for (;;) {
    const { rows } = await client.query<T>(`fetch ${rowsAtOnce} from ${name}`);
    yield* rows;
    if (rows.length < rowsAtOnce) break;
  }
  await client.query(`close ${name}`);
}

type MergeRow = { kept_id: string; merged_id: string; names: string[]; at: number };

/** Who went into whom by the member's word, through merges upon merges. */
async function readMerges(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<Map<string, MergedPeople>> {
  const { rows } = await client.query<MergeRow>(
    `select kept_id, merged_id, array[snapshot -> 'merged' ->> 'name', snapshot -> 'before' ->> 'name'] as names,
       round(extract(epoch from merged_at) * 1000)::float8 as at
     from person_merge where owner_id = $1::uuid and undone_at is null order by merged_at, id`,
    [viewer.ownerId],
  );
  const keptOf = new Map(rows.map(({ kept_id, merged_id }) => [merged_id, kept_id]));
  const people = new Map<string, MergedPeople>();
  for (const { kept_id, merged_id, names, at } of rows) {
    let kept = kept_id;
    for (let next = keptOf.get(kept); next !== undefined; next = keptOf.get(kept)) kept = next;
    const before = people.get(kept) ?? { ids: [], names: [], until: 0 };
    people.set(kept, {
      ids: [...before.ids, merged_id],
      names: [...before.names, ...names],
      until: Math.max(before.until, at),
    });
  }
  return people;
}

/**
 * The ids of the facts of people who were several: a fact that came before the merge has an id made for whom it came to
 * then.
 */
export async function readMergedFacts(
  client: pg.PoolClient,
  viewer: Viewer,
  people: Iterable<StandingPerson>,
): Promise<Set<string>> {
  const ids = Array.from(people).flatMap(({ id, merged }) => (merged ? [id] : []));
  if (ids.length === 0) return new Set();
  const { rows } = await client.query<{ id: string }>(
    `select id from timeline_entry where owner_id = $1::uuid and person_id = any($2::uuid[])
       and source = 'archive'`,
    [viewer.ownerId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** What the member undid of single people, see take-back-identity.ts. */
async function readRefused(client: pg.PoolClient, viewer: Viewer) {
  const { rows } = await client.query<{ id: string; refused: Record<string, string> }>(
    `select c.entity_id as id, c.before -> 'takenBack' as refused from import_change c
     where c.owner_id = $1::uuid and c.entity = 'person' and c.before ? 'takenBack'`,
    [viewer.ownerId],
  );
  return Map.groupBy(rows, ({ id }) => id);
}

/**
 * Everybody in the space with their keys and invitations, for matching an archive with them; not the
 * people of the demo, who are no part of what an archive says.
 */
export async function readKnownPeople(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<Map<string, StandingPerson>> {
  const people = new Map<string, StandingPerson>();
  const persons = `select id, name, slug, company, position, email, headline, location,
      connected_on::text, stage,
      (kept_at is not null and exists (select from timeline_entry t
        where t.owner_id = person.owner_id and t.person_id = person.id and t.kind = 'kept'
          and t.at = person.kept_at and (t.data ->> 'missing')::boolean)) as is_known_missing
    from person where owner_id = $1::uuid and not demo order by id`;
  for await (const row of readRows<PersonRow>(client, "known_person", persons, viewer)) {
    people.set(row.id, {
      id: row.id,
      name: row.name,
      slug: row.slug,
      company: row.company,
      position: row.position,
      email: row.email,
      headline: row.headline,
      location: row.location,
      connectedOn: row.connected_on,
      stage: row.stage,
      isConnected: isConnected(row.stage),
      isKnownMissing: row.is_known_missing,
      keys: [],
      invitations: [],
    });
  }
  for (const [id, merged] of await readMerges(client, viewer)) {
    const person = people.get(id);
    if (person) person.merged = merged;
  }
  for (const [id, rows] of await readRefused(client, viewer)) {
    const person = people.get(id);
    const fields = identityFields.map((field) => [
      field,
      rows.flatMap((row) => row.refused[field] ?? []),
    ]);
    if (person) person.refused = Object.fromEntries(fields);
  }
  const keys = "select person_id, kind, value from person_key where owner_id = $1::uuid";
  for await (const row of readRows<PersonKey & { person_id: string }>(
    client,
    "known_key",
    keys,
    viewer,
  )) {
    people.get(row.person_id)?.keys.push({ kind: row.kind, value: row.value });
  }
  const invitations = `select id, person_id, direction, status, assumed, note, source,
      round(extract(epoch from sent_at) * 1000)::float8 as sent_at
    from invitation where owner_id = $1::uuid order by sent_at`;
  type Row = Omit<StandingInvitation, "sentAt" | "isExact"> & {
    person_id: string;
    direction: InvitationDirection;
    sent_at: number;
    source: string;
  };
  for await (const row of readRows<Row>(client, "known_invitation", invitations, viewer)) {
    const { id, direction, status, assumed, note } = row;
    const standing = {
      id,
      direction,
      status,
      assumed,
      note,
      sentAt: row.sent_at,
      isExact: row.source === "archive",
    };
    people.get(row.person_id)?.invitations.push(standing);
  }
  return people;
}
