import type { PasteLine } from "../paste/pasted-page.ts";
import { withoutLinkCards } from "./link-card.ts";
import { type BodyLine, withoutReactions } from "./reactions.ts";

/** The words of one message; `sure` is false where a line of them may be LinkedIn's, or one left out theirs. */
export type Text = { text: string; sure: boolean };

const EDITED =
  /\s*\((?:edited|editado|editada|modifie|modifiee|bearbeitet|bewerkt|modificato|modificata)\)$/;
const LENGTH = /^\d{1,2}:[0-5]\d(?: ?\/ ?\d{1,2}:[0-5]\d)?$/;
/** A voice message lasts a minute at most, so that "10:30" is a time that somebody names. */
const SHORT_LENGTH = /^(?:0:[0-5]\d|1:00)$/;

function withoutEdited(line: PasteLine): string {
  const mark = EDITED.exec(line.folded);
  return mark === null ? line.raw : line.raw.replace(/\s*\([^()]*\)$/, "");
}

/** Drops how long a recording lasts, beside its caption or its button; a length that stands alone is unsure. */
function withoutLengths(said: readonly BodyLine[]): { body: BodyLine[]; lengths: Set<BodyLine> } {
  const lengths = new Set<BodyLine>();
  const isPlayer = (each: BodyLine | undefined) =>
    each?.role === "player" || each?.role === "voice";
  const body = said.filter((each, at) => {
    if (!LENGTH.test(each.line.folded)) return true;
    if (isPlayer(said[at - 1]) || isPlayer(said[at + 1])) return false;
    if (SHORT_LENGTH.test(each.line.folded)) lengths.add(each);
    return true;
  });
  return { body: body.filter(({ role }) => role !== "player"), lengths };
}

/**
 * The words of a message; several where the head said so and empty lines set them apart. Where nothing was written, the
 * name of a file or the caption of a voice message stands for it, so that an answer is not lost.
 */
export function textsOf(
  said: readonly BodyLine[],
  several: boolean,
  doubted: ReadonlySet<BodyLine>,
): Text[] {
  const { body: played, lengths } = withoutLengths(said);
  const { body, beside } = withoutLinkCards(played);
  const { kept, below, unsure } = withoutReactions(body, several);
  const words = kept.filter(({ role }) => role === null || role === "picture");
  const files = body.filter(({ role }) => role === "file");
  const voices = body.filter(({ role }) => role === "voice");
  const isSure = (each: BodyLine) =>
    ![unsure, beside, lengths, doubted].some((set) => set.has(each)) && each.role !== "voice";
  const texts: Text[] = [];
  let open: Text = { text: "", sure: true };
  for (const each of [words, files, voices].find(({ length }) => length > 0) ?? []) {
    const { line } = each;
    const raw = withoutEdited(line);
    const sure = isSure(each);
    if (open.text !== "" && (line.gap > 0 || below.has(each)) && several) {
      texts.push(open);
      open = { text: raw, sure };
    } else {
      const between = open.text === "" ? "" : line.gap > 0 ? "\n\n" : "\n";
      open = { text: open.text + between + raw, sure: open.sure && sure };
    }
  }
  return [...texts, open]
    .map(({ text, sure }) => ({ text: text.trim(), sure }))
    .filter(({ text }) => text !== "");
}
