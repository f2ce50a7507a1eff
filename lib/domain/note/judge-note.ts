import type { MemberProfile } from "../person/member-profile.ts";
import { explainSigns, type NoteSpan } from "./explain.ts";
import { readSigns, type Sender } from "./features.ts";
import { findAlike, type NoteIndex } from "./near-duplicates.ts";
import type { NoteAsk } from "./note-asks.ts";
import type { NoteCaution } from "./note-cautions.ts";
import { KIND_WEIGHTS, REASON_WEIGHTS } from "./weights.ts";

/** Goes up when judgements change, so that spaces judged by an older version are judged again. */
export const JUDGE_VERSION = 2;

export type NoteKind = "none" | "default" | "template" | "personal" | "unsure";

export type NoteJudgement = {
  kind: NoteKind;
  /** A purpose is stated: what to discuss, ask, offer, learn or return. */
  reason: boolean;
  /** Stretches of the note (UTF-16 offsets) with a plain sentence each, in the order of the note. */
  spans: NoteSpan[];
  /** Log-odds that the note was written for this member: above 0 personal, below 0 template. */
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
  sender: Sender;
  member: MemberProfile | null;
  /** Every name the member goes by besides the profile's: "Bob", another script, the account's name. */
  memberNames?: readonly string[];
  /** The member's other received notes, see `buildNoteIndex`. */
  otherNotes?: NoteIndex;
  /** The id of this note in `otherNotes`, so that it is not compared with itself. */
  noteId?: string;
};

/**
 * Between these the signs do not tell. Below 0, because a sincere note called a template does more harm than a
 * template called sincere.
 */
const PERSONAL_ABOVE = -0.2;
const TEMPLATE_BELOW = -0.6;
const LETTER = /\p{L}/u;

/**
 * Judges an invitation's note: LinkedIn's own sentence, a template sent to many, or written for this member. Pure and
 * linear in the note; every sign that weighs is in `features.ts`, its weight in `weights.ts`.
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
  const alike = input.otherNotes
    ? findAlike(input.otherNotes, { id: input.noteId, note, senderName: input.sender.name })
    : [];
  const signs = readSigns(note, input.sender, input.member, alike.length);
  const score = signs.isDefault ? -9 : weigh(signs.values, KIND_WEIGHTS);
  const kind = tellKind(signs.isDefault, signs.slots.length > 0, LETTER.test(signs.note), score);
  const reason = !signs.isDefault && weigh(signs.values, REASON_WEIGHTS) > 0;
  const spans = explainSigns(signs, alike.length, KIND_WEIGHTS);
  return {
    kind,
    reason,
    asks: "nothing",
    cautions: [],
    against: spans.filter(({ tone }) => tone === "against"),
    spans,
    score,
    summary: SUMMARIES[kind][reason ? 1 : 0],
    alike: signs.isDefault ? [] : alike,
  };
}

const SUMMARIES: Record<NoteKind, [string, string]> = {
  none: ["No note.", "No note."],
  default: ["LinkedIn's own sentence.", "LinkedIn's own sentence."],
  template: [
    "Reads like a note sent to many, and gives no reason.",
    "Reads like a note sent to many, with a purpose.",
  ],
  personal: ["Written for you, without a request.", "Written for you, and says why."],
  unsure: ["Hard to tell: read it yourself.", "Hard to tell, though it states a purpose."],
};

function tellKind(
  isDefault: boolean,
  hasSlot: boolean,
  hasLetters: boolean,
  score: number,
): NoteKind {
  if (isDefault) return "default";
  // A slot left open, or not a single word: nobody wrote this for anybody.
  if (hasSlot || !hasLetters) return "template";
  return tellByScore(score);
}

/** The kind that a score alone gives. */
export function tellByScore(score: number): "personal" | "template" | "unsure" {
  if (score > PERSONAL_ABOVE) return "personal";
  return score < TEMPLATE_BELOW ? "template" : "unsure";
}

/** The weighted sum of the signs: the log-odds of a logistic model. */
function weigh(
  values: ReadonlyMap<string, number>,
  weights: Readonly<Record<string, number>>,
): number {
  let sum = weights.bias ?? 0;
  for (const [code, value] of values) sum += (weights[code] ?? 0) * value;
  return sum;
}
