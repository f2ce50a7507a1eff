import "server-only";
import type { Policy } from "../../domain/assessment/assessment.ts";
import { assessNote } from "../../domain/invitation/assess-note.ts";
import {
  assessCommonGround,
  assessMutuals,
  type InvitationFacts,
  type Proposal,
} from "../../domain/invitation/first-evidence.ts";
import { type NoteKind, noteKinds } from "../../domain/invitation/queue-item.ts";
import { type CalledNames, readCalledNames } from "../../domain/message/called-names.ts";
import type { NoteIndex } from "../../domain/note/near-duplicates.ts";
import { type MemberProfile, memberProfileSchema } from "../../domain/person/member-profile.ts";
import type { Tx } from "../database.ts";
import { readOwnName } from "../member/queries.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";
import { readNoteIndex } from "./note-index.ts";

/** What evidence is compared with: read once for a page of invitations. */
export type EvidenceContext = {
  policy: Policy;
  profile: MemberProfile | null;
  /** how the member signs, and every name that a note may greet them by */
  called: CalledNames;
  otherNotes: NoteIndex;
  corrections: ReadonlyMap<string, NoteKind>;
};

/** Rulings on notes that are remembered for notes with the same words: the newest. */
const mostCorrections = 1000;

/** What the member said of notes, by invitation. */
async function readCorrections(tx: Tx, { ownerId }: Viewer): Promise<Map<string, NoteKind>> {
  const rows = await tx.invitation.findMany({
    where: { ownerId, direction: "incoming", note: { not: null }, noteKindByMember: true },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take: mostCorrections,
    select: { id: true, noteKind: true },
  });
  return new Map(
    rows.flatMap(({ id, noteKind }) => {
      const kind = noteKinds.find((each) => each === noteKind);
      return kind ? [[id, kind] as const] : [];
    }),
  );
}

/** Reads the member's policy, profile, notes and corrections, in the caller's transaction. */
export async function readEvidenceContext(tx: Tx, viewer: Viewer): Promise<EvidenceContext> {
  const { ownerId } = viewer;
  const { policy, calledNames } = await readSettingsIn(tx, viewer);
  const row = await tx.memberProfile.findUnique({ where: { ownerId } });
  const parsed = row ? memberProfileSchema.safeParse(row.facts) : null;
  const profile = parsed?.success ? parsed.data : null;
  const account = await readOwnName(viewer);
  const called = readCalledNames(calledNames, { account, archive: profile?.name ?? null });
  const otherNotes = await readNoteIndex(tx, viewer, profile);
  const corrections = await readCorrections(tx, viewer);
  return { policy, profile, called, otherNotes, corrections };
}

/** Proposes answers to the criteria of one invitation, with the evidence; never to the litmus test. */
export function proposeForInvitation(
  invitationId: string,
  facts: InvitationFacts,
  context: EvidenceContext,
): Proposal & { alike: string[] } {
  const memberNames = context.called.names;
  const note = assessNote({ invitationId, ...facts, ...context, memberNames });
  const ground = assessCommonGround(facts, context.profile);
  const mutuals = assessMutuals(facts, context.policy);
  return {
    noteKind: note.kind,
    asks: note.asks,
    cautions: note.cautions,
    alike: note.alike,
    proposed: { note: note.answer, "common-ground": ground.answer, mutuals: mutuals.answer },
    evidence: [...note.evidence, ...ground.evidence, ...mutuals.evidence],
  };
}
