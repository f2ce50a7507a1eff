import "server-only";
import type { Policy } from "../../domain/assessment/assessment.ts";
import {
  type InvitationFacts,
  type Proposal,
  weighCommonGround,
  weighEmptyNote,
  weighMutuals,
} from "../../domain/invitation/first-evidence.ts";
import type { NoteKind } from "../../domain/invitation/queue-item.ts";
import { type MemberProfile, memberProfileSchema } from "../../domain/person/member-profile.ts";
import type { Tx } from "../database.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";

/** What evidence is weighed against: read once for a page of invitations. */
export type EvidenceContext = { policy: Policy; profile: MemberProfile | null };

/** Reads the member's policy and profile, in the caller's transaction. */
export async function readEvidenceContext(tx: Tx, viewer: Viewer): Promise<EvidenceContext> {
  const { policy } = await readSettingsIn(tx, viewer);
  const row = await tx.memberProfile.findUnique({ where: { ownerId: viewer.ownerId } });
  const parsed = row ? memberProfileSchema.safeParse(row.facts) : null;
  return { policy, profile: parsed?.success ? parsed.data : null };
}

/**
 * Proposes answers with their evidence.
 *
 * @param byMember what the member said the note is; it stands against the detector
 */
export function proposeAnswers(
  facts: InvitationFacts,
  context: EvidenceContext,
  byMember: NoteKind | null,
): Proposal {
  const noteKind = byMember ?? (facts.note?.trim() ? "unsure" : "none");
  const note = weighEmptyNote();
  const ground = weighCommonGround(facts, context.profile);
  const mutuals = weighMutuals(facts, context.policy);
  return {
    noteKind,
    proposed: { note: note.answer, "common-ground": ground.answer, mutuals: mutuals.answer },
    evidence: [...note.evidence, ...ground.evidence, ...mutuals.evidence],
  };
}
