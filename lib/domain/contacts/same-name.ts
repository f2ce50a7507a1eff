import { toSearchText } from "../person/search-text.ts";

/** A name as it is compared: without case, accents and punctuation. */
export function foldName(name: string): string {
  return toSearchText([name])
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
