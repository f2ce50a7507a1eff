import "server-only";
import { isConnected } from "../../domain/conversation/conversation-state.ts";
import { newFact } from "../../domain/conversation/read-fact.ts";
import { failInput } from "../../domain/input-issue.ts";
import {
  type InvitationDraft,
  type InvitationDraftInput,
  invitationDraftSchema,
} from "../../domain/invitation/invitation-draft.ts";
import { guessNameFromSlug } from "../../domain/person/guess-name.ts";
import { type ProfileKey, readProfileUrl } from "../../domain/person/profile-slug.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { toNameKey } from "../../domain/text/search-text.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { inSpace, type Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import {
  addPersonIn,
  findDraftPerson,
  type LearntKey,
  updateHeadlineIn,
} from "../person/add-person.ts";
import { forgetLostMerges } from "../person/forget-lost-merges.ts";
import type { RecognisedPerson } from "../person/recognise.ts";
import { appendFacts } from "../timeline/append.ts";
import type { Viewer } from "../viewer.ts";
import { refreshScores } from "./refresh-scores.ts";

export type RecordedInvitation = {
  invitationId: string;
  personId: string;
  name: string;
  /** the person was recognised by a profile address, or named by the member */
  known: boolean;
  /** the address that somebody named by the member got by this */
  learnt: LearntKey | null;
};

/** Reads what is to be recorded; fails in words where a date or a text can't be so. */
export function readInvitationDraft(
  input: InvitationDraftInput,
  now: Date,
): Result<InvitationDraft> {
  const parsed = invitationDraftSchema.safeParse(input);
  if (!parsed.success) {
    return failInput(parsed.error);
  }
  const draft = parsed.data;
  if (draft.sentAt.getTime() > now.getTime() + dayMs) {
    return fail("invitation-in-future", "sentAt");
  }
  if (draft.sentAt.getUTCFullYear() < 2003) return fail("time-before-linkedin", "sentAt");
  return ok(draft);
}

/** The key in the profile address; null without one, a failure when it is no address or nothing names the person. */
export function readDraftKey(
  draft: Pick<InvitationDraft, "name" | "profileUrl">,
): Result<ProfileKey | null> {
  if (draft.profileUrl === "") {
    return draft.name === "" ? fail("person-unnamed", "name") : ok(null);
  }
  const key = readProfileUrl(draft.profileUrl);
  if (key) return ok(key);
  return fail("profile-address-invalid", "profileUrl");
}

/** The name that an address gives, for want of a better one. */
export function guessDraftName(key: ProfileKey | null): string | null {
  return key?.kind === "slug" ? guessNameFromSlug(key.value) : null;
}

/** Why this invitation must not be recorded, as far as is known. */
async function findObjection(
  tx: Tx,
  viewer: Viewer,
  draft: InvitationDraft,
  known: RecognisedPerson | null,
): Promise<Result<never> | null> {
  const pending = { ownerId: viewer.ownerId, direction: "incoming", status: "pending" };
  if (known) {
    if (isConnected(known.stage)) {
      return fail("person-connected", { name: known.name }, "profileUrl");
    }
    const waiting = await tx.invitation.count({ where: { ...pending, personId: known.id } });
    return waiting > 0 ? fail("invitation-queued", { name: known.name }, "profileUrl") : null;
  }
  if (draft.anotherPerson) return null;
  const namesake = await tx.invitation.findFirst({
    where: { ...pending, person: { nameKey: toNameKey(draft.name) } },
    select: { id: true },
  });
  if (!namesake) return null;
  return fail("invitation-namesake", { name: draft.name }, "anotherPerson");
}

/**
 * Records an incoming invitation in the caller's transaction. The person is recognised by the
 * profile address, never by the name alone.
 */
export async function recordInvitationIn(
  tx: Tx,
  viewer: Viewer,
  input: InvitationDraftInput,
  now: Date,
): Promise<Result<RecordedInvitation>> {
  const recorded = await recordUnscoredIn(tx, viewer, input, now);
  if (recorded.ok) await refreshScores(tx, viewer, [recorded.value.invitationId]);
  return recorded;
}

/** The same for one of many: the caller scores them all at once, by {@link refreshScores}. */
export async function recordUnscoredIn(
  tx: Tx,
  viewer: Viewer,
  input: InvitationDraftInput,
  now: Date,
): Promise<Result<RecordedInvitation>> {
  const read = readInvitationDraft(input, now);
  if (!read.ok) return read;
  const key = readDraftKey(read.value);
  if (!key.ok) return key;
  const draft = { ...read.value, name: read.value.name || guessDraftName(key.value) || "" };
  const { known, learnt } = await findDraftPerson(tx, viewer, key.value, draft.personId);
  if (!known && draft.name === "") return fail("person-name-not-in-address", "name");
  const objection = await findObjection(tx, viewer, draft, known);
  if (objection) return objection;
  const { name } = draft;
  const headline = draft.headline || null;
  const person = known ?? (await addPersonIn(tx, viewer, { name, headline, key: key.value }, now));
  if (known && headline) await updateHeadlineIn(tx, viewer, known.id, headline);
  const invitationId = await addInvitation(tx, viewer, person.id, draft, now);
  return ok({
    invitationId,
    personId: person.id,
    name: person.name,
    known: known !== null,
    learnt,
  });
}

async function addInvitation(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  draft: InvitationDraft,
  now: Date,
): Promise<string> {
  const id = newId(now);
  const at = new Date(Math.min(draft.sentAt.getTime(), now.getTime()));
  const { mutualNames, source } = draft;
  const note = draft.note || null;
  await tx.invitation.create({
    data: {
      ownerId: viewer.ownerId,
      id,
      personId,
      direction: "incoming",
      status: "pending",
      note,
      sentAt: at,
      sentPrecision: draft.sentPrecision,
      mutualCount: draft.mutualCount ?? (mutualNames.length > 0 ? mutualNames.length : null),
      ...(mutualNames.length > 0 ? { mutualNames } : {}),
      source,
      createdAt: now,
    },
  });
  const precision = draft.sentPrecision;
  const received = { at, text: note, source, precision, invitationId: id };
  const fact = newFact({ kind: "invitation-received", ...received }, now);
  await appendFacts(tx, viewer, personId, [fact], now);
  return id;
}

/** Records an incoming invitation. Fails in words, naming the field, when it can't be so. */
export function recordInvitation(
  viewer: Viewer,
  input: InvitationDraftInput,
  now: Date,
): Promise<Result<RecordedInvitation>> {
  return inSpace(viewer, (tx) => recordInvitationIn(tx, viewer, input, now));
}

/**
 * Undoes invitations of either direction that were recorded by mistake and have not been decided, in the caller's
 * transaction: the fact is corrected, the invitation leaves the queue, and people nothing else is known of are let go.
 *
 * @returns how many were undone
 */
export async function forgetInvitationsIn(
  tx: Tx,
  viewer: Viewer,
  invitationIds: readonly string[],
  now: Date,
): Promise<number> {
  const { ownerId } = viewer;
  const rows = await tx.invitation.findMany({
    where: { ownerId, id: { in: [...invitationIds] }, status: "pending", importId: null },
    select: { id: true, personId: true },
  });
  for (const { id, personId } of rows) {
    await tx.invitation.update({
      where: { ownerId_id: { ownerId, id } },
      data: { status: "withdrawn" },
    });
    const other = await tx.timelineEntry.count({
      where: { ownerId, personId, OR: [{ invitationId: null }, { invitationId: { not: id } }] },
    });
    if (other === 0) {
      await tx.person.delete({ where: { ownerId_id: { ownerId, id: personId } } });
      continue;
    }
    const kind = { in: ["invitation-received", "invitation-sent"] };
    const entries = await tx.timelineEntry.findMany({
      where: { ownerId, personId, invitationId: id, kind },
      select: { id: true },
    });
    const undos = entries.map((entry) =>
      newFact({ kind: "undone", at: now, source: "typed", targetId: entry.id }, now),
    );
    await appendFacts(tx, viewer, personId, undos, now);
  }
  forgetLostMerges(tx, viewer);
  return rows.length;
}

/** The same as {@link forgetInvitationsIn}, by itself. */
export function forgetInvitations(
  viewer: Viewer,
  invitationIds: readonly string[],
  now: Date,
): Promise<number> {
  return inSpace(viewer, (tx) => forgetInvitationsIn(tx, viewer, invitationIds, now));
}
