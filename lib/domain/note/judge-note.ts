import type { MemberProfile } from "../person/member-profile.ts";
import { explainReading, listAgainst, type NoteSpan } from "./explain.ts";
import { findAlike, type NoteIndex } from "./near-duplicates.ts";
import { detectAsk, type NoteAsk } from "./note-asks.ts";
import { findCautions, type NoteCaution } from "./note-cautions.ts";
import { boundScore, classifyKind, scoreKind, sumWeights } from "./note-kind.ts";
import { countPurpose, PURPOSE_ABOVE } from "./note-purpose.ts";
import { countProvenance } from "./note-values.ts";
import { analyseNote, type NoteSender } from "./read-note.ts";
import { KIND_WEIGHTS, REASON_WEIGHTS } from "./weights.ts";

/** Goes up when judgements change, so that spaces judged by an older version are judged again. */
export const JUDGE_VERSION = 5;

type NoteKind = "none" | "default" | "template" | "personal" | "unsure";

export type NoteJudgement = {
  kind: NoteKind;
  /** A purpose is stated: what to discuss, ask, offer, learn or return. */
  reason: boolean;
  /** Stretches of the note (UTF-16 offsets) with a plain sentence each, in the order of the note. */
  spans: NoteSpan[];
  /** From -3 (could stand in many notes) to 3 (written for this member). */
  score: number;
  /** One sentence that sums up. */
  summary: string;
  /** Ids of other received notes that use the same words. */
  alike: string[];
  /** What the note asks for, beside its kind. */
  asks: NoteAsk;
  /** What to be careful about; never part of the kind. */
  cautions: NoteCaution[];
  /** The spans that speak against, the weightiest first, each sentence once: to be shown whole. */
  against: NoteSpan[];
};

export type NoteInput = {
  note: string | null;
  sender: NoteSender;
  member: MemberProfile | null;
  /** Every name the member goes by besides the profile's: "Bob", another script, the account's name. */
  memberNames?: readonly string[];
  /** The member's other received notes, see `buildNoteIndex`. */
  otherNotes?: NoteIndex;
  /** The id of this note in `otherNotes`, so that it is not compared with itself. */
  noteId?: string;
};

/**
 * Judges an invitation's note: LinkedIn's own sentence, one sent to many, or one written for this member. It asks of
 * every claim where the writer could have got it: from nowhere, from the member's card, from reading, from life.
 * Manners are gone before anything is read. Pure, and linear in the note; the weights are in `weights.ts`.
 */
export function judgeNote(input: NoteInput): NoteJudgement {
  const note = input.note ?? "";
  if (note.trim() === "") {
    return {
      kind: "none",
      reason: false,
      spans: [],
      score: 0,
      summary: "No note. Free accounts have only a few a month: weak evidence.",
      alike: [],
      asks: "nothing",
      cautions: [],
      against: [],
    };
  }
  const { sender, member, otherNotes } = input;
  const names = [member?.name ?? "", ...(input.memberNames ?? [])].filter(Boolean);
  const reading = analyseNote(note, sender, member, names);
  const { isDefault } = reading;
  const alike =
    otherNotes && !isDefault
      ? findAlike(otherNotes, {
          id: input.noteId,
          note,
          senderName: sender.name,
          bare: reading.bare.text,
        })
      : [];
  const values = countProvenance(reading.note, reading.found);
  const raw = scoreKind(values);
  const verdict = classifyKind(reading, values, raw, alike.length);
  const kind: NoteKind = isDefault ? "default" : verdict;
  const purpose = countPurpose(reading.note, reading.found);
  const reason =
    !isDefault && !reading.isEmpty && sumWeights(purpose, REASON_WEIGHTS) > PURPOSE_ABOVE;
  const spans = explainReading(reading, alike.length, KIND_WEIGHTS);
  const isCertain = isDefault || alike.length > 0 || reading.slots.length > 0;
  return {
    kind,
    reason,
    spans,
    score: boundScore(isDefault ? "template" : verdict, raw, isCertain),
    summary: SUMMARIES[kind][reason ? 1 : 0],
    alike,
    asks: detectAsk(reading, reason),
    cautions: findCautions(reading, sender),
    against: listAgainst(spans),
  };
}

const SUMMARIES: Record<NoteKind, [string, string]> = {
  none: ["No note.", "No note."],
  default: ["LinkedIn's own sentence.", "LinkedIn's own sentence."],
  template: [
    "Could stand in many notes, and gives no reason.",
    "Could stand in many notes, with a purpose.",
  ],
  personal: ["Written for you, without a request.", "Written for you, and says why."],
  unsure: ["Hard to tell: read it yourself.", "Hard to tell, though it states a purpose."],
};
