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
import { readSettingsIn, type Settings } from "../settings/queries.ts";
import { selectChangeMark } from "../upkeep/change-marks.ts";
import type { Viewer } from "../viewer.ts";
import { readNoteIndex } from "./note-index.ts";

/** What evidence is compared with: read once for a page of invitations. */
export type EvidenceContext = {
  settings: Settings;
  policy: Policy;
  profile: MemberProfile | null;
  /** how the member signs, and every name that a note may greet them by */
  called: CalledNames;
  otherNotes: NoteIndex;
  corrections: ReadonlyMap<string, NoteKind>;
};

/** Rulings on notes that are remembered for notes with the same words: the newest. */
const mostCorrections = 1000;

type Known = {
  facts: unknown;
  account: string | null;
  notesMark: string;
  /** what the member said of notes, by invitation */
  corrections: Record<string, string>;
};

/** What is known of the member and what they said of notes, in one statement. */
async function readKnown(tx: Tx, viewer: Viewer): Promise<Known> {
  const { ownerId } = viewer;
  const [row] = await tx.$queryRaw<Known[]>`
    select (select facts from member_profile where owner_id = ${ownerId}::uuid) as facts,
      (select name from member where id = ${ownerId}::uuid) as account,
      ${selectChangeMark(viewer, "notes")} as "notesMark",
      coalesce((
        select jsonb_object_agg(id, note_kind) from (
          select id, note_kind from invitation
          where owner_id = ${ownerId}::uuid and direction = 'incoming' and note is not null
            and note_kind_by_member
          order by sent_at desc, id desc limit ${mostCorrections}
        ) ruled), '{}') as corrections`;
  return row ?? { facts: null, account: null, notesMark: "", corrections: {} };
}

function readCorrections(said: Known["corrections"]): Map<string, NoteKind> {
  return new Map(
    Object.entries(said).flatMap(([id, noteKind]) => {
      const kind = noteKinds.find((each) => each === noteKind);
      return kind ? [[id, kind] as const] : [];
    }),
  );
}

/** Reads the member's settings, profile, notes and corrections, in the caller's transaction: two statements. */
export async function readEvidenceContext(tx: Tx, viewer: Viewer): Promise<EvidenceContext> {
  const settings = await readSettingsIn(tx, viewer);
  const { facts, account, notesMark, corrections } = await readKnown(tx, viewer);
  const profile = memberProfileSchema.nullable().catch(null).parse(facts);
  const archive = profile?.name ?? null;
  return {
    settings,
    policy: settings.policy,
    profile,
    called: readCalledNames(settings.calledNames, { account, archive }),
    otherNotes: await readNoteIndex(tx, viewer, profile, notesMark),
    corrections: readCorrections(corrections),
  };
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
