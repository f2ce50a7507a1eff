import { readMutualsLine as readMutualLine } from "../paste/mutuals.ts";
import { makeLine } from "../paste/text-lines.ts";

const LONGEST = 4_000;
const MOST_NAMES = 100;
const LONGEST_NAME = 200;
const OTHERS =
  /(?:^|[,;]|\s(?:and|und|et|y|e|en|i|och|og|&|\+))\s*(\d{1,5})\s+(?:other|others|more|weitere|autre|autres|m[aá]s|contactos|otros|outr|mais|andere|overige|anderen|altri|inn|innych|andra|andre)\b[^,;]*$/iu;
const JOIN = /[,;\n]|\s(?:and|und|et|y|e|en|i|och|og|&)\s/iu;

/**
 * Reads mutual connections as they are typed or copied: "Ana Ruiz, Ben Cole and 11 other mutual connections" is two
 * names of thirteen; "13" is a count; "Ana; Ben" is a list. The wording of the pages is known in English, German,
 * French, Spanish, Portuguese, Dutch and Italian.
 *
 * @returns `count` null when the text gives none; never less than the names
 */
export function readMutualText(text: string): { count: number | null; names: string[] } {
  const line = text.slice(0, LONGEST).replace(/\s+/gu, " ").trim();
  if (/^\d{1,5}$/.test(line)) return { count: Number(line), names: [] };
  const known = readMutualLine(makeLine(line, 0));
  if (known && isLikely(known.names))
    return { count: Math.max(known.count, known.names.length), names: known.names };
  const more = OTHERS.exec(line);
  const named = more ? line.slice(0, more.index) : line;
  const names = named
    .split(JOIN)
    .map((name) => name.trim().slice(0, LONGEST_NAME))
    .filter((name) => /\p{L}/u.test(name));
  const unique = [...new Set(names)].slice(0, MOST_NAMES);
  return { names: unique, count: more ? unique.length + Number(more[1]) : unique.length || null };
}

/** A name with a digit or a semicolon in it is a list that the page's reader took for one name. */
function isLikely(names: readonly string[]): boolean {
  return names.every((name) => !/[;\d]/.test(name));
}
