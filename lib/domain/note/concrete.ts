import { foldWords } from "./fold-text.ts";
import type { Stretch } from "./slots.ts";

/** Something that belongs to one occasion: a year, a clock time, a number, a proper name, a quotation. */
export type ConcreteHit = Stretch & { kind: "year" | "clock" | "number" | "name" | "quote" };

const NUMBER = /\d[\d.,:/–-]{0,12}/g;
const PITCH_UNIT =
  /^\s?(?:\+|%|x\b|k\b|[-–]?\s?(?:min|minute|minuten|minutes|minutos|minuti|dakika|minut|hours?|hrs?|days?|weeks?|months?|leads?|calls?|clients?|qualified|mutual|connections?|contacts?|others|gemeinsam|relations|contactos|conex|collegament|wsp|ortak|ja[hr]|million|billion|countries|years|clientes|kunden)|分|分钟|位|個|个|दिन|मिनट)/i;
const MONEY_BEFORE = /[$€£₹¥]\s?$|(?:top|over|save|up to)\s$/i;
/** Quotation marks of a letter on their outer side are apostrophes. */
const QUOTED =
  /(?<![\p{L}\p{N}])['‘"“„«「『《]([^'‘’"“”„«»「」『』《》\n]{4,80})['’"”“»」』》](?!\p{L})/gu;
const CAPITAL =
  /(?<=[\p{L}\p{N},;:)'’]\s+|\s[(“"‘'])\p{Lu}[\p{L}\p{M}'’.-]*\p{L}(?:\s\p{Lu}[\p{L}\p{M}'’.-]*\p{L}){0,4}/gu;
const LATIN = /[A-Za-z][A-Za-z'’&.-]{2,}/g;
const NON_LATIN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Thai}]/u;
/** Capitalised words that are no names of anybody or anything in particular. */
const COMMON_CAPITALS = new Set(
  foldWords(
    "im ive id ill ve ll re linkedin ai ceo cfo cto coo hr it b2b saas sme smes seo ppc kpi roi api sql python r power bi excel aws sap crm erp react node flutter java javascript php ios android google microsoft facebook instagram whatsapp telegram zoom youtube english best kind regards thanks thank cheers dear hello hi mba msc bsc phd ba pmp us uk usa eu europe european american british uae you your my we our the a an and or but please mr mrs ms dr sir madam business data analytics science finance marketing sales leads leadership director manager head founder chief officer recruiter talent consultant monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december sie ihr ihre ihnen ihrem ihren ihres lei suo sua le usted pan pani pana panstwa panu btc dm dms pdf cv ps faq nda",
  ),
);

/** Everything concrete in the note; bounded and linear. `known` = folded words a merge field or the sender accounts for. */
export function findConcrete(
  note: string,
  known: ReadonlySet<string>,
  language: string,
  bodyStart: number,
): ConcreteHit[] {
  const hits: ConcreteHit[] = [...findNumbers(note)];
  for (const match of note.matchAll(QUOTED)) {
    hits.push({ kind: "quote", start: match.index, end: match.index + match[0].length });
  }
  const pattern = NON_LATIN.test(note) ? LATIN : CAPITAL;
  // German capitals say nothing: every noun has one.
  if (language === "de" && pattern === CAPITAL) return hits;
  if (isShouted(note)) return hits;
  for (const match of note.matchAll(pattern)) {
    if (match.index < bodyStart) continue;
    const words = foldWords(match[0]);
    if (
      words.length === 0 ||
      words.every((word) => word.length === 1 || known.has(word) || COMMON_CAPITALS.has(word))
    )
      continue;
    hits.push({ kind: "name", start: match.index, end: match.index + match[0].length });
  }
  return hits;
}

/** In a note all in capitals, capitals mark nothing. */
export function isShouted(note: string): boolean {
  const capitals = note.match(/\p{Lu}/gu)?.length ?? 0;
  const small = note.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > 12 && capitals > small;
}

function* findNumbers(note: string): Generator<ConcreteHit> {
  for (const match of note.matchAll(NUMBER)) {
    const start = match.index;
    const written = match[0].replace(/[.,:/–-]+$/, "");
    const end = start + written.length;
    const after = note.slice(end, end + 16);
    if (PITCH_UNIT.test(after) || MONEY_BEFORE.test(note.slice(Math.max(0, start - 8), start)))
      continue;
    if (/^(?:19|20)\d\d(?:[–/-]\d{2,4})?$/.test(written)) yield { kind: "year", start, end };
    else if (/^\d{1,2}[:.]\d\d$/.test(written)) yield { kind: "clock", start, end };
    else if (/^\d+$/.test(written) && !/^(?:[12-9]0+|100|[0-9])$/.test(written))
      yield { kind: "number", start, end };
  }
}
