const longestKey = 300;

/** A name as a key for suggestions, never for identity: NFC, lower-case, single spaces. */
export function toNameKey(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, longestKey)
    .toWellFormed();
}

/** The text that the search of people reads: lower-case, without accents, empty parts left out. */
export function toSearchText(parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter((part) => part)
    .join(" ")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, 1000)
    .toWellFormed();
}
