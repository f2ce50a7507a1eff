import "server-only";
import { isConnected } from "../../domain/conversation/conversation-state.ts";
import { newFact } from "../../domain/conversation/read-fact.ts";
import { failInput } from "../../domain/input-issue.ts";
import {
  type PersonDraft,
  type PersonDraftInput,
  personDraftSchema,
} from "../../domain/invitation/person-draft.ts";
import { type Failure, fail, ok, type Result } from "../../domain/result.ts";
import { inSpace, type Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import {
  addPersonIn,
  findDraftPerson,
  type LearntKey,
  updateHeadlineIn,
} from "../person/add-person.ts";
import type { RecognisedPerson } from "../person/recognise.ts";
import { appendFacts } from "../timeline/append.ts";
import type { Viewer } from "../viewer.ts";
import { guessDraftName, readDraftKey, readInvitationDraft, recordUnscoredIn } from "./commands.ts";
import { connectInvitationIn } from "./connect.ts";
import { refreshScores } from "./refresh-scores.ts";

/** What became of one recorded person, and by what it is undone. */
export type RecordedPerson = {
  personId: string;
  name: string;
  added: boolean;
  /** an invitation that was added by this */
  invitationId: string | null;
  entryIds: string[];
  /** the address that somebody named by the member got by this */
  learnt: LearntKey | null;
};

/** Their pending invitation of either direction, the newest first. */
function findPending(tx: Tx, viewer: Viewer, personId: string, direction?: string) {
  return tx.invitation.findFirst({
    where: {
      ownerId: viewer.ownerId,
      personId,
      status: "pending",
      ...(direction ? { direction } : {}),
    },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
}

async function invite(
  tx: Tx,
  viewer: Viewer,
  person: RecognisedPerson,
  draft: PersonDraft,
  now: Date,
) {
  const id = newId(now);
  const at = new Date(Math.min(draft.sentAt.getTime(), now.getTime()));
  const { sentPrecision: precision, source } = draft;
  const note = draft.note || null;
  await tx.invitation.create({
    data: {
      ownerId: viewer.ownerId,
      id,
      personId: person.id,
      direction: "outgoing",
      status: "pending",
      note,
      sentAt: at,
      sentPrecision: precision,
      source,
      createdAt: now,
    },
  });
  const sent = { at, text: note, source, precision, invitationId: id };
  const fact = newFact({ kind: "invitation-sent", ...sent }, now);
  await appendFacts(tx, viewer, person.id, [fact], now);
  return { invitationId: id, entryIds: [] };
}

async function connect(
  tx: Tx,
  viewer: Viewer,
  person: RecognisedPerson,
  draft: PersonDraft,
  now: Date,
) {
  const at = new Date(Math.min(draft.sentAt.getTime(), now.getTime()));
  const { sentPrecision: precision, source } = draft;
  const pending = await findPending(tx, viewer, person.id);
  if (pending) {
    const connected = { personId: person.id, invitationId: pending.id, at, precision, source };
    const entryIds = await connectInvitationIn(tx, viewer, connected, now);
    return { invitationId: null, entryIds };
  }
  const again = person.stage === "removed";
  const fact = again
    ? newFact({ kind: "still-connected", at: now, source }, now)
    : newFact({ kind: "connected", at, source, precision }, now);
  const appended = await appendFacts(tx, viewer, person.id, [fact], now);
  return { invitationId: null, entryIds: appended?.entryIds ?? [] };
}

async function meet(
  tx: Tx,
  viewer: Viewer,
  person: RecognisedPerson,
  draft: PersonDraft,
  now: Date,
) {
  const { source, sentPrecision: precision } = draft;
  if (!draft.note) return { invitationId: null, entryIds: [] };
  const at = new Date(Math.min(draft.sentAt.getTime(), now.getTime()));
  const fact = newFact({ kind: "note", at, text: draft.note, source, precision }, now);
  const appended = await appendFacts(tx, viewer, person.id, [fact], now);
  return { invitationId: null, entryIds: appended?.entryIds ?? [] };
}

const steps = { outgoing: invite, connected: connect, met: meet } as const;

/** Why nothing is to be recorded of somebody known; null when there is something. */
async function findObjection(
  tx: Tx,
  viewer: Viewer,
  { relation, note }: PersonDraft,
  known: RecognisedPerson,
): Promise<Failure | null> {
  const refuse = (code: "person-connected" | "person-known" | "invitation-sent-already") =>
    fail(code, { name: known.name }, "profileUrl");
  const connectedAlready = isConnected(known.stage);
  if (connectedAlready && relation !== "met") return refuse("person-connected");
  if (relation === "met" && !note) return refuse("person-known");
  if (relation !== "outgoing") return null;
  const waiting = await findPending(tx, viewer, known.id, "outgoing");
  return waiting ? refuse("invitation-sent-already") : null;
}

/**
 * Records one person in the caller's transaction: invited by them, invited by the member, connected, or just met. The
 * person is recognised by the profile address, or is the one whom the member named; never by the name alone. The caller
 * scores the invitations, once for all of them.
 */
export async function recordPersonIn(
  tx: Tx,
  viewer: Viewer,
  input: PersonDraftInput,
  now: Date,
): Promise<Result<RecordedPerson>> {
  const parsed = personDraftSchema.safeParse(input);
  if (!parsed.success) {
    return failInput(parsed.error);
  }
  const { relation } = parsed.data;
  if (relation === "incoming") {
    const recorded = await recordUnscoredIn(tx, viewer, parsed.data, now);
    if (!recorded.ok) return recorded;
    const { known, ...rest } = recorded.value;
    return ok({ ...rest, added: !known, entryIds: [] });
  }
  const read = readInvitationDraft(parsed.data, now);
  if (!read.ok) return read;
  const draft = { ...read.value, relation };
  const address = readDraftKey(draft);
  if (!address.ok) return address;
  const key = address.value;
  const { known, learnt } = await findDraftPerson(tx, viewer, key, draft.personId);
  const name = draft.name || guessDraftName(key) || "";
  if (!known && name === "") return fail("person-name-not-in-address", "name");
  const objection = known ? await findObjection(tx, viewer, draft, known) : null;
  if (objection) return objection;
  const headline = draft.headline || null;
  const person = known ?? (await addPersonIn(tx, viewer, { name, headline, key }, now));
  if (known && headline) await updateHeadlineIn(tx, viewer, known.id, headline);
  const step = await steps[relation](tx, viewer, person, draft, now);
  return ok({ personId: person.id, name: person.name, added: known === null, learnt, ...step });
}

/** Records one person; fails in words, naming the field, when it can't be so. */
export function recordPerson(
  viewer: Viewer,
  input: PersonDraftInput,
  now: Date,
): Promise<Result<RecordedPerson>> {
  return inSpace(viewer, async (tx) => {
    const recorded = await recordPersonIn(tx, viewer, input, now);
    const invitationId = recorded.ok && recorded.value.invitationId;
    if (invitationId) await refreshScores(tx, viewer, [invitationId]);
    return recorded;
  });
}
