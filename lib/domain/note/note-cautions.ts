import type { NoteReading, NoteSender } from "./read-note.ts";
import type { Stretch } from "./slots.ts";

const cautionCodes = [
  "off-platform",
  "money",
  "crypto",
  "too-good-job",
  "calendar-first",
  "headline-differs",
] as const;
type CautionCode = (typeof cautionCodes)[number];

/** Something to be careful about, with its place in the note. It stands beside the kind and never decides it. */
export type NoteCaution = Stretch & { code: CautionCode; text: string };

/** After the warnings of the FTC and of Action Fraud on romance, job and investment fraud that begins on networks. */
const PATTERNS: readonly [CautionCode, string, RegExp][] = [
  [
    "off-platform",
    "Leads away from LinkedIn at once.",
    /whats\s?app|telegram|\bsignal app\b|\bviber\b|\bwechat\b|微信|\bkakao\s?talk\b|카카오톡|\bline id\b|واتس\s?اب|واتساب|تيليجرام|تلغرام|телеграм|ватсап|वॉट्सऐप|व्हाट्सएप|t\.me\/|wa\.me\/|\+\d[\d ()-]{7,16}\d/giu,
  ],
  [
    "crypto",
    "Is about crypto-currency.",
    /\bcrypto\w*|\bkrypto\w*|\bcripto\w*|bitcoin|\bbtc\b|\bethereum\b|\bforex\b|\bnft\b|криптовалют\p{L}*|биткоин|仮想通貨|ビットコイン|加密货币|比特币|암호화폐|비트코인|بيتكوين|क्रिप्टो|बिटकॉइन/giu,
  ],
  [
    "money",
    "Speaks of money to be paid, sent or won.",
    /\b(?:wire|transfer|western union|gift cards?|inheritance|lottery|donation of|processing fee|publication fee|upfront fee|passive income|second income|extra income|financial freedom|guaranteed returns?|nebeneinkommen|passives einkommen|revenu passif|ingresos pasivos|renda extra|ek gelir)\b|\b\d+\s?[-–]?\s?\d*\s?%\s(?:weekly|daily|a week|a day|monthly)|[$€£]\s?\d[\d,.]*\s?[km]?\s(?:a|per)\s(?:day|week|month)/giu,
  ],
  [
    "too-good-job",
    "A job that asks little and gives much.",
    /\bwork from home and earn|\bno experience (?:needed|required)|\beasy money|\bpart[- ]time.{0,20}(?:earn|per day|daily)|\bearn\s(?:up to\s)?[$€£]?\d|\$\d{2,}[\d,]*\s?(?:per|an|\/)\s?(?:hour|day)|\bfive figures a month/giu,
  ],
];
const CALENDAR =
  /calendly\.com\S*|cal\.com\/\S*|hubspot\.com\/meetings\S*|meetings\.hubspot\S*|savvycal\.com\S*|tidycal\.com\S*|calendar\.app\.google\S*|book(?:ings)?\.(?:ms|microsoft)\S*/giu;
const STUDENT_NOTE = /\bi(?:'m| am)? (?:a |an )?(?:\p{L}+ ){0,2}student\b/iu;
const SENIOR_HEADLINE = /\b(?:ceo|chief|founder|director|vp|partner|owner|president|head of)\b/iu;
const NO_SALES = /\bno (?:pitch|sales|selling)\b|\bnothing to sell\b|\bnot selling\b/giu;
const SALES_HEADLINE =
  /\b(?:sales|sdr|bdr|account executive|business development|growth|lead gen\w*)\b/iu;
const MOST = 6;

/** What to be careful about in a note; linear. */
export function findCautions(reading: NoteReading, sender: NoteSender): NoteCaution[] {
  const { note } = reading;
  const found: NoteCaution[] = [];
  for (const [code, text, pattern] of PATTERNS) {
    const match = note.matchAll(pattern).next().value;
    if (match) found.push({ ...stretchOf(match), code, text });
  }
  const calendar = note.matchAll(CALENDAR).next().value;
  const firstLine = reading.found.sentences[0]?.end ?? 0;
  if (calendar && (calendar.index <= firstLine || calendar.index < 120))
    found.push({
      ...stretchOf(calendar),
      code: "calendar-first",
      text: "A calendar link comes first.",
    });
  const headline = (sender.headline ?? "").slice(0, 200);
  const student = STUDENT_NOTE.exec(note);
  if (student && SENIOR_HEADLINE.test(headline))
    found.push({
      ...stretchOf(student),
      code: "headline-differs",
      text: `The headline says “${headline}”.`,
    });
  const unsold = note.matchAll(NO_SALES).next().value;
  if (unsold && SALES_HEADLINE.test(headline))
    found.push({
      ...stretchOf(unsold),
      code: "headline-differs",
      text: `The headline says “${headline}”.`,
    });
  return found.slice(0, MOST).sort((a, b) => a.start - b.start);
}

function stretchOf(match: { index: number; 0: string }): Stretch {
  return { start: match.index, end: match.index + match[0].length };
}
