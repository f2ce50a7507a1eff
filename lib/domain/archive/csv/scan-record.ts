/** What stood at a place in the text. `end` is where the next record starts; `cells` is valid for "record" only. */
export type Scan = {
  outcome: "record" | "unfinished" | "broken";
  cells: string[];
  end: number;
};

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * A scanner of RFC 4180 records over one buffer. It is strict about quoted cells (a closing quote is followed by a
 * delimiter or the end of the line) and lenient about quotes inside of unquoted ones.
 *
 * @param delimiter one character
 */
export function createRecordScanner(delimiter: string) {
  const delimiterCode = delimiter.charCodeAt(0);
  let buffer = "";
  let nextDelimiter = -1;
  let nextLine = -1;
  /** how far the buffer was read: what was found behind it says nothing of places before */
  let reached = 0;

  function seekDelimiter(from: number): number {
    if (nextDelimiter < from) {
      const found = buffer.indexOf(delimiter, from);
      nextDelimiter = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return nextDelimiter;
  }

  function seekLine(from: number): number {
    if (nextLine < from) {
      const found = buffer.indexOf("\n", from);
      nextLine = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return nextLine;
  }

  /** The closing quote of a cell whose text starts at `from`: its place, -1 if not in the buffer, -2 if broken. */
  function closeQuote(from: number, isLast: boolean): number {
    for (let at = buffer.indexOf('"', from); at >= 0; at = buffer.indexOf('"', at + 2)) {
      if (at + 1 >= buffer.length) return isLast ? at : -1;
      const code = buffer.charCodeAt(at + 1);
      if (code === QUOTE) continue;
      if (code === delimiterCode || code === LF) return at;
      if (code !== CR) return -2;
      if (at + 2 >= buffer.length) return isLast ? at : -1;
      return buffer.charCodeAt(at + 2) === LF ? at : -2;
    }
    return isLast ? -2 : -1;
  }

  return {
    /** Takes another buffer; all places refer to it from here on. */
    load(text: string) {
      buffer = text;
      nextDelimiter = -1;
      nextLine = -1;
      reached = 0;
    },

    /** @param isLast no text follows the buffer, so that its end closes a record */
    scan(start: number, isLast: boolean): Scan {
      const cells: string[] = [];
      let at = start;
      if (start < reached) {
        nextDelimiter = -1;
        nextLine = -1;
      }
      for (;;) {
        reached = at;
        if (buffer.charCodeAt(at) === QUOTE) {
          const close = closeQuote(at + 1, isLast);
          if (close < 0)
            return { outcome: close === -1 ? "unfinished" : "broken", cells, end: start };
          const inner = buffer.slice(at + 1, close);
          cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
          at = close + 1;
          if (buffer.charCodeAt(at) === CR) at++;
          if (at >= buffer.length) return { outcome: "record", cells, end: buffer.length };
          if (buffer.charCodeAt(at) === LF) return { outcome: "record", cells, end: at + 1 };
          at++;
          continue;
        }
        const cut = seekDelimiter(at);
        const line = seekLine(at);
        if (cut < line) {
          cells.push(buffer.slice(at, cut));
          at = cut + 1;
          continue;
        }
        if (line === Number.POSITIVE_INFINITY && !isLast)
          return { outcome: "unfinished", cells, end: start };
        const stop = Math.min(line, buffer.length);
        const hasReturn = stop > at && buffer.charCodeAt(stop - 1) === CR;
        cells.push(buffer.slice(at, hasReturn ? stop - 1 : stop));
        return { outcome: "record", cells, end: Math.min(stop + 1, buffer.length) };
      }
    },
  };
}
