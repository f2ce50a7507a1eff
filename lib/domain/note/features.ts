import type { MemberProfile } from "../person/member-profile.ts";
import { type ConcreteHit, findConcrete, isShouted } from "./concrete.ts";
import { type FoldedText, foldText, foldWords } from "./fold-text.ts";
import { type Greeting, namesSomebodyElse, readGreeting } from "./greeting.ts";
import * as against from "./lexicon/against.ts";
import * as care from "./lexicon/care.ts";
import * as pitch from "./lexicon/pitch.ts";
import * as purpose from "./lexicon/purpose.ts";
import { littleWords, moments } from "./lexicon/words.ts";
import { type FactHit, findMemberFacts, mergeWords } from "./member-facts.ts";
import { readBody } from "./note-body.ts";
import { PhraseIndex, UNSPACED } from "./phrase-index.ts";
import { findSlots, type Stretch } from "./slots.ts";
import { tellLanguage } from "./tell-language.ts";

export type Sender = { name: string; headline?: string | null; company?: string | null };

/** A phrase of a known meaning, as offsets in the note. */
export type MeaningHit = Stretch & { code: string };

/** Everything seen in a note, before any weighing. */
export type NoteSigns = {
  note: string;
  folded: FoldedText;
  language: string;
  greeting: Greeting | null;
  isDefault: boolean;
  wrongName: boolean;
  slots: Stretch[];
  meanings: MeaningHit[];
  facts: FactHit[];
  concrete: ConcreteHit[];
  values: Map<string, number>;
  /** How many words it has, names left out. */
  size: number;
};

const MEANINGS: Record<string, Record<string, string>> = {
  ...against,
  ...pitch,
  ...care,
  ...purpose,
  moments,
};
const phrases = new PhraseIndex({ ...MEANINGS, littleWords });
/** A note has at most 300 characters; of anything longer the head is enough to tell. */
const LONGEST_READ = 3_000;
const SMILE = /[:;]-?[)D(P]|\^\^|🙂|😉|😅|😂/gu;
const EMOJI = /\p{Extended_Pictographic}/gu;
const PROMO_EMOJI =
  /🚀|🔥|💰|📈|🏆|🎯|💡|✅|👉|⭐|🌟|✨|🤖|💼|📊|🎙|🌴|💎|⚡|👏|🙌|🤝|🎓|🎉|💪|🙏/gu;

/**
 * Reads all signs of a note. Linear in the note, which is cut at 3,000 characters.
 * @param note the text as received; @param alike how many other notes use the same words
 */
export function readSigns(
  note: string,
  sender: Sender,
  member: MemberProfile | null,
  alike: number,
): NoteSigns {
  const text = blankTags(note.slice(0, LONGEST_READ));
  const folded = foldText(text);
  const greeting = readGreeting(text);
  const bodyStart = greeting?.end ?? 0;
  const hits = phrases.find(folded.text);
  const language = tellLanguage(text, hits);
  const toStretch = (start: number, end: number): Stretch => ({
    start: folded.at[start] ?? 0,
    end: sourceEnd(text, folded, end),
  });
  const meanings: MeaningHit[] = hits
    .filter(
      (hit) => hit.code !== "littleWords" && (hit.language === language || hit.language === "en"),
    )
    .map((hit) => ({ code: hit.code, ...toStretch(hit.start, wordEnd(folded.text, hit.end)) }));
  const senderWords = new Set(foldWords(sender.name));
  const known = mergeWords(member);
  for (const word of senderWords) known.add(word);
  for (const word of foldWords(`${sender.company ?? ""} ${companyOf(sender)}`)) known.add(word);
  for (const word of greeting?.name ?? []) known.add(word);
  const body = readBody(text, greeting, sender, member);
  const signs: NoteSigns = {
    note: text,
    folded,
    language,
    greeting,
    isDefault: body.isDefault,
    wrongName:
      greeting !== null &&
      member !== null &&
      namesSomebodyElse(text, greeting, member.name, sender.name),
    slots: findSlots(text),
    meanings,
    facts: findMemberFacts(folded, member),
    concrete: findConcrete(text, known, language, bodyStart),
    values: new Map(),
    size: body.size,
  };
  fillValues(signs, sender, alike);
  return signs;
}

/** The sender's company as the headline gives it ("Planner at Koperhuis"). */
function companyOf(sender: Sender): string {
  const match = /\b(?:at|@|bei|chez|bij|en|na|presso|på|w)\s+([^|,·]{2,60})/i.exec(
    (sender.headline ?? "").slice(0, 200),
  );
  return match?.[1] ?? "";
}

/** Open phrases end inside a word: the whole word is shown. Where no spaces are written, the phrase alone. */
function wordEnd(text: string, end: number): number {
  if (UNSPACED.test(text[end - 1] ?? "")) return end;
  let at = end;
  while (at < text.length && text[at] !== " ") at++;
  return at;
}

