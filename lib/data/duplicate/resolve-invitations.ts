import "server-only";
import type pg from "pg";
import { isConnected } from "../../domain/conversation/conversation-state.ts";
import type { Viewer } from "../viewer.ts";
import type { InvitationState, MergeSnapshot } from "./merge-snapshot.ts";

const stateColumns =
  "id, status, assumed, note, note_kind, note_kind_by_member, mutual_count, mutual_names";

type OpenInvitation = InvitationState & { direction: string; answered: boolean };

/** Invitations of a person in the order in which they were sent, the newest first. */
async function readOpen(
  client: pg.PoolClient,
  viewer: Viewer,
  personId: string,
): Promise<OpenInvitation[]> {
  const { rows } = await client.query<OpenInvitation>(
    `select ${stateColumns}, direction, exists (select from assessment a
       where a.owner_id = $1::uuid and a.invitation_id = i.id) as answered
     from invitation i where i.owner_id = $1::uuid and i.person_id = $2::uuid
       and i.status = 'pending' order by i.sent_at desc, i.id desc`,
    [viewer.ownerId, personId],
  );
  return rows;
}

function toState({ direction: _, answered: __, ...state }: OpenInvitation): InvitationState {
  return state;
}

/** Writes the state of invitations, those alone that still stand as `expected` says. */
export async function writeStates(
  client: pg.PoolClient,
  viewer: Viewer,
  changes: readonly { expected: InvitationState; next: InvitationState }[],
): Promise<void> {
  await client.query(
    `update invitation i set status = n.status, assumed = n.assumed, note = n.note,
       note_kind = n.note_kind, note_kind_by_member = n.note_kind_by_member,
       mutual_count = n.mutual_count, mutual_names = nullif(n.mutual_names, 'null'::jsonb)
     from jsonb_to_recordset($2::jsonb) as c(expected jsonb, next jsonb),
       jsonb_to_record(c.next) as n(id uuid, status text, assumed boolean, note text,
         note_kind text, note_kind_by_member boolean, mutual_count int, mutual_names jsonb)
     where i.owner_id = $1::uuid and i.id = n.id and i.status = c.expected ->> 'status'`,
    [viewer.ownerId, JSON.stringify(changes)],
  );
}

/**
 * What becomes of the open invitations of one person who was two: connected people have none, and of two open ones the
 * newer stays, with the note, the mutual connections and the answers of the other where it has none itself.
 */
export async function resolveOpenInvitations(
  client: pg.PoolClient,
  viewer: Viewer,
  personId: string,
  stage: string,
): Promise<Pick<MergeSnapshot, "settled" | "assessment">> {
  const open = await readOpen(client, viewer, personId);
  if (isConnected(stage)) {
    const changes = open.map(toState).map((before) => ({
      before,
      after: { ...before, status: "accepted", assumed: false },
    }));
    await writeStates(client, viewer, toChanges(changes));
    return { settled: changes, assessment: null };
  }
  const changes: MergeSnapshot["settled"] = [];
  let assessment: MergeSnapshot["assessment"] = null;
  for (const [newest, ...older] of Map.groupBy(open, ({ direction }) => direction).values()) {
    if (!newest || older.length === 0) continue;
    const [next] = older;
    const before = toState(newest);
    const noted = newest.note === null ? older.find(({ note }) => note !== null) : undefined;
    const counted = older.find(({ mutual_count }) => mutual_count !== null);
    const after = {
      ...before,
      ...(noted
        ? {
            note: noted.note,
            note_kind: noted.note_kind,
            note_kind_by_member: noted.note_kind_by_member,
          }
        : {}),
      mutual_count: before.mutual_count ?? counted?.mutual_count ?? null,
      mutual_names: before.mutual_names ?? counted?.mutual_names ?? null,
    };
    changes.push({ before, after });
    for (const one of older.map(toState)) {
      changes.push({ before: one, after: { ...one, status: "withdrawn" } });
    }
    const answered = older.find((one) => one.answered);
    if (!newest.answered && answered && next) assessment = { from: answered.id, to: newest.id };
  }
  await writeStates(client, viewer, toChanges(changes));
  if (assessment) await moveAssessment(client, viewer, assessment.from, assessment.to);
  return { settled: changes, assessment };
}

function toChanges(changes: MergeSnapshot["settled"]) {
  return changes.map(({ before, after }) => ({ expected: before, next: after }));
}

/** Moves the answers of one invitation to another that has none. */
export async function moveAssessment(
  client: pg.PoolClient,
  viewer: Viewer,
  from: string,
  to: string,
): Promise<void> {
  await client.query(
    `update assessment a set invitation_id = $3::uuid
     where a.owner_id = $1::uuid and a.invitation_id = $2::uuid
       and not exists (select from assessment b
         where b.owner_id = $1::uuid and b.invitation_id = $3::uuid)`,
    [viewer.ownerId, from, to],
  );
}
