import type { PhraseMeaning } from "./find-phrases.ts";
import type { NoteReading } from "./read-note.ts";
import type { Stretch } from "./slots.ts";
import { countEsteem, countTrade, isTrade } from "./word-classes.ts";

type Tone = "for" | "against" | "neutral";

/** A stretch of the note that speaks for or against care, with the sentence that says why. Offsets are UTF-16 units. */
export type NoteSpan = Stretch & { tone: Tone; text: string; code: string };

/** About the note, in words that its writer could read. */
const SENTENCES: Partial<Record<PhraseMeaning, [Tone, string]>> = {
  flattery: ["against", "Praise that would fit many."],
  vaguePraise: ["against", "Praise that does not say for what."],
  cardPraise: ["against", "Everything here stands on your profile's first screen."],
  profileSeen: ["against", "Says that your profile was seen."],
  growNetwork: ["against", "Wishes for a bigger network."],
  connectOnly: ["against", "Asks to connect."],
  crowd: ["against", "Would fit many people."],
  mutualCount: ["against", "Counts shared contacts, as LinkedIn does."],
  congrats: ["against", "Congratulations that a calendar could send."],
  genericPurpose: ["against", "A purpose that fits any two people."],
  guessedTrouble: ["against", "A trouble guessed from your title."],
  wrongPerson: ["against", "Asks for somebody at your company."],
  offer: ["against", "Offers something."],
  sellingStep: ["against", "Offers something."],
  salesAsk: ["against", "The next step of an offer."],
  gain: ["against", "Holds out a gain."],
  recruit: ["against", "About a post to be filled."],
  promo: ["against", "Announces an event or a format."],
  investment: ["against", "Holds out a return on money."],
  hiring: ["against", "About a post to be filled."],
  anyWork: ["against", "Asks for any post."],
  proof: ["against", "The result of an offer."],
  hollowReading: ["against", "Says that something was read, not what."],
  hollowMeeting: ["against", "Says that you met, not where or when."],
  bridge: ["against", "Everything here stands on your profile's first screen."],
  anyPurpose: ["against", "A purpose that fits any two people."],
  jobSeek: ["neutral", "Asks about a job."],
  met: ["for", "Says where you met or what you shared."],
  kin: ["for", "Speaks of family or home."],
  hearsay: ["for", "Names somebody between you."],
  youDid: ["for", "Says what you did or said."],
  yourWork: ["for", "Names a work of yours, with what stood in it."],
  heardRead: ["for", "Read, heard or used something of yours."],
  ownCase: ["for", "Speaks of a case of one's own."],
  moments: ["for", "Names a day or a season."],
  asks: ["neutral", "Asks you something."],
  wants: ["neutral", "Says what is wanted."],
};
/** These count only where something of one's own stands beside them. */
const NEEDS_OWN: readonly PhraseMeaning[] = ["yourWork", "heardRead", "ownCase"];
const OWN_SENTENCES = {
  word: "Stands on no profile.",
  number: "Gives a figure of one's own.",
  quote: "Quotes words.",
} as const;
const MOST_SPANS = 14;

/** The spans worth showing, in the order of the note, none overlapping; the weightiest win. */
export function explainReading(
  reading: NoteReading,
  alike: number,
  weights: Readonly<Record<string, number>>,
): NoteSpan[] {
  const { note, found } = reading;
  const whole = trimmed(note);
  if (reading.isDefault)
    return [{ ...whole, tone: "against", code: "default", text: "LinkedIn's own sentence." }];
  const ranked: { span: NoteSpan; rank: number }[] = [];
  const push = (place: Stretch, tone: Tone, code: string, text: string, rank: number) =>
    ranked.push({ span: { start: place.start, end: place.end, tone, code, text }, rank });
  for (const slot of reading.slots)
    push(slot, "against", "slot", `Left-over slot ${note.slice(slot.start, slot.end)}.`, 9);
  const { greeting } = reading;
  if (greeting && reading.wrongName) {
    const name = note.slice(greeting.start, greeting.end);
    push(greeting, "against", "wrong-name", `Greets somebody else: “${name}”.`, 8);
  }
  if (greeting?.gap)
    push(greeting, "against", "name-gap", "The place of your name was left empty.", 8);
  const ownIn = new Set(found.own.map(({ sentence }) => sentence));
  for (const hit of found.hits) {
    const sentence = SENTENCES[hit.code];
    if (!sentence || hit.end - hit.start < 2) continue;
    if (NEEDS_OWN.includes(hit.code) && !ownIn.has(hit.sentence)) continue;
    const [tone, text] = sentence;
    const weight = tone === "neutral" ? 0.1 : 1 + Math.abs(weights[hit.code] ?? 0);
    push(hit, tone, hit.code, text, weight + Math.min(40, hit.end - hit.start) / 40);
  }
  // One class alone says nothing; where several meet, each word of theirs is shown.
  const isDeal = countTrade(found) > 1;
  const isEsteem = countEsteem(found) > 1;
  for (const hit of found.classed) {
    if (isTrade(hit.code) ? !isDeal : !isEsteem) continue;
    const text = isTrade(hit.code) ? "A word of trade." : "A word that would fit many.";
    push(hit, "against", hit.code, text, 1.2);
  }
  for (const { who, ...place } of found.events) {
    if (!ownIn.has(place.sentence)) continue;
    const text = who === "member" ? "Says what you did or said." : "Says what the writer did.";
    push(place, "for", who === "member" ? "youDid" : "iDid", text, 1.1);
  }
  for (const own of found.own)
    push(
      own,
      "for",
      own.kind === "word" ? "name" : own.kind,
      OWN_SENTENCES[own.kind],
      own.kind === "quote" ? 1.9 : 1.5,
    );
  for (const place of found.card) push(place, "neutral", "card", "Stands on your profile.", 0.5);
  const spans = withoutOverlap(ranked);
  if (reading.isEmpty)
    spans.push({ ...whole, tone: "against", code: "empty", text: "Nothing besides a greeting." });
  if (alike > 0)
    spans.push({
      ...whole,
      tone: "against",
      code: "alike",
      text: `The same sentence came from ${alike} ${alike === 1 ? "other" : "others"}.`,
    });
  return spans;
}

const FIRST = ["alike", "slot", "wrong-name", "name-gap", "empty"];

/** What speaks against, the weightiest first, each sentence once. */
export function listAgainst(spans: readonly NoteSpan[]): NoteSpan[] {
  const seen = new Set<string>();
  const rank = ({ code }: NoteSpan) => (FIRST.includes(code) ? FIRST.indexOf(code) : FIRST.length);
  return spans
    .filter(({ tone, text }) => tone === "against" && !seen.has(text) && seen.add(text))
    .sort((a, b) => rank(a) - rank(b));
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
