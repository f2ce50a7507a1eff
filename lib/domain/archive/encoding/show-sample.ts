const mostShown = 6;
const longest = 40;

/** What of a reading shows whether it is right: the first cells, or values of cards, that hold more than ASCII. */
export function showSample(text: string, isCards: boolean): string[] {
  const shown = new Set<string>();
  for (const line of text.split(/[\r\n]+/)) {
    const cells = isCards
      ? [line.slice(line.indexOf(":") + 1).replaceAll(";", " ")]
      : line.split(/[,;\t|]/);
    for (const cell of cells) {
      const plain = cell
        .replace(/["\\]/g, "")
        .replace(/\p{Cc}/gu, "")
        .trim();
      if (/\P{ASCII}/u.test(plain)) shown.add(plain.slice(0, longest).toWellFormed());
      if (shown.size >= mostShown) return [...shown];
    }
  }
  return [...shown];
}