function sourceEnd(text: string, folded: FoldedText, end: number): number {
  const last = folded.at[end - 1] ?? 0;
  const code = text.codePointAt(last) ?? 0;
  return last + (code > 0xffff ? 2 : 1);
}

/** HTML tags become blanks of the same length, so that offsets stay true. */
function blankTags(text: string): string {
  if (!text.includes("<")) return text;
  return text.replace(
    /<\/?(?:p|br|a|b|i|u|div|span|strong|em|ul|ol|li|img|script|style|h[1-6])\b[^<>]{0,200}>/gi,
    (tag) => " ".repeat(tag.length),
  );
}

function fillValues(signs: NoteSigns, sender: Sender, alike: number): void {
  const { values, note, meanings, folded } = signs;
  const add = (code: string, by = 1) => values.set(code, (values.get(code) ?? 0) + by);
  countMeanings(meanings, values);
  for (const fact of signs.facts) add(`fact.${fact.kind}`);
  for (const hit of signs.concrete) add(`concrete.${hit.kind}`);
  for (const [code, most] of [
    ["concrete.name", 4],
    ["concrete.number", 2],
    ["fact.merge", 3],
  ] as const) {
    if ((values.get(code) ?? 0) > most) values.set(code, most);
  }
  if (signs.slots.length > 0) add("slot");
  if (signs.wrongName) add("wrongName");
  if (signs.greeting?.gap) add("nameGap");
  if (signs.greeting) add("greeted");
  if (alike > 0) add("alike", Math.min(alike, 3));
  const size = Math.max(1, signs.size);
  const letters = folded.text.length;
  const length = /^(?:zh|ja)$/.test(signs.language) ? letters / 2 : size;
  if (length <= 4) add("bare");
  if (length <= 9) add("short");
  add("length", Math.min(1.5, Math.log(1 + length) / 3));
  if (/[?？؟]/.test(note)) add("question");
  const smiles = note.match(SMILE)?.length ?? 0;
  if (smiles > 0) add("smile");
  const promo = note.match(PROMO_EMOJI)?.length ?? 0;
  if (promo > 0) add("promoEmoji", Math.min(2, promo));
  if (note.match(EMOJI)) add("emoji");
  if (/!/.test(note)) add("exclaims");
  if (/!!|\?\?/.test(note)) add("shouts");
  if (isShouted(note)) add("capitals");
  if (/\d\s?%|[$€£₹]\s?\d|\d\s?[€£$]|\d+\+|\b\d{1,2}[-–]\d{1,2}\s|\b\d+x\b/i.test(note))
    add("figures");
  if (
    /(?:\b|\s)\d{1,3}\s(?:\S+\s){0,1}(?:mutual|others|gemeinsam|relations|contact|conex|collegament|connecti|wsp|ortak)/i.test(
      note,
    )
  )
    add("countOfMutuals");
  if (/\b(?:ltd|limited|inc|gmbh|llc|plc)\b\.?/i.test(note)) add("legalSuffix");
  if (signed(note, sender)) add("signed");
  shareValues(signs, add);
}

/** Counts each meaning once per place: overlapping phrases of one meaning are one. */
function countMeanings(meanings: MeaningHit[], values: Map<string, number>): void {
  const reached = new Map<string, number>();
  for (const hit of [...meanings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start < (reached.get(hit.code) ?? -1)) continue;
    reached.set(hit.code, hit.end);
    values.set(hit.code, Math.min(3, (values.get(hit.code) ?? 0) + 1));
  }
  for (const code of [...values.keys()]) values.set(`any.${code}`, 1);
}

/** How much of the note the phrases of either side account for, and how much nothing accounts for. */
function shareValues(signs: NoteSigns, add: (code: string, by?: number) => void): void {
  const { note, values } = signs;
  const generic = new Uint8Array(note.length);
  const caring = new Uint8Array(note.length);
  const bodyStart = signs.greeting?.end ?? 0;
  for (const hit of signs.meanings) {
    if (hit.code in against || hit.code in pitch || hit.code === "pleasantry")
      generic.fill(1, hit.start, hit.end);
    else if (hit.code in care) caring.fill(1, hit.start, hit.end);
  }
  const total = Math.max(1, note.length - bodyStart);
  add("share.generic", Math.min(1, sumOf(generic) / total));
  add("share.care", Math.min(1, sumOf(caring) / total));
  const isCaring = Object.keys(care).some((code) => code !== "selfIntro" && values.has(code));
  const isConcrete = signs.concrete.length > 0 || OWN_FACTS.some((code) => values.has(code));
  if (!isCaring && !isConcrete) add("plain");
  if (![...values.keys()].some((code) => code in against || code in pitch)) add("noPitch");
}

const OWN_FACTS = ["fact.past", "fact.life", "fact.short"];

function sumOf(bits: Uint8Array): number {
  let sum = 0;
  for (const bit of bits) sum += bit;
  return sum;
}

function signed(note: string, sender: Sender): boolean {
  const first = sender.name.split(" ")[0] ?? "";
  return first.length > 2 && note.includes(first);
}
