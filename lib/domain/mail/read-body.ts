import { isDefaultSentence } from "../note/default-sentences.ts";
import { foldWords } from "../note/fold-text.ts";
import { linesOfHtml } from "../paste/html-lines.ts";
import { isMutualTail, readMutuals } from "../paste/mutuals.ts";
import { cleanName, namesInAlt } from "../paste/names.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { readSentence } from "../paste/sentences.ts";
import { foldSameLength, linesOfText } from "../paste/text-lines.ts";
import { beginsFooter, isFrame } from "./body-words.ts";
import type { ReceivedMail } from "./received-mail.ts";
import { readSubject } from "./wordings.ts";

const longestBody = 400_000;
const mostLines = 400;
const longestNote = 5000;
const longestText = 2000;
/** LinkedIn shows place and company under a headline: short lines that are no sentences. */
const longestPlace = 60;

/** The lines of a notification down to its small print, from the HTML part or else the plain one. */
export function linesOfMail({ html, text }: Pick<ReceivedMail, "html" | "text">): PasteLine[] {
  const lines = html
    ? linesOfHtml(html.slice(0, longestBody))
    : linesOfText((text ?? "").slice(0, longestBody));
  const end = lines.findIndex(({ folded }) => beginsFooter(folded));
  return (end < 0 ? lines : lines.slice(0, end)).slice(0, mostLines);
}

function isNameLine(line: PasteLine, name: string): boolean {
  const wanted = foldSameLength(cleanName(name));
  return wanted !== "" && foldSameLength(cleanName(line.text)) === wanted;
}

function isAltOf(line: PasteLine, name: string): boolean {
  return line.alt || namesInAlt(line.folded).includes(foldSameLength(name));
}

function isOnlyAddress(line: PasteLine): boolean {
  return /^(?:[^:]{0,40}: ?)?https?:\/\/\S+$/i.test(line.text);
}

/** What a person may have written, or LinkedIn shows of them: not buttons, names, sums and echoes. */
function isContent(line: PasteLine, name: string): boolean {
  return !(
    line.text === "" ||
    line.hidden ||
    isAltOf(line, name) ||
    isFrame(line.folded) ||
    isOnlyAddress(line) ||
    isNameLine(line, name) ||
    readMutuals(line) !== null ||
    isMutualTail(line)
  );
}

/** LinkedIn's own sentences: what the subject says as well, and the words of an invitation without a note. */
function isOfLinkedIn(line: PasteLine): boolean {
  return (
    readSubject(line.text) !== null ||
    readSentence(line) !== null ||
    isDefaultSentence(foldWords(line.text))
  );
}

function unquote(text: string): string {
  const bare = text.trim().replace(/^["“”„«»‹›']\s*|\s*["“”„«»‹›']$/gu, "");
  return bare.trim();
}

/** Joins lines as they stood, with an empty line where there was one. */
function join(lines: readonly PasteLine[]): string {
  return lines
    .map(({ text, gap }, index) => (index > 0 && gap > 0 ? `\n${text}` : text))
    .join("\n");
}

/** What an invitation's mail shows of the sender. */
export type InvitationBody = {
  headline: string | null;
  note: string | null;
  mutualCount: number | null;
  mutualNames: string[];
};

/** Reads headline, note and mutual connections around the sender's name. */
export function readInvitationBody(lines: readonly PasteLine[], name: string): InvitationBody {
  const mutuals = lines.map(readMutuals).find((read) => read !== null);
  const at = lines.findLastIndex((line) => !line.alt && isNameLine(line, name));
  const after = at < 0 ? [] : lines.slice(at + 1);
  const card: PasteLine[] = [];
  for (const line of after) {
    if (!isContent(line, name) || isOfLinkedIn(line)) {
      if (card.length > 0) break;
      continue;
    }
    const isPlace = line.text.length <= longestPlace && !/[.!?…"”»]$/.test(line.text);
    if (card.length > 0 && !isPlace) break;
    if (/^["“„«]/.test(line.text)) break;
    card.push(line);
    if (card.length === 3) break;
  }
  const words = lines.filter(
    (line) => isContent(line, name) && !isOfLinkedIn(line) && !card.includes(line),
  );
  const note = unquote(join(words)).slice(0, longestNote);
  return {
    headline: card[0]?.text ?? null,
    note: note === "" ? null : note,
    mutualCount: mutuals?.count ?? null,
    mutualNames: mutuals?.names ?? [],
  };
}

/** The beginning of a message as its notification shows it: what follows the sender's name, or the time. */
export function readMessageBody(lines: readonly PasteLine[], name: string): string | null {
  const at = lines.findLastIndex((line) => !line.alt && isNameLine(line, name));
  const words = (at < 0 ? lines : lines.slice(at + 1)).filter(
    (line) => isContent(line, name) && readSubject(line.text) === null,
  );
  const text = unquote(join(words))
    .replace(/\s*(?:…|\.\.\.)\s*(?:see more|ver más|voir plus|mehr|ver mais|meer)?$/i, "…")
    .slice(0, longestText);
  return text === "" ? null : text;
}
