import { foldWords } from "./fold-text.ts";

/** A stretch of the note, as offsets. */
export type Stretch = { start: number; end: number };

const FIELD =
  /name|nome|nombre|naam|vorname|nachname|prenom|imie|nazwisk|isim|\bad\b|company|firm|empresa|azienda|bedrijf|entreprise|societe|unternehmen|sirket|title|titel|titre|titulo|role|position|posicion|stanowisk|job|industry|branche|sector|city|stadt|ville|ciudad|cidade|citta|miasto|sehir|topic|thema|school|university|location|field|insert|skill|product|mutual|connection|posting|post|الاسم|اسم|الشركه|नाम|कम्पनी|कंपनी|名前|会社|氏名|姓名|公司|имя|компания|firstname|lastname|fname|lname|fornamn|foretag|navn|anrede|cargo|puesto|ruolo|functie|beruf/;
const SHOUTED =
  /(?<![\p{L}\p{N}])(?:FIRSTNAME|FIRST_NAME|LASTNAME|FNAME|LNAME|NOME|NOMBRE|VORNAME|NACHNAME|PRENOM|PRÉNOM|VOORNAAM|IMIĘ|IMIE|FÖRNAMN|NAME|COMPANY|EMPRESA|AZIENDA|FIRMA|ENTREPRISE|SOCIETE|XXX+|undefined|null|#N\/A)(?![\p{L}\p{N}])/gu;
const PAIRS: readonly [string, string][] = [
  ["{", "}"],
  ["[", "]"],
  ["%", "%"],
  ["<", ">"],
  ["*|", "|*"],
  ["__", "__"],
  ["【", "】"],
  ["(", ")"],
  ["$", "$"],
];
const MARKS = new Set(PAIRS.map(([open]) => open[0] ?? ""));
const MARK = /[{[%<*_【($]/;
const LONGEST_SLOT = 40;

/** Left-over merge fields: `{firstName}`, `[Prénom]`, `%CITY%`, `<company>`, `Ciao NOME`. One pass, bounded look-ahead. */
export function findSlots(note: string): Stretch[] {
  const found: Stretch[] = [];
  if (!MARK.test(note)) return shoutedFields(note);
  for (let i = 0; i < note.length; i++) {
    const first = note[i] ?? "";
    if (!MARKS.has(first)) continue;
    for (const [open, close] of PAIRS) {
      if (first !== open[0] || !note.startsWith(open, i)) continue;
      const window = note.slice(i + open.length, i + open.length + LONGEST_SLOT + close.length);
      const end = window.indexOf(close);
      if (end < 1 || !isField(open, window.slice(0, end))) continue;
      const start = i;
      i += open.length + end + close.length;
      while (note[i] === close[0]) i++;
      i--;
      found.push({ start, end: i + 1 });
      break;
    }
  }
  return [...found, ...shoutedFields(note)].slice(0, 20);
}

function shoutedFields(note: string): Stretch[] {
  return [...note.matchAll(SHOUTED)]
    .slice(0, 20)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function isField(open: string, content: string): boolean {
  if (content.includes("\n")) return false;
  const inner = content.replace(/^[{\s]+|[}\s]+$/g, "");
  if (open === "{") return /\p{L}{2}/u.test(inner);
  if (!/^[\p{L}\p{M}_ .|/-]{2,40}$/u.test(inner)) return false;
  const folded = foldWords(inner).join(" ");
  const fieldLike = FIELD.test(folded);
  if (open === "%" || open === "*|" || open === "__" || open === "$")
    return /^[\p{L}_]+$/u.test(inner) && inner.length > 2;
  if (open === "(")
    return /^(?:your |their |first |last |company |job |full )+(?:name|title)$/.test(folded);
  if (open === "[" || open === "【") return fieldLike || inner.includes("_");
  return fieldLike && !/^(?:\/|br|p|a|div|span)\b/.test(inner);
}
