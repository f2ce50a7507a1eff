import { toSearchText } from "../person/search-text.ts";

/** A name as it is compared: without case, accents and punctuation. */
export function foldName(name: string): string {
  return toSearchText([name])
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function isInitialOf(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short);
}

/**
 * Whether two names can be of one person, once something else says so (the same e-mail address, which couples and
 * offices share): the same words in any order, one name with parts of the other left out, or the same first name.
 */
export function canBeOnePerson(one: string, other: string): boolean {
  const [a, b] = [foldName(one).split(" "), foldName(other).split(" ")];
  const [first = "", second = ""] = [a[0], b[0]];
  if (first === "" || second === "") return true;
  if (first === second || isInitialOf(first, second) || isInitialOf(second, first)) return true;
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.length >= 2 && fewer.every((word) => more.includes(word));
}
