import { cleanName } from "./names.ts";
import type { PasteLine } from "./pasted-page.ts";

/** What a mutual-connection line says; `certain` is false for "A and 11 others", which could also be something else. */
export type Mutuals = { count: number; names: string[]; certain: boolean };

const N = "(\\d[\\d., ]{0,11}\\+?|one|otra?|otro|un[oa]?|une|ein|eine|einen|uma?|een)";
const END = "\\.?$";

/** Ends of a line that names its mutual connections, without a number: the names stand before it. */
const NAMED = [
  "(?:is|are)(?: also)?(?: a)? (?:mutual|shared|common) connections?",
  "(?:es|son)(?: un| una| unos)?(?: contactos?| conexion(?:es)?| contactos? que teneis) en comun",
  "(?:est|sont) (?:une?|des|vos) (?:relations?|contacts?) (?:que vous avez )?en communs?",
  "(?:est|sont) (?:une?|des|vos) (?:relations?|contacts?) communes?",
  "(?:ist ein|sind) (?:gemeinsamer?|gemeinsame) kontakte?",
  "(?:e|sao)(?: uma?)?(?: suas?)? (?:conexao|conexoes|ligacao|ligacoes|contatos?|contactos?) em comum",
  "(?:is een|zijn) (?:gemeenschappelijke|gedeelde|wederzijdse) (?:connecties?|contacten|contact|relaties?)",
  "(?:e un|sono) (?:tu[oi] )?(?:collegament[oi]|contatt[oi])(?: che avete)? in comune",
];

/** Ends that count the connections not named: "and 11 others", with the noun or without. */
const COUNTED = [
  `,? ?(?:and|&|\\+) ${N} (?:others?|more)(?: (?:mutual|shared|common) connections?)?(?: (?:is|are)(?: a)? mutual connections?)?`,
  `,? (?:y|e) ${N} contactos? mas(?: en comun)?`,
  `,? (?:y|e) (?:otros?|otras?) ${N} (?:contactos?|conexion(?:es)?)(?: en comun)?`,
  `,? (?:y|e) ${N}(?: personas?)? mas(?: en comun)?`,
  `,? (?:y|e) (?:otros?|otras?) ${N}(?: personas?)?`,
  `,? y (otro) contacto(?: en comun)?`,
  `,? et ${N} (?:autres?|de plus)(?: (?:relations?|contacts?|personnes?))?(?: (?:que vous avez )?en commun| communes?)?`,
  `,? (?:und|sowie) ${N} weiterer?s?n?(?: (?:gemeinsamer?|gemeinsame|gemeinsamen) kontakte?n?| person(?:en)?| kontakte?)?`,
  `,? e (?:mais|outras?|outros?) ${N}(?: outras?| outros?)?(?: (?:conexao|conexoes|ligacao|ligacoes|contatos?|contactos?|pessoas?))?(?: em comum)?`,
  `,? e ${N} (?:outras?|outros?|mais)(?: (?:conexao|conexoes|ligacao|ligacoes|contatos?|contactos?|pessoas?))?(?: a mais)?(?: em comum)?`,
  `,? e ${N} (?:conexao|conexoes|ligacao|ligacoes|contatos?|contactos?) (?:a )?mais em comum`,
  `,? e mais ${N}`,
  `,? e (outra?) (?:conexao|ligacao|contato|contacto)(?: em comum)?`,
  `,? en (?:nog )?${N} (?:andere|anderen|overige|meer)(?: (?:gemeenschappelijke|gedeelde|wederzijdse))?(?: (?:connecties?|contacten|contact|personen|persoon|relaties?))?`,
  `,? en (?:nog )?${N} (?:gemeenschappelijke|gedeelde|wederzijdse) (?:connecties?|contacten|contact)`,
  `,? e altr[oaie] ${N} ?(?:(?:collegament[oi]|contatt[oi]|persone?))?(?: in comune)?`,
  `,? e ${N} altr[oaie](?: (?:collegament[oi]|contatt[oi]|persone?))?(?: in comune)?`,
  `,? e (altro|un altro) (?:collegamento|contatto)(?: in comune)?`,
];

/** Lines that are a number alone. */
const PLAIN = [
  `${N} (?:other )?(?:mutual|shared|common) (?:connections?|contacts?)`,
  `${N} connections? in common`,
  `${N} (?:contactos?|conexion(?:es)?)(?: mas)?(?: que teneis)? en comun`,
  `${N} (?:relations?|contacts?) (?:que vous avez )?en communs?`,
  `${N} (?:relations?|contacts?) (?:communes?|partagee?s?)`,
  `${N} (?:weiterer? )?(?:gemeinsamer?|gemeinsame|gemeinsamen) kontakte?n?`,
  `${N} (?:outras? )?(?:conexao|conexoes|ligacao|ligacoes|contatos?|contactos?) em comum`,
  `${N} (?:andere )?(?:gemeenschappelijke|gedeelde|wederzijdse) (?:connecties?|contacten|contact|relaties?)`,
  `(?:altr[oi] )?${N} (?:altr[oi] )?(?:collegament[oi]|contatt[oi]) in comune`,
];

