import { foldText } from "../../note/fold-text.ts";
import { type Lexicon, type PhraseHit, PhraseIndex } from "../../note/phrase-index.ts";
import { englishInvites } from "./lexicon-english.ts";
import { others } from "./lexicon-others.ts";

/** The words by which a message was read as a coffee-chat invite, folded (lower-case, no accents). */
export type ChatInvite = { phrase: string };

function joinLexicons(): Record<string, Lexicon> {
  const all: Record<string, Lexicon> = {};
  for (const [meaning, phrases] of Object.entries(englishInvites)) all[meaning] = { en: phrases };
  for (const [meaning, lexicon] of Object.entries(others)) {
    all[meaning] = { ...all[meaning], ...lexicon };
  }
  return all;
}

const index = new PhraseIndex(joinLexicons());

/** One cheap look that spares most messages the full reading: the stems of the meeting words. */
const ASCII_STEMS =
  /coffee|caf[ef]|kaf[ef]|kah[vw]|kav|kaw|koff|kopi|ngopi|ngobrol|\bcall|chat|\bte[ae]\b|cuppa|brew|phone|telef|\bzoom|teams|lunch|drink|breakfast|natter|chin wag|catch up|meet|minutes to|time to|we talk|conversa|\bring|visio|video|appel|coup de fil|vive voix|discu|echange|bavarder|dejeuner|llamada|charla|platica|hablar|papo|ligacao|chama|chiac|chiam|pranzo|bel(?:len|letje)|gespr|praat|kletsen|rozm|dzwoni|pogada|fika|samtal|snack|prata|opkald|\bkald|\bsnak|\bmote|gorus|sohbet|konus|puhel|jutel|juttel|hovor|zavolat|popov|besz|hiv|apel|cafea|vorb|povest|plau|quatsch|schnack|austausch|anruf|kennenlern|mittag|tro chuy|cuoc goi|goi dien/;
const PLAIN = /^[\x20-\x7e\s]*$/;
const MARKED = /[\u00c0-\u{10ffff}]/u;

function mayPropose(text: string): boolean {
  // Words with accents and other scripts are left to the full reading.
  return ASCII_STEMS.test(text.toLowerCase()) || (!PLAIN.test(text) && MARKED.test(text));
}

/** Where a question or a statement ends. Line breaks count: greetings and signatures stand on lines of their own. */
const SENTENCE = /[^.!?…;\n。！？؟।]+[.!?…;\n。！？؟।]*/g;
const QUESTION = /[?？؟]/;

const longestReach = 110;
const longestAnswerReach = 60;

type Hits = Record<string, PhraseHit[]>;

function overlaps(a: PhraseHit, b: PhraseHit): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Both English or both of one other language: "I fancy" says nothing about an Italian telephone call. */
function agree(a: PhraseHit, b: PhraseHit): boolean {
  return a.language === b.language;
}

function countWords(text: string): number {
  return text.split(" ").length - 2;
}

function thankedFor(meeting: PhraseHit, hits: Hits, text: string): boolean {
  return (hits.thanks ?? []).some((thanks) => {
    if (!agree(thanks, meeting) || thanks.start >= meeting.end) return false;
    const between = text.slice(thanks.end, meeting.start);
    const newProposal = (hits.proposal ?? []).some(
      ({ start }) => start >= thanks.end && start < meeting.start,
    );
    return !newProposal && between.trim().split(" ").length <= 5;
  });
}

function isDenied(proposal: PhraseHit, meeting: PhraseHit, hits: Hits): boolean {
  const from = Math.min(proposal.start, meeting.start);
  return (hits.negation ?? []).some(
    (negation) =>
      agree(negation, meeting) &&
      negation.end >= from - 12 &&
      negation.start < Math.max(proposal.start, meeting.start) &&
      !overlaps(negation, proposal) &&
      !(hits.neutral ?? []).some((neutral) => overlaps(neutral, negation)),
  );
}

function isOver(proposal: PhraseHit, meeting: PhraseHit, hits: Hits): boolean {
  return (hits.past ?? []).some(
    (past) =>
      agree(past, meeting) &&
      past.start >= Math.min(proposal.end, meeting.start) &&
      past.start <= meeting.end + 20 &&
      !overlaps(past, proposal),
  );
}

