import "server-only";
import { z } from "zod";
import {
  type Answers,
  answersSchema,
  type Evidence,
  evidenceSchema,
  type Policy,
  policySchema,
} from "../../domain/assessment/assessment.ts";
import { recordDecision } from "../../domain/assessment/record-decision.ts";
import type { ConversationState } from "../../domain/conversation/conversation-state.ts";
import { foldConversation, standAt } from "../../domain/conversation/fold-conversation.ts";
import type { TouchChoice } from "../../domain/conversation/kinds/touch-choice.ts";
import { type Chat, findAgreedChat } from "../../domain/conversation/list-chats.ts";
import { findTrustReason } from "../../domain/mutual/trust-reason.ts";
import { memberProfileSchema, type TrustSign } from "../../domain/person/member-profile.ts";
import { type Freshness, judgeFreshness } from "../../domain/review/freshness.ts";
import { findLastChoice } from "../chat/queries.ts";
import { inSpace, type Tx } from "../database.ts";
import { readConfirmations } from "../review/confirmations.ts";
import { readEvidence } from "../review/evidence.ts";
import { readSettingsIn } from "../settings/queries.ts";
import { listTimelineIn, type TimelineRow } from "../timeline/queries.ts";
import type { Viewer } from "../viewer.ts";

/** Why the member decided as they did, as it stood then. */
export type DecidedAssessment = {
  outcome: string;
  decidedAt: number;
  answers: Answers;
  evidence: Evidence[];
  policy: Policy;
  reason: string;
  mutualCount: number | null;
};

/** Everything of one person. Times are epoch milliseconds. */
export type PersonPage = {
  id: string;
  name: string;
  headline: string | null;
  company: string | null;
  position: string | null;
  location: string | null;
  email: string | null;
  slug: string | null;
  trusted: boolean;
  trustedWhy: string | null;
  /** what speaks for trusting them, as the end of a sentence; null for nothing known */
  trustProposal: string | null;
  /** the archive's Connected On: a date in UTC */
  connectedOn: number | null;
  zone: string;
  state: ConversationState;
  freshness: Freshness;
  /** the archive that confirms that they are removed */
  removalConfirmedBy: number | null;
  assessment: DecidedAssessment | null;
  pendingInvitationId: string | null;
  chat: Chat | null;
  /** how the next touch was chosen the last time, with whomever */
  lastChoice: TouchChoice | null;
  /** newest first; corrections that only strike others are left out */
  timeline: PersonTimelineRow[];
};

/** One row of the timeline; `undoId` is the correction that struck it, by which it is brought back. */
export type PersonTimelineRow = TimelineRow & { undoId: string | null };

const decidedWithSchema = z.object({
  answers: answersSchema,
  evidence: z.array(evidenceSchema),
  policy: policySchema,
  mutualCount: z.number().nullable().default(null),
});

async function readInvitations(tx: Tx, viewer: Viewer, personId: string) {
  return tx.invitation.findMany({
    where: { ownerId: viewer.ownerId, personId, direction: "incoming" },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: { id: true, status: true, note: true, assessment: true },
  });
}

async function readTrustSigns(tx: Tx, viewer: Viewer): Promise<readonly TrustSign[]> {
  const where = { ownerId: viewer.ownerId };
  const row = await tx.memberProfile.findUnique({ where, select: { facts: true } });
  const profile = memberProfileSchema.safeParse(row?.facts);
  return profile.success ? profile.data.trust : [];
}

type Invitations = Awaited<ReturnType<typeof readInvitations>>;

function toAssessment(invitations: Invitations): DecidedAssessment | null {
  const decided = invitations.find(({ assessment }) => assessment?.decidedAt)?.assessment;
  if (!decided?.decidedAt || !decided.outcome) return null;
  const parsed = decidedWithSchema.safeParse(decided.decidedWith);
  if (!parsed.success) return null;
  const reason = recordDecision(parsed.data.answers);
  const { outcome, decidedAt } = decided;
  return { ...parsed.data, outcome, decidedAt: decidedAt.getTime(), reason };
}

/** An invitation's own fact has no text: the note is kept with the invitation. */
function addNotes(rows: readonly TimelineRow[], invitations: Invitations): TimelineRow[] {
  const notes = new Map(invitations.map(({ id, note }) => [id, note]));
  return rows.map((row) =>
    row.text === null && row.kind === "invitation-received" && row.invitationId
      ? { ...row, text: notes.get(row.invitationId) ?? null }
      : row,
  );
}

function addUndoIds(rows: readonly TimelineRow[]): PersonTimelineRow[] {
  const undos = new Map(
    rows
      .filter(({ kind, undone }) => kind === "undone" && !undone)
      .map(({ id, targetId }) => [targetId, id]),
  );
  return rows.map((row) => ({ ...row, undoId: undos.get(row.id) ?? null }));
}

/** What a mail reported first and an archive has itself: shown once, as the archive has it. */
function findSuperseded(rows: readonly TimelineRow[]): Set<string> {
  const byArchive = rows.filter(({ kind, source }) => kind === "undone" && source === "archive");
  return new Set(byArchive.flatMap(({ targetId }) => targetId ?? []));
}

/** One person with timeline and assessment; null when the space has no such person. */
export function readPersonPage(viewer: Viewer, id: string, now: Date): Promise<PersonPage | null> {
  return inSpace(viewer, async (tx) => {
    const { ownerId } = viewer;
    const person = await tx.person.findUnique({ where: { ownerId_id: { ownerId, id } } });
    if (!person) return null;
    const { zone } = await readSettingsIn(tx, viewer);
    const invitations = await readInvitations(tx, viewer, id);
    const rows = await listTimelineIn(tx, viewer, id);
    const state = standAt(foldConversation(rows), now.getTime());
    const superseded = findSuperseded(rows);
    return {
      id,
      name: person.name,
      headline: person.headline,
      company: person.company,
      position: person.position,
      location: person.location,
      email: person.email,
      slug: person.slug,
      trusted: person.trusted,
      trustedWhy: person.trustedWhy,
      trustProposal: findTrustReason(
        { name: person.name, slug: person.slug, stage: state.stage },
        await readTrustSigns(tx, viewer),
      ),
      connectedOn: person.connectedOn?.getTime() ?? null,
      zone,
      state,
      freshness: judgeFreshness(
        { ...state, name: person.name, demo: person.demo },
        await readEvidence(tx, viewer, now),
      ),
      removalConfirmedBy:
        state.stage === "removed"
          ? ((await readConfirmations(tx, viewer, [id])).get(id) ?? null)
          : null,
      assessment: toAssessment(invitations),
      chat: findAgreedChat(rows),
      lastChoice: await findLastChoice(tx, viewer),
      pendingInvitationId: invitations.find(({ status }) => status === "pending")?.id ?? null,
      timeline: addUndoIds(addNotes(rows, invitations))
        .filter(({ kind }) => kind !== "undone" && kind !== "reclassified")
        .filter(({ id }) => !superseded.has(id))
        .toReversed(),
    };
  });
}

/** The name of a person, for a title; null when the space has no such person. */
export function readPersonName(viewer: Viewer, id: string): Promise<string | null> {
  return inSpace(viewer, async (tx) => {
    const where = { ownerId_id: { ownerId: viewer.ownerId, id } };
    return (await tx.person.findUnique({ where, select: { name: true } }))?.name ?? null;
  });
}
