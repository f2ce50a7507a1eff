const longestQuote = 140;
const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|bonjour|salut|hola|ciao|ol[aá]|cześć|merhaba|buongiorno|guten tag|liebe[r]?|sehr geehrte[r]?)[^\p{L}]?[^,!.\n–—-]{0,40}[,!.\n–—-]+\s*/iu;

/**
 * The words of a note that can be quoted back to the person who wrote it: the first sentence that
 * says something, without the greeting, cut at a word.
 *
 * @param note the invitation's note, or null
 * @returns null when there is nothing worth quoting
 */
export function quoteNote(note: string | null): string | null {
  const bounded = (note ?? "").slice(0, 2000).replace(/\s+/gu, " ").trim();
  const said = bounded.replace(greeting, "").trim();
  const sentences = said.match(/[^.!?。！？]+[.!?。！？]*/gu) ?? [];
  const distinctive = sentences
    .map((each) => each.trim())
    .find((each) => /\p{L}{3}|[\p{Lo}]{2}/u.test(each));
  if (distinctive === undefined) return null;
  const bare = distinctive.replace(/[.。]+$/u, "").replaceAll(/[“”]/gu, "'");
  if (bare.length <= longestQuote) return bare;
  const cut = bare.slice(0, longestQuote);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40)).trim()} …`;
}
