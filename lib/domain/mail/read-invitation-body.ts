import { readMutualsLine } from "../paste/mutuals.ts";
import type { PasteLine } from "../paste/pasted-page.ts";
import { isGreeting } from "./body-words.ts";
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

const longestNote = 5000;
/** LinkedIn shows place, company and school under a headline: short lines that are no sentences. */
const longestPlace = 60;
const mostCardLines = 5;

/** What an invitation's mail shows of the sender. */
export type InvitationBody = {
  headline: string | null;
  note: string | null;
  mutualCount: number | null;
  mutualNames: string[];
};

/** Where the inviter's card begins: at their linked name, in plain text at the last line that is it. */
function findCard(lines: readonly PasteLine[], name: string | null): number {
  const linked = lines.findLastIndex(
    (line) => !line.alt && isLinked(line) && isNameLine(line, name),
  );
  if (linked >= 0) return linked;
  return lines.findLastIndex((line) => !line.alt && isNameLine(line, name));
}

/**
 * Whether a line may be the place, company or school of a card. The one under the headline is a place in any wording
 * ("Paris et périphérie"); further ones are names or sums.
 */
function isOfCard({ text }: PasteLine, place: number): boolean {
  if (text.length > longestPlace || /[.!?…"”»]$/.test(text)) return false;
  const isNamed = text.split(" ").every((word) => word.length <= 3 || !/^\p{Ll}/u.test(word));
  return place <= 1 || isNamed || /\d/.test(text);
}

/** Name, headline, place and company: the short lines under the name, down to the first button or sentence. */
function readCard(after: readonly PasteLine[], frame: MailFrame): PasteLine[] {
  const card: PasteLine[] = [];
  for (const line of after) {
    if (isButton(line)) break;
    if (!isContent(line, frame) || isNameLine(line, frame.name) || isLinkedInLine(line, frame)) {
      if (card.length > 0) break;
      continue;
    }
    if (card.length > 0 && !isOfCard(line, card.length)) break;
    // In plain text an empty line ends the card.
    if (card.length > 0 && line.block === undefined && line.gap > 0) break;
    if (/^["“„«]/.test(line.text) || isGreeting(line.folded, frame.own.names)) break;
    if (hasNeighbour(line, after)) break;
    card.push(line);
    if (card.length === mostCardLines) break;
  }
  return card;
}

/**
 * Whether the first of some lines is LinkedIn's greeting. The writer's own stands in one piece with what follows it;
 * LinkedIn's stands apart, or before its own sentence, or before the writer's.
 */
function beginsWithFrame(lines: readonly PasteLine[], all: readonly PasteLine[], frame: MailFrame) {
  const [first, second] = lines;
  if (!first || !isGreeting(first.folded, frame.own.names)) return false;
  if (!second || isGreeting(second.folded, frame.own.names)) return true;
  const next = all[all.indexOf(first) + 1];
  if (next && isLinkedInLine(next, frame)) return true;
  return first.block === undefined ? second.gap > 0 : first.block !== second.block;
}

/** The words before the card. A name under them is a signature; one that stands before any words is LinkedIn's. */
function wordsBefore(lines: readonly PasteLine[], frame: MailFrame): PasteLine[] {
  const words: PasteLine[] = [];
  for (const line of lines) {
    if (line.text === "" || line.hidden || line.alt || isLinked(line)) continue;
    // Of a text in one piece all lines are the writer's, whatever a single one looks like.
    const isAlone = !hasNeighbour(line, lines);
    const isNobodys = !isContent(line, frame) || isButton(line) || isLinkedInLine(line, frame);
    if (isAlone && isNobodys) continue;
    if (isNameLine(line, frame.name) && words.length === 0) continue;
    words.push(line);
  }
  const isWritten = (line: PasteLine) =>
    isContent(line, frame) && !isLinkedInLine(line, frame) && !isNameLine(line, frame.name);
  const own = beginsWithFrame(words, lines, frame) ? words.slice(1) : words;
  const isNote = own.some((line) => isWritten(line) && !isGreeting(line.folded, frame.own.names));
  return isNote ? own : [];
}

/** Reads headline, note and mutual connections around the inviter's card; the note stands between frame and card. */
export function readInvitationBody(lines: readonly PasteLine[], frame: MailFrame): InvitationBody {
  const mutuals = lines.map(readMutualsLine).find((read) => read !== null);
  const at = findCard(lines, frame.name);
  const after = at < 0 ? [] : lines.slice(at + 1);
  const card = readCard(after, frame);
  const button = after.findIndex(isButton);
  const under = (button < 0 ? after : after.slice(0, button)).filter(
    (line) => !card.includes(line),
  );
  const before = wordsBefore(at < 0 ? lines : lines.slice(0, at), frame);
  const note = joinLines([...before, ...wordsBefore(under, frame)]).slice(0, longestNote);
  return {
    headline: card[0]?.text ?? null,
    note: note === "" ? null : note,
    mutualCount: mutuals?.count ?? null,
    mutualNames: mutuals?.names ?? [],
  };
}