const NAMED_END = new RegExp(`(?:^| )(?:${NAMED.join("|")})${END}`);
const COUNTED_END = COUNTED.map(
  (source) => new RegExp(`${source.replace(/^,\? /, ",?(?:^| )")}${END}`),
);
const OVER = "(?:more than|over|mas de|plus de|mehr als|uber|mais de|meer dan) ";
const PLAIN_LINE = new RegExp(`^(?:${OVER})?(?:${PLAIN.join("|")})${END}`);
const HINT =
  /mutual|common|shared|comun|commun|gemeinsam|kontakt|weitere|gemeenschap|gedeelde|wederzijds|andere|comum|other|autre|contacto|otr[oa]s?|altr[oaie]|mas$|more$|mais|outr/;
const CERTAIN = /mutual|common|shared|comun|commun|gemeinsam|gemeenschap|gedeelde|wederzijds|comum/;
const JOIN = / (?:and|&|y|e|et|und|en|ed) /;
/** The joins that no name has inside ("Nunes e Silva", "Ortega y Gasset"). */
const CLEAR_JOIN = / (?:and|&|et|und|en) /;

function toNumber(word: string | undefined): number {
  const digits = (word ?? "").replace(/\D/g, "");
  return digits === "" ? 1 : Number(digits.slice(0, 9));
}

const CREDENTIAL =
  /^(?:ph\.? ?d\.?|m\.?b\.?a\.?|m\.?sc\.?|b\.?sc\.?|m\.?d\.?|ll\.?m\.?|jr\.?|sr\.?|dr\.?|[ivx]{1,4}|esq\.?|dipl\.?[ -].*|ing\.?|[A-Z][A-Z0-9.®™+/-]{1,9})$/i;

function isCredential(part: string): boolean {
  return (
    CREDENTIAL.test(part) &&
    (part === part.toUpperCase() || /[.]|^ph|^jr|^sr|^msc|^bsc/i.test(part))
  );
}

/** Cuts a list of names at commas and at its last "and"; credentials stay with their name. */
function splitNames(list: string, join: RegExp): string[] {
  const parts: string[] = [];
  const pieces = list.split(/[,،、]\s*/);
  const split = pieces.findLastIndex((piece) => lastJoin(piece, join) !== null);
  pieces.forEach((piece, index) => {
    const text = piece.replace(/^(?:and|et|y|und|en|e) /i, "").trim();
    const at = index === split ? lastJoin(text, join) : null;
    if (at === null) parts.push(text);
    else parts.push(text.slice(0, at.start).trim(), text.slice(at.end).trim());
  });
  const names: string[] = [];
  for (const part of parts.filter((text) => text !== "")) {
    const last = names.length - 1;
    if (last >= 0 && isCredential(part)) names[last] = `${names[last]}, ${part}`;
    else names.push(part);
  }
  return names.map(cleanName).filter((name) => name !== "");
}

function lastJoin(text: string, join: RegExp): { start: number; end: number } | null {
  let found: { start: number; end: number } | null = null;
  let from = 0;
  for (;;) {
    const match = join.exec(text.slice(from));
    if (match === null) return found;
    found = { start: from + match.index, end: from + match.index + match[0].length };
    from = found.end - 1;
  }
}

function readNamed(line: PasteLine): Mutuals | null {
  const match = NAMED_END.exec(line.folded);
  if (match === null || match.index === 0) return null;
  const isOne = !/\b(?:are|son|sono|sont|sind|sao|zijn|sono)\b/.test(match[0]);
  const names = isOne
    ? [cleanName(line.text.slice(0, match.index))]
    : splitNames(line.text.slice(0, match.index), JOIN);
  return names.length === 0 ? null : { count: names.length, names, certain: true };
}

function readCountedEnd(line: PasteLine): Mutuals | null {
  for (const pattern of COUNTED_END) {
    const match = pattern.exec(line.folded);
    if (match === null || match.index === 0) continue;
    const names = splitNames(line.text.slice(0, match.index).replace(/,\s*$/, ""), CLEAR_JOIN);
    if (names.length === 0 || names.length > 6) continue;
    const others = toNumber(match.slice(1).find((group) => group !== undefined));
    return { count: names.length + others, names, certain: CERTAIN.test(match[0]) };
  }
  return null;
}

/**
 * Reads a mutual-connections line: "A is a mutual connection" (1), "A and B are mutual connections" (2), "A and 11
 * others" (12), "7 mutual connections" (7), in the known languages (linkedin-pages). Null for every other line.
 */
export function readMutualsLine(line: PasteLine): Mutuals | null {
  if (line.folded.length > 300 || !HINT.test(line.folded)) return null;
  const plain = PLAIN_LINE.exec(line.folded);
  if (plain !== null) {
    const count = toNumber(plain.slice(1).find((group) => group !== undefined));
    return { count, names: [], certain: true };
  }
  const read = readCountedEnd(line) ?? readNamed(line);
  const linked = linkedNames(line);
  if (read === null || linked.length === 0) return read;
  return { ...read, count: read.count - read.names.length + linked.length, names: linked };
}

/** The names that are links to profiles: surer than commas, where HTML has them. */
function linkedNames(line: PasteLine): string[] {
  return line.links
    .filter((link) => !link.whole && /^\D+$/.test(link.text))
    .map((link) => cleanName(link.text))
    .filter((name) => name !== "");
}

/** True for the second half of a mutual line that was broken in two ("and 3 other mutual connections"). */
export function isMutualTail(line: PasteLine): boolean {
  if (line.folded.length > 80 || !CERTAIN.test(line.folded)) return false;
  const named = NAMED_END.exec(line.folded);
  return (
    named?.index === 0 || COUNTED_END.some((pattern) => pattern.exec(line.folded)?.index === 0)
  );
}
