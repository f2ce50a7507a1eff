import "server-only";
import type { Policy } from "../../domain/assessment/assessment.ts";
import {
  type InvitationFacts,
  type Proposal,
  weighCommonGround,
  weighMutuals,
} from "../../domain/invitation/first-evidence.ts";
import { type NoteKind, noteKinds } from "../../domain/invitation/queue-item.ts";
import { weighNote } from "../../domain/invitation/weigh-note.ts";
import { type CalledNames, readCalledNames } from "../../domain/message/called-names.ts";
import { buildNoteIndex, type NoteIndex } from "../../domain/note/near-duplicates.ts";
import { type MemberProfile, memberProfileSchema } from "../../domain/person/member-profile.ts";
import type { Tx } from "../database.ts";
import { readOwnName } from "../member/queries.ts";
import { Prisma } from "../prisma-client/client.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";

/** What evidence is weighed against: read once for a page of invitations. */
export type EvidenceContext = {
  policy: Policy;
  profile: MemberProfile | null;
  /** how the member signs, and every name that a note may greet them by */
  called: CalledNames;
  otherNotes: NoteIndex;
  corrections: ReadonlyMap<string, NoteKind>;
};

/** More would slow every page down, and senders of templates come in waves. */
const notesCompared = 1000;

type NoteRow = { id: string; note: string; noteKind: string; senderName: string };

/** The latest notes, and the latest of those of which the member said what they are. */
async function readNotes(tx: Tx, { ownerId }: Viewer) {
  const latest = (narrowed: Prisma.Sql, isCorrected: boolean) => Prisma.sql`
    select i.id, i.note, i.note_kind as "noteKind", p.name as "senderName",
      ${isCorrected}::boolean as "isCorrected"
    from (
      select id, note, note_kind, person_id, sent_at from invitation
      where owner_id = ${ownerId}::uuid and direction = 'incoming' and note is not null ${narrowed}
      order by sent_at desc, id desc limit ${notesCompared}
    ) i join person p on p.owner_id = ${ownerId}::uuid and p.id = i.person_id`;
  const rows = await tx.$queryRaw<(NoteRow & { isCorrected: boolean })[]>`
    ${latest(Prisma.empty, false)} union all
    ${latest(Prisma.sql`and note_kind_by_member`, true)}`;
  return {
    notes: rows.filter(({ isCorrected }) => !isCorrected),
    corrected: rows.filter(({ isCorrected }) => isCorrected),
  };
}

/** Reads the member's policy, profile, latest notes and corrections, in the caller's transaction. */
export async function readEvidenceContext(tx: Tx, viewer: Viewer): Promise<EvidenceContext> {
  const { ownerId } = viewer;
  const { policy, calledNames } = await readSettingsIn(tx, viewer);
  const row = await tx.memberProfile.findUnique({ where: { ownerId } });
  const parsed = row ? memberProfileSchema.safeParse(row.facts) : null;
  const profile = parsed?.success ? parsed.data : null;
  const account = await readOwnName(viewer);
  const called = readCalledNames(calledNames, { account, archive: profile?.name ?? null });
  const { notes, corrected } = await readNotes(tx, viewer);
  const all = new Map([...corrected, ...notes].map((each) => [each.id, each]));
  const otherNotes = buildNoteIndex([...all.values()], profile);
  const corrections = new Map(
    corrected.flatMap(({ id, noteKind }) => {
      const kind = noteKinds.find((each) => each === noteKind);
      return kind ? [[id, kind] as const] : [];
    }),
  );
  return { policy, profile, called, otherNotes, corrections };
}

/** Proposes answers to the criteria of one invitation, with the evidence; never to the litmus test. */
export function proposeAnswers(
  invitationId: string,
  facts: InvitationFacts,
  context: EvidenceContext,
): Proposal & { alike: string[] } {
  const memberNames = context.called.names;
  const note = weighNote({ invitationId, ...facts, ...context, memberNames });
  const ground = weighCommonGround(facts, context.profile);
  const mutuals = weighMutuals(facts, context.policy);
  return {
    noteKind: note.kind,
    asks: note.asks,
    cautions: note.cautions,
    alike: note.alike,
    proposed: { note: note.answer, "common-ground": ground.answer, mutuals: mutuals.answer },
    evidence: [...note.evidence, ...ground.evidence, ...mutuals.evidence],
  };
}
