import { say } from "../words/sentences.ts";

/** One card of a file: the line on which it starts, its logical lines of interest, and what is wrong with it. */
export type ContactCard = { line: number; lines: string[]; problem: string | null };

/** Properties that say something of a person; pictures, sounds and keys are skipped unread. */
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
const MARK = /^[\s\ufeff]*(BEGIN|END)\s*:\s*VCARD[\s\ufeff]*$/i;
const markOf = (line: string) =>
  line.length < 200 ? (MARK.exec(line.replace("ï»¿", ""))?.[1]?.toUpperCase() ?? null) : null;
const hasMark = /:\s*VCARD/i;
/** Marks that share a line with others or with a property: `END:VCARDBEGIN:VCARD`, `FN:Mona ClairEND:VCARD`. */
const GLUED = new RegExp(
  [
    "END\\s*:\\s*VCARD(?=(?:[\\s\\ufeff]|ï»¿)*(?:$|BEGIN\\s*:\\s*VCARD))",
    "(?<=END\\s*:\\s*VCARD(?:[\\s\\ufeff]|ï»¿)*|^[\\s\\ufeff]*)BEGIN\\s*:\\s*VCARD",
  ].join("|"),
  "gi",
);

/** A line of the file as the lines it should have been: every mark alone. */
function partGlued(line: string): string[] {
  if (!hasMark.test(line) || nameOf(line) === "AGENT" || line.length > longestLine) return [line];
  const parts = line
    .replace(GLUED, "\n$&\n")
    .split("\n")
    .filter((part) => part !== "");
  return parts.length > 1 ? parts : [line];
}

/**
 * Splits text that arrives in pieces into vCards. Folded lines (RFC 6350, 3.2) and the soft line breaks of vCard 2.1 are
 * joined, and the card of an AGENT inside of another card is left out. Cards that run into each other (no line break
 * between them, blanks or byte order marks there, a missing END) are cards of their own; one whose last line was cut off
 * with the file is told of.
 */
export function createCardSplitter() {
  let rest = "";
  let line = 0;
  let card: ContactCard | null = null;
  let agentDepth = 0;
  let afterAgent = false;
  let current: string | null = null;
  let isWanted = false;
  let isSoft = false;
  let cards: ContactCard[] = [];

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
      close(null);
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
    const mark = markOf(text);
    if (mark === "BEGIN") return begin();
    if (mark === "END") return end();
    if (text.trim() === "") return;
    const name = nameOf(text);
    afterAgent = name === "AGENT";
    if (afterAgent && /^AGENT[^:]*:\s*BEGIN\s*:\s*VCARD\s*$/i.test(text.slice(0, 400))) begin();
    isWanted = WANTED.has(name);
    current = isWanted ? text.slice(0, longestLine) : "";
    isSoft = QUOTED_PRINTABLE.test(text.slice(0, 400)) && text.endsWith("=");
  }

  function goOn(text: string) {
    if (current === null || !isWanted || current.length + text.length > longestLine) return;
    current += text;
  }

  function readLine(whole: string) {
    line++;
    for (const text of partGlued(whole)) readPart(text);
  }

  function readPart(text: string) {
    const isMark = markOf(text) !== null;
    if (isSoft && !isMark) {
      if (isWanted && current !== null) current = current.slice(0, -1);
      isSoft = text.endsWith("=");
      goOn(text);
    } else if (/^[ \t]/.test(text) && current !== null && !isMark) goOn(text.slice(1));
    else start(text);
  }

  return {
    /** @returns the cards that this text completed */
    push(piece: string, isLast: boolean): ContactCard[] {
      const text = rest + piece;
      cards = [];
      let at = 0;
      for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) {
        // The other half of this line's end may come with the next piece.
        if (end === "\r" && index + 1 === text.length && !isLast) break;
        readLine(text.slice(at, index));
        at = index + end.length;
      }
      rest = text.slice(at);
      // A line without an end must not be gathered for ever, nor searched again with every piece.
      if (rest.length > 2 * longestLine) rest = rest.slice(0, longestLine);
      if (isLast) {
        const isCut = rest.trim() !== "";
        if (rest !== "") readLine(rest);
        flush();
        close(isCut ? say("card-cut-off") : null);
      }
      return cards;
    },
  };
}
