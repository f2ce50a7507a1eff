import "server-only";
import { newFact } from "../../domain/conversation/read-fact.ts";
import type { PersonDraftInput } from "../../domain/invitation/person-draft.ts";
import { inSpace, type Tx } from "../database.ts";
import { type LearntKey, unlearnKeyIn } from "../person/add-person.ts";
import { forgetLostMerges } from "../person/forget-lost-merges.ts";
import { appendFacts } from "../timeline/append.ts";
import { undoEntriesIn } from "../timeline/commands.ts";
import type { Viewer } from "../viewer.ts";
import { forgetInvitationsIn } from "./commands.ts";
import { connectInvitationIn } from "./connect.ts";
import { recordPersonIn } from "./record-person.ts";
import { refreshScores } from "./refresh-scores.ts";

/** What one save brought, by which all of it is undone. */
export type Brought = {
  invitationIds: string[];
  entries: { personId: string; entryId: string }[];
  /** people who were added */
  personIds: string[];
  /** addresses that people known by name got */
  keys: LearntKey[];
};

/** What became of many drafts: what is new, and what was left out with the reason. */
export type RecordedMany = {
  brought: Brought;
  recorded: number;
  left: { name: string; problem: string }[];
};

/** What the member says became of an invitation of theirs that is not on the page any more. */
export type SentOutcome = { invitationId: string; outcome: "withdrawn" | "accepted" };

async function recordOutcome(
  tx: Tx,
  viewer: Viewer,
  { invitationId, outcome }: SentOutcome,
  now: Date,
): Promise<Brought["entries"]> {
  const { ownerId } = viewer;
  const found = await tx.invitation.findFirst({
    where: { ownerId, id: invitationId, direction: "outgoing", status: "pending" },
    select: { personId: true },
  });
  if (!found) return [];
  const { personId } = found;
  const fact = { at: now, precision: "approximate", source: "paste", invitationId } as const;
  if (outcome === "accepted") {
    const entryIds = await connectInvitationIn(tx, viewer, { ...fact, personId }, now);
    return entryIds.map((entryId) => ({ personId, entryId }));
  }
  await tx.invitation.update({
    where: { ownerId_id: { ownerId, id: invitationId } },
    data: { status: "withdrawn", assumed: false },
  });
  const withdrawn = newFact({ kind: "invitation-withdrawn", ...fact }, now);
  const appended = await appendFacts(tx, viewer, personId, [withdrawn], now);
  return (appended?.entryIds ?? []).map((entryId) => ({ personId, entryId }));
}

/**
 * Records many people in one transaction; those that can't be recorded are left out and reported.
 * @param outcomes what became of invitations of the member's that are not on the page any more
 */
export function recordMany(
  viewer: Viewer,
  drafts: readonly PersonDraftInput[],
  now: Date,
  outcomes: readonly SentOutcome[] = [],
): Promise<RecordedMany> {
  return inSpace(viewer, async (tx) => {
    const brought: Brought = { invitationIds: [], entries: [], personIds: [], keys: [] };
    const left: RecordedMany["left"] = [];
    for (const draft of drafts) {
      const recorded = await recordPersonIn(tx, viewer, draft, now);
      if (!recorded.ok) {
        left.push({ name: draft.name ?? "", problem: recorded.problem });
        continue;
      }
      const { personId, added, invitationId, entryIds, learnt } = recorded.value;
      if (learnt) brought.keys.push(learnt);
      if (added) brought.personIds.push(personId);
      if (invitationId) brought.invitationIds.push(invitationId);
      brought.entries.push(...entryIds.map((entryId) => ({ personId, entryId })));
    }
    await refreshScores(tx, viewer, brought.invitationIds);
    let recorded = drafts.length - left.length;
    for (const each of outcomes) {
      const entries = await recordOutcome(tx, viewer, each, now);
      brought.entries.push(...entries);
      recorded += entries.length;
    }
    return { brought, recorded, left };
  });
}

/** People whom one save added go again, unless something else is known of them by now. */
async function letGo(tx: Tx, viewer: Viewer, { personIds, entries }: Brought): Promise<void> {
  const { ownerId } = viewer;
  const own = entries.map(({ entryId }) => entryId);
  for (const id of personIds) {
    const facts = await tx.timelineEntry.count({
      where: {
        ownerId,
        personId: id,
        id: { notIn: own },
        OR: [{ targetId: null }, { targetId: { notIn: own } }],
      },
    });
    const invitations = await tx.invitation.count({ where: { ownerId, personId: id } });
    if (facts + invitations === 0) await tx.person.deleteMany({ where: { ownerId, id } });
  }
}

/** Undoes everything that one save brought. @returns how many facts and invitations were undone */
export function undoRecorded(viewer: Viewer, brought: Brought, now: Date): Promise<number> {
  return inSpace(viewer, async (tx) => {
    const forgotten = await forgetInvitationsIn(tx, viewer, brought.invitationIds, now);
    const undone = await undoEntriesIn(tx, viewer, brought.entries, now);
    for (const key of brought.keys) await unlearnKeyIn(tx, viewer, key);
    await letGo(tx, viewer, brought);
    forgetLostMerges(tx, viewer);
    return forgotten + undone;
  });
}
