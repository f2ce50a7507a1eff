import type { NameParts } from "./name-parts.ts";
import { areNicknames } from "./nicknames.ts";

/** How two names may be one, the surest first; `other-surname`: nothing but the given name is the same. */
export const nameLikenesses = [
  "same",
  "transposed",
  "longer",
  "nickname",
  "one-letter",
  "initial",
  "other-surname",
] as const;
export type NameLikeness = (typeof nameLikenesses)[number];

const shortestForTypo = 4;

/** Whether two words differ by one letter: another one, one more, or two that changed places. */
export function differByOneLetter(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  if (Math.min(a.length, b.length) < shortestForTypo) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

type Relation = "equal" | "nickname" | "one-letter" | "initial" | null;

function relateGiven(a: string, b: string): Relation {
  if (a === b) return "equal";
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? "initial" : null;
  if (areNicknames(a, b)) return "nickname";
  return differByOneLetter(a, b) ? "one-letter" : null;
}

type FamilyRelation = "equal" | "overlap" | "one-letter" | "initial" | "other" | null;

function relateFamilies(a: NameParts, b: NameParts): FamilyRelation {
  if (a.family.length === 0 || b.family.length === 0) return null;
  const lastA = a.family.at(-1) ?? "";
  const lastB = b.family.at(-1) ?? "";
  const sameLength = a.family.length === b.family.length;
  if (sameLength && a.family.every((word, at) => word === b.family[at])) return "equal";
  const known = new Set([...a.family, ...a.asides]);
  if ([...b.family, ...b.asides].some((word) => word.length > 1 && known.has(word)))
    return "overlap";
  if (lastA.length === 1 || lastB.length === 1) return lastA[0] === lastB[0] ? "initial" : "other";
  return differByOneLetter(lastA, lastB) ? "one-letter" : "other";
}

function relateGivens(a: NameParts, b: NameParts): Relation {
  const plain = relateGiven(a.given, b.given);
  if (plain) return plain;
  // "Robert (Bob) Miller" and "Bob Miller"; "John Robert Smith" and "Robert Smith".
  if (a.asides.includes(b.given) || b.asides.includes(a.given)) return "nickname";
  return null;
}

/** Whether one is known by the other's second given name: "J. Robert Smith" and "Robert Smith". */
function usesMiddleName(a: NameParts, b: NameParts): boolean {
  const [long, short] = a.words.length > b.words.length ? [a, b] : [b, a];
  return (
    short.words.length >= 2 &&
    long.words.length === short.words.length + 1 &&
    short.words.every((word, at) => word === long.words[at + 1])
  );
}

/** How two names may belong to one person; null when they can't, as far as names show. */
export function compareNames(a: NameParts, b: NameParts): NameLikeness | null {
  if (a.words.length === 0 || b.words.length === 0) return null;
  if (a.text === b.text) return "same";
  if (a.sorted === b.sorted) return "transposed";
  const given = relateGivens(a, b);
  if (given === null) return usesMiddleName(a, b) ? "longer" : null;
  const family = relateFamilies(a, b);
  switch (family) {
    case "equal":
      return given === "equal" ? "same" : given;
    case "overlap":
      return given === "equal" ? "longer" : given === "one-letter" ? null : given;
    case "one-letter":
      return given === "equal" ? "one-letter" : null;
    case "initial":
      return given === "equal" ? "initial" : null;
    case "other":
      return given === "equal" ? "other-surname" : null;
    default:
      return null;
  }
}
