import "server-only";
import type pg from "pg";
import type { DuplicateCandidate } from "../../domain/duplicate/duplicate-pair.ts";
import { toMailbox } from "../../domain/identity/mailbox.ts";
import { selectChangeMark } from "../upkeep/change-marks.ts";
import type { Viewer } from "../viewer.ts";

/**
 * A mark of everything that the search for duplicates reads. The same mark means the same people with the same keys:
 * triggers mark each transaction that changes them, and no person is read for it.
 */
export async function readFingerprint(client: pg.PoolClient, viewer: Viewer): Promise<string> {
  const mark = selectChangeMark(viewer, "people");
  const { rows } = await client.query<{ mark: string }>(`select ${mark.text} as mark`, mark.values);
  return rows[0]?.mark ?? "";
}

type Row = {
  id: string;
  name: string;
  headline: string | null;
  company: string | null;
  position: string | null;
  email: string | null;
  connectedOn: string | null;
  keys: string[] | null;
  listedIn: string[] | null;
};

function toCandidate({ email, keys, listedIn, ...person }: Row): DuplicateCandidate {
  const ofKind = (...kinds: string[]) =>
    (keys ?? []).flatMap((key) => {
      const at = key.indexOf(" ");
      return kinds.includes(key.slice(0, at)) ? key.slice(at + 1) : [];
    });
  const mails = [...ofKind("email"), ...(email ? [email] : [])];
  return {
    ...person,
    slugs: ofKind("slug"),
    memberIds: ofKind("member-id", "urn"),
    emails: [...new Set(Array.from(mails, toMailbox))],
    listedIn: listedIn ?? [],
  };
}

/** Everybody in the space with what may distinguish two from one. */
export async function readCandidates(
  client: pg.PoolClient,
  viewer: Viewer,
): Promise<DuplicateCandidate[]> {
  const { rows } = await client.query<Row>(
    `select p.id, p.name, p.headline, p.company, p.position, p.email,
       p.connected_on::text as "connectedOn", k.keys, l.imports as "listedIn"
     from person p
     left join (select person_id, array_agg(kind || ' ' || value) as keys from person_key
       where owner_id = $1::uuid group by person_id) k on k.person_id = p.id
     left join (select person_id, array_agg(distinct import_id::text) as imports from timeline_entry
       where owner_id = $1::uuid and kind = 'connected' and source = 'archive'
         and import_id is not null group by person_id) l on l.person_id = p.id
     where p.owner_id = $1::uuid order by p.id`,
    [viewer.ownerId],
  );
  return rows.map(toCandidate);
}
