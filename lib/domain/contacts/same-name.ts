import { likenNames } from "../identity/identify.ts";
import { toSearchText } from "../text/search-text.ts";

/** A name as it is compared: without case, accents and punctuation. */
export function foldContactName(name: string): string {
  return toSearchText([name])
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Whether two names can be of one person, once something else says so (the same e-mail address, which couples and
 * offices share). A name that is not known can be anybody's.
 */
export function canBeOnePerson(one: string, other: string): boolean {
  if (foldContactName(one) === "" || foldContactName(other) === "") return true;
  return likenNames(one, other) !== null;
}
