import type { Answer, Evidence } from "../assessment/assessment.ts";
import { judgeNote } from "../note/judge-note.ts";
import type { NoteIndex } from "../note/near-duplicates.ts";
import type { NoteAsk } from "../note/note-asks.ts";
import type { NoteCaution } from "../note/note-cautions.ts";
import type { MemberProfile } from "../person/member-profile.ts";
import { say } from "../words/sentences.ts";
import type { NoteKind } from "./queue-item.ts";

/** A note with what it is judged against. */
export type NoteFacts = {
  invitationId: string;
  name: string;
  headline: string | null;
  company: string | null;
  note: string | null;
  profile: MemberProfile | null;
  /** every name that the member goes by, beside the profile's */
  memberNames?: readonly string[];
  otherNotes: NoteIndex;
  /** what the member said of notes, by invitation; it holds for notes with the same words too */
  corrections: ReadonlyMap<string, NoteKind>;
};

/** `asks` and `cautions` stand beside the kind: neither has a part in the answer. */
export type AssessedNote = {
  kind: NoteKind;
  answer: Answer;
  asks: NoteAsk;
  cautions: readonly NoteCaution[];
  evidence: Evidence[];
  alike: string[];
};

const answerOf: Record<NoteKind, Answer> = {
  personal: "yes",
  template: "no",
  default: "no",
  none: "no",
  unsure: "unknown",
};
const strengthOf: Record<Answer, Evidence["strength"]> = {
  yes: "for",
  no: "against",
  unknown: "neutral",
};
/** The reason why an empty note counts little: the sender may have had no notes left. */
const weakWeight = 0.2;

/** The detector's word on the first criterion as evidence; the member's own word stands above it. */
export function assessNote(facts: NoteFacts): AssessedNote {
  const { invitationId, note, profile, memberNames, otherNotes, corrections } = facts;
  const judged = judgeNote({
    note,
    sender: facts,
    member: profile,
    memberNames,
    otherNotes,
    noteId: invitationId,
  });
  const said = corrections.get(invitationId);
  const twin = judged.alike.find((id) => corrections.has(id));
  const remembered = twin === undefined ? undefined : corrections.get(twin);
  const kind = said ?? remembered ?? judged.kind;
  const answer = answerOf[kind];
  const reason: Evidence = {
    criterion: "note",
    strength: strengthOf[answer],
    weight: kind === "none" ? weakWeight : 1,
    text: said
      ? say("note-said", { kind: say(`note-kind-${said}`) })
      : remembered
        ? say("note-said-of-twin", { kind: say(`note-kind-${remembered}`) })
        : judged.summary,
    source: said || remembered ? "typed" : "note",
  };
  const seen = new Set([reason.text]);
  const signs = judged.spans.flatMap(({ start, end, tone, text }): Evidence[] => {
    const span = { start, end };
    const sign = { criterion: "note", strength: tone, weight: 0.5, source: "note", span } as const;
    const repeated = seen.has(text);
    seen.add(text);
    // Every place is marked in the note; the sentence stands once.
    return [{ ...sign, text: repeated ? "" : text }];
  });
  const { asks, cautions, alike } = judged;
  return { kind, answer, asks, cautions, evidence: [reason, ...signs], alike };
}
