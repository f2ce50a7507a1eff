import type { NoteSigns } from "./features.ts";
import type { Stretch } from "./slots.ts";

export type Tone = "for" | "against" | "neutral";

/** A stretch of the note that speaks for or against care, with the sentence that says why. Offsets are UTF-16 units. */
export type NoteSpan = Stretch & { tone: Tone; text: string; code: string };

const MEANING_SENTENCES: Record<string, { tone: Tone; text: string }> = {
  flattery: { tone: "against", text: "Praise that fits anybody." },
  profileSeen: { tone: "against", text: "Only says that your profile was seen." },
  growNetwork: { tone: "against", text: "Wants a bigger network." },
  connectOnly: { tone: "against", text: "Asks to connect and no more." },
  crowd: { tone: "against", text: "Speaks to a crowd, not to you." },
  vaguePraise: { tone: "against", text: "Praises your posts without saying what stood in them." },
  mutualCount: { tone: "neutral", text: "Shared contacts: any merge field knows them." },
  massForm: { tone: "against", text: "The form of a letter to many." },
  congrats: { tone: "against", text: "Congratulations a calendar could send." },
  offer: { tone: "against", text: "Offers a service." },
  salesAsk: { tone: "against", text: "A seller's next step." },
  gain: { tone: "against", text: "Promises a gain." },
  recruit: { tone: "against", text: "A recruiter's words." },
  jobSeek: { tone: "against", text: "Looks for a job, a placement or survey answers." },
  promo: { tone: "against", text: "Announces an event or a format." },
  met: { tone: "for", text: "Tells where you met or what you shared." },
  youDid: { tone: "for", text: "Says what you did or said." },
  yourWork: { tone: "for", text: "Names a work of yours." },
  heardRead: { tone: "for", text: "Read, heard or used something of yours." },
  hearsay: { tone: "for", text: "Names somebody you both know." },
  thanks: { tone: "for", text: "Thanks you for something you did." },
  ownCase: { tone: "for", text: "Tells of the sender's own case." },
  candour: { tone: "for", text: "Speaks freely, as mass mail does not." },
  asks: { tone: "neutral", text: "Asks you something." },
  wants: { tone: "neutral", text: "Says what the sender wants." },
};
const CONCRETE_SENTENCES = {
  year: "Names a year.",
  clock: "Names a time of day.",
  number: "Gives an exact number.",
  name: "Names somebody or something in particular.",
  quote: "Quotes words.",
} as const;
const MOST_SPANS = 12;

/** The spans worth showing, in the order of the note, none overlapping; the weightiest win. */
export function explainSigns(
  signs: NoteSigns,
  alike: number,
  weights: Readonly<Record<string, number>>,
): NoteSpan[] {
  const whole = trimmed(signs.note);
  if (signs.isDefault)
    return [{ ...whole, tone: "against", code: "default", text: "LinkedIn's own sentence." }];
  const ranked: { span: NoteSpan; rank: number }[] = [];
  const push = (span: NoteSpan, rank: number) => ranked.push({ span, rank });
  for (const slot of signs.slots) {
    const shown = signs.note.slice(slot.start, slot.end);
    push({ ...slot, tone: "against", code: "slot", text: `Left-over slot ${shown}.` }, 9);
  }
  if (signs.greeting && signs.wrongName) {
    const name = signs.note.slice(signs.greeting.start, signs.greeting.end);
    push(
      {
        start: signs.greeting.start,
        end: signs.greeting.end,
        tone: "against",
        code: "wrong-name",
        text: `Greets somebody else: “${name}”.`,
      },
      8,
    );
  }
  if (signs.greeting?.gap) {
    push(
      {
        start: signs.greeting.start,
        end: signs.greeting.end,
        tone: "against",
        code: "name-gap",
        text: "The place of your name was left empty.",
      },
      8,
    );
  }
  for (const fact of signs.facts) push(...factSpan(fact, signs.note));
  for (const hit of signs.concrete) {
    push(
      {
        start: hit.start,
        end: hit.end,
        tone: "for",
        code: hit.kind,
        text: CONCRETE_SENTENCES[hit.kind],
      },
      1,
    );
  }
  for (const hit of signs.meanings) {
    const sentence = MEANING_SENTENCES[hit.code];
    if (!sentence || hit.end - hit.start < 3) continue;
    const weight = weights[hit.code] ?? 0;
    // A phrase is shown only where the weights agree with its sentence.
    if (sentence.tone === "for" ? weight < 0 : sentence.tone === "against" ? weight > 0 : false)
      continue;
    const rank =
      (sentence.tone === "neutral" ? 0.2 : 0.5 + Math.abs(weight)) +
      Math.min(40, hit.end - hit.start) / 80;
    push(
      { start: hit.start, end: hit.end, tone: sentence.tone, code: hit.code, text: sentence.text },
      rank,
    );
  }
  const spans = withoutOverlap(ranked);
  if (alike > 0)
    spans.push({
      ...whole,
      tone: "against",
      code: "alike",
      text: `Same words as ${alike} other ${alike === 1 ? "note" : "notes"} you received.`,
    });
  return spans;
}

const FACT_SENTENCES: Record<NoteSigns["facts"][number]["kind"], (text: string) => string> = {
  merge: (text) => `“${text}” stands in your profile: a merge field knows it.`,
  skill: (text) => `“${text}” is one of your skills: a merge field knows it.`,
  past: (text) => `Names ${text}, from your earlier years.`,
  life: (text) => `Names “${text}”, as you do in your own words.`,
  short: (text) => `Calls your company “${text}”, as people do.`,
};

function factSpan(fact: NoteSigns["facts"][number], note: string): [NoteSpan, number] {
  const { start, end, kind } = fact;
  const isMerge = kind === "merge" || kind === "skill";
  const shown = kind === "life" || kind === "short" ? note.slice(start, end) : fact.text;
  const tone = isMerge ? "neutral" : "for";
  return [
    { start, end, tone, code: `fact-${kind}`, text: FACT_SENTENCES[kind](shown) },
    isMerge ? 2.5 : 3,
  ];
}

function withoutOverlap(ranked: { span: NoteSpan; rank: number }[]): NoteSpan[] {
  const kept: NoteSpan[] = [];
  for (const { span } of ranked.sort((a, b) => b.rank - a.rank)) {
    if (kept.length >= MOST_SPANS) break;
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function trimmed(note: string): Stretch {
  const start = note.length - note.trimStart().length;
  return { start, end: Math.max(start, note.trimEnd().length) };
}
