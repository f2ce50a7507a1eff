/**
 * Whether a text, or every text in a value, can be kept: PostgreSQL takes neither NUL nor half of a UTF-16 pair
 * (https://www.postgresql.org/docs/current/datatype-json.html).
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return !value.includes("\0") && value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, part]) => isStorable(key) && isStorable(part));
}

/** A text read out of a file, a mail or a page, without what can't be kept. */
export function toStorable(text: string): string {
  return text.includes("\0") || !text.isWellFormed()
    ? text.replaceAll("\0", "").toWellFormed()
    : text;
}
