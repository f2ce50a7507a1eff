import type { PasteLine } from "../paste/pasted-page.ts";
import {
  hasNeighbour,
  isButton,
  isContent,
  isLinked,
  isLinkedInLine,
  isNameLine,
  joinLines,
  type MailFrame,
} from "./mail-lines.ts";

const longestText = 2000;
/** "View message" has a few words in every language. */
const mostButtonWords = 4;

function isShort({ text }: PasteLine): boolean {
  return text.split(" ").length <= mostButtonWords && !/[.!?…]$/.test(text);
}

/** The words of links that lead to the conversation are the message; the last link is the button under it. */
function linkedWords(lines: readonly PasteLine[]): PasteLine[] {
  const controls = lines.filter((line) => line.control && !isLinked(line) && line.text !== "");
  const last = controls.at(-1);
  return last && isShort(last) ? controls.slice(0, -1) : controls;
}

/** The beginning of a message as its notification shows it: what follows the sender's name, or the time. */
export function readMessageBody(lines: readonly PasteLine[], frame: MailFrame): string | null {
  const isName = (line: PasteLine) => !line.alt && isNameLine(line, frame.name);
  const linked = lines.findLastIndex((line) => isName(line) && isLinked(line));
  const at = linked >= 0 ? linked : lines.findIndex(isName);
  const after = lines.slice(at + 1).filter((line) => !line.hidden && !line.alt);
  const isWritten = (line: PasteLine) => isContent(line, frame);
  const linkedText = linkedWords(after).filter(
    (line) => hasNeighbour(line, after) || isWritten(line),
  );
  const plainText = after.filter(
    (line) => isWritten(line) && !isButton(line) && !isLinked(line) && !isLinkedInLine(line, frame),
  );
  const words = linkedText.length > 0 ? linkedText : plainText;
  const text = joinLines(words)
    .replace(/\s*(?:…|\.\.\.)\s*(?:see more|ver más|voir plus|mehr|ver mais|meer|altro)?$/i, "…")
    .slice(0, longestText);
  return text === "" ? null : text;
}