function isProposed(meeting: PhraseHit, hits: Hits): boolean {
  const before = (hits.proposal ?? []).some(
    (proposal) =>
      agree(proposal, meeting) &&
      proposal.start <= meeting.start &&
      meeting.start - proposal.end <= longestReach &&
      !isDenied(proposal, meeting, hits) &&
      !isOver(proposal, meeting, hits),
  );
  if (before) return true;
  const answers = meeting.language === "en" ? hits.answer : hits.proposal;
  return (answers ?? []).some(
    (answer) =>
      agree(answer, meeting) &&
      answer.start >= meeting.end &&
      answer.start - meeting.end <= longestAnswerReach &&
      !isDenied(answer, meeting, hits) &&
      !isOver(answer, meeting, hits),
  );
}

/** "Coffee next week?", "A quick call?": the question mark is the proposal. */
function isShortQuestion(sentence: string, text: string, hits: Hits): boolean {
  if (!QUESTION.test(sentence) || hits.asking || hits.past || hits.negation) return false;
  const words = countWords(text);
  return words <= 6 || (words <= 12 && hits.time !== undefined);
}

function readSentence(sentence: string): string | null {
  if (!mayPropose(sentence)) return null;
  const { text } = foldText(sentence);
  const hits = Object.groupBy(index.find(text), ({ code }) => code) as Hits;
  const whole = hits.whole?.find(
    (hit) => !isDenied(hit, hit, hits) && !thankedFor(hit, hits, text),
  );
  if (whole) return text.slice(whole.start, whole.end);
  const meetings = (hits.meeting ?? []).filter(
    (meeting) =>
      !(hits.compound ?? []).some((compound) => overlaps(compound, meeting)) &&
      !thankedFor(meeting, hits, text),
  );
  const found = meetings.find(
    (meeting) => isProposed(meeting, hits) || isShortQuestion(sentence, text, hits),
  );
  return found ? text.slice(found.start, found.end) : null;
}

/**
 * Whether a message of the member's proposes a coffee, a call or a chat, by plain words in some twenty languages. A
 * guess, to be put right by the member: thanks for a past chat, firms that sell coffee and call centres are told apart
 * by the words around. Time grows with the text alone.
 *
 * @param text a message as text (not HTML)
 * @returns the meeting word it rests on, or null
 */
export function detectChatInvite(text: string): ChatInvite | null {
  if (!mayPropose(text)) return null;
  for (const [sentence] of text.matchAll(SENTENCE)) {
    // A sentence of more than two thousand characters is no sentence; its beginning will do.
    const phrase = readSentence(sentence.length > 2000 ? sentence.slice(0, 2000) : sentence);
    if (phrase !== null) return { phrase };
  }
  return null;
}

/** `detectChatInvite` as a plain yes or no. */
export function isChatInvite(text: string): boolean {
  return detectChatInvite(text) !== null;
}

const warnings = new PhraseIndex({
  tidy: {
    en: "tidy|tidied|tidying|clean up|cleaned up|cleaning up|prune|pruned|remove|removed|removing|disconnect*",
    de: "aufraum*|raume|entferne*|bereinig*|aufzuraumen",
    fr: "menage|supprim*|retir*|trier",
    es: "limpi*|elimin*|depur*",
    pt: "limp*|remov*|elimin*",
    it: "ripul*|rimuov*|elimin*",
    nl: "opruim*|opschon*|verwijder*",
  },
  network: {
    en: "connection*|network*|contact*",
    de: "kontakt*|netzwerk*|verbindung*",
    fr: "contact*|reseau*|relation*|connexion*",
    es: "contacto*|red|conexion*",
    pt: "contato*|contacto*|rede|conexo*",
    it: "contatt*|rete|colleg*",
    nl: "contact*|netwerk*|connectie*",
  },
});

/** Whether a message warns that connections without a dialogue are tidied up. */
export function detectTidyingWarning(text: string): boolean {
  const hits = warnings.find(foldText(text.slice(0, 5000)).text);
  return hits.some(
    (tidy) =>
      tidy.code === "tidy" && hits.some((other) => other.code === "network" && agree(tidy, other)),
  );
}
