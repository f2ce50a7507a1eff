import "server-only";
import type pg from "pg";
import { copyRows } from "../copy-rows.ts";
import type { Viewer } from "../viewer.ts";

/** An invitation of an archive. `sentAt` is epoch milliseconds. */
export type NewInvitationRow = {
  id: string;
  personId: string;
  direction: "incoming" | "outgoing";
  status: "pending" | "accepted" | "ignored" | "withdrawn";
  assumed: boolean;
  note: string | null;
  sentAt: number;
  sentPrecision: "minute" | "day" | "approximate";
  importId: string;
  createdAt: Date;
};

const columns =
  "id, person_id, direction, status, assumed, note, sent_at, sent_precision, source, import_id, created_at";

function toRow(row: NewInvitationRow) {
  const { id, personId, direction, status, assumed, note, sentPrecision, importId } = row;
  const sentAt = new Date(row.sentAt).toISOString();
  const createdAt = row.createdAt.toISOString();
  return [
    id,
    personId,
    direction,
    status,
    assumed,
    note,
    sentAt,
    sentPrecision,
    "archive",
    importId,
    createdAt,
  ];
}

/** Adds invitations; one with an id that is there already is left as it is. */
export async function writeInvitations(
  client: pg.PoolClient,
  viewer: Viewer,
  invitations: Iterable<NewInvitationRow>,
): Promise<void> {
  await client.query(`create temp table new_invitation on commit drop as
    select ${columns} from invitation limit 0`);
  await copyRows(
    client,
    "new_invitation",
    columns.split(", "),
    Iterator.from(invitations).map(toRow),
  );
  await client.query(
    `insert into invitation (owner_id, ${columns})
     select $1::uuid, ${columns} from new_invitation on conflict do nothing`,
    [viewer.ownerId],
  );
  await client.query("drop table new_invitation");
}

/** An invitation whose status an import changes. */
export type InvitationChange = {
  id: string;
  status: NewInvitationRow["status"];
  assumed: boolean;
};

/** Changes the status of invitations and keeps what it was for the undo of this import. */
export async function changeInvitations(
  client: pg.PoolClient,
  viewer: Viewer,
  importId: string,
  changes: readonly InvitationChange[],
): Promise<void> {
  const json = JSON.stringify(changes);
  await client.query(
    `insert into import_change (owner_id, import_id, entity, entity_id, before)
     select i.owner_id, $2::uuid, 'invitation', i.id,
       jsonb_build_object('status', i.status, 'assumed', i.assumed)
     from invitation i join jsonb_to_recordset($3::jsonb) as c(id uuid) on c.id = i.id
     where i.owner_id = $1::uuid on conflict do nothing`,
    [viewer.ownerId, importId, json],
  );
  await client.query(
    `update invitation i set status = c.status, assumed = c.assumed
     from jsonb_to_recordset($2::jsonb) as c(id uuid, status text, assumed boolean)
     where i.owner_id = $1::uuid and i.id = c.id`,
    [viewer.ownerId, json],
  );
}
