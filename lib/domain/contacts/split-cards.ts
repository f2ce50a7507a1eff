/** One card of a file: the line on which it starts, its logical lines of interest, and what is wrong with it. */
export type Card = { line: number; lines: string[]; problem: string | null };

/** Properties that tell something of a person; pictures, sounds and keys are skipped unread. */
const WANTED = new Set([
  ..."VERSION FN N KIND ORG TITLE ROLE EMAIL URL ADR NOTE CATEGORIES REV IMPP".split(" "),
  ..."SOCIALPROFILE X-SOCIALPROFILE X-LINKEDIN X-LINKEDIN-URL X-ABLABEL X-ABSHOWAS".split(" "),
  ..."X-ADDRESSBOOKSERVER-KIND X-HEADLINE".split(" "),
]);
const NAME = /^(?:[\w-]+\.)?([\w-]+)[:;]/;
const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?(?:QUOTED-PRINTABLE|Q)[;:]/i;
const longestLine = 100_000;
const mostLines = 2000;

const nameOf = (line: string) => NAME.exec(line.slice(0, 200))?.[1]?.toUpperCase() ?? "";
const isMark = (line: string, mark: "BEGIN" | "END") =>
  line.length < 40 && new RegExp(`^(?:\ufeff|ï»¿)?${mark}\\s*:\\s*VCARD\\s*$`, "i").test(line);

/**
 * Splits text that arrives in pieces into vCards. Folded lines (RFC 6350, 3.2) and the soft line breaks of vCard 2.1 are
 * joined, the card of an AGENT inside of another card is left out, and a card that is not closed is told of alone.
 */
export function createCardSplitter() {
  let rest = "";
  let line = 0;
  let card: Card | null = null;
  let agentDepth = 0;
  let afterAgent = false;
  let current: string | null = null;
  let isWanted = false;
  let isSoft = false;
  let cards: Card[] = [];

  function close(problem: string | null) {
    if (card) cards.push({ ...card, problem });
    card = null;
    agentDepth = 0;
  }

  function flush() {
    if (current !== null && isWanted && card && agentDepth === 0 && card.lines.length < mostLines)
      card.lines.push(current);
    current = null;
    isSoft = false;
  }

  function begin() {
    if (card && afterAgent) agentDepth++;
    else {
      close("is not closed by END:VCARD before the next one begins");
      card = { line, lines: [], problem: null };
    }
    afterAgent = false;
  }

  function end() {
    if (agentDepth > 0) agentDepth--;
    else close(null);
  }

  function start(text: string) {
    flush();
    if (isMark(text, "BEGIN")) return begin();
    if (isMark(text, "END")) return end();
    if (text.trim() === "") return;
    const name = nameOf(text);
    afterAgent = name === "AGENT";
    isWanted = WANTED.has(name);
    current = isWanted ? text.slice(0, longestLine) : "";
    isSoft = QUOTED_PRINTABLE.test(text.slice(0, 400)) && text.endsWith("=");
  }

  function goOn(text: string) {
    if (current === null || !isWanted || current.length + text.length > longestLine) return;
    current += text;
  }

  function readLine(text: string) {
    line++;
    if (isSoft && !isMark(text, "END") && !isMark(text, "BEGIN")) {
      if (isWanted && current !== null) current = current.slice(0, -1);
      isSoft = text.endsWith("=");
      goOn(text);
    } else if (/^[ \t]/.test(text) && current !== null) goOn(text.slice(1));
    else start(text);
  }

  return {
    /** @returns the cards that this text completed */
    push(piece: string, isLast: boolean): Card[] {
      const text = rest + piece;
      cards = [];
      let at = 0;
      for (let stop = text.indexOf("\n"); stop >= 0; stop = text.indexOf("\n", at)) {
        readLine(text.slice(at, text[stop - 1] === "\r" && stop > at ? stop - 1 : stop));
        at = stop + 1;
      }
      rest = text.slice(at);
      // A line without an end must not be gathered for ever, nor searched again with every piece.
      if (rest.length > 2 * longestLine) rest = rest.slice(0, longestLine);
      if (isLast) {
        if (rest !== "") readLine(rest);
        flush();
        close("is not closed by END:VCARD: the file seems to be cut off");
      }
      return cards;
    },
  };
}
