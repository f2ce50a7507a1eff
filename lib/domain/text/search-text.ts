import { toStorable } from "./storable-text.ts";

const longestKey = 300;
const longestSearchText = 1000;

/** Letters that people type without their stroke or as two, and that Unicode does not take apart. */
export const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** A name as a key for suggestions, never for identity: NFC, lower-case, single spaces. */
export function toNameKey(name: string): string {
  const key = name.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim().slice(0, longestKey);
  return toStorable(key);
}

/** The text that the search of people reads: lower-case, without accents, empty parts left out. */
export function toSearchText(
  parts: readonly (string | null | undefined)[],
  longest = longestSearchText,
): string {
  const text = parts
    .filter((part) => part)
    .join(" ")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, longest);
  return toStorable(text);
}
