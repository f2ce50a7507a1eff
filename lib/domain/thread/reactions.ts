import type { PasteLine } from "../paste/pasted-page.ts";
import type { NoiseRole } from "./thread-noise.ts";

/** A line below a head, and what it is by its own words. */
export type BodyLine = { line: PasteLine; role: NoiseRole };

/** The words of a body; `unsure` are lines of which it can't be known whether a picture belongs to them. */
export type ReactionSplit = { kept: BodyLine[]; below: Set<BodyLine>; unsure: Set<BodyLine> };

const DIGITS = /^\d{1,3}$/;
/** The buttons that LinkedIn shows under the last message, in this order. */
const QUICK = ["👏", "👍", "😊"];

const isPicture = (each: BodyLine | undefined): boolean => each?.role === "picture";
const isCount = (each: BodyLine | undefined): boolean => DIGITS.test(each?.line.text ?? "");
const bareOf = (each: BodyLine | undefined): string =>
  (each?.line.text ?? "").replace(/[\ufe0f\s]/g, "").replace(/\p{Emoji_Modifier}/gu, "");

function quickBars(body: readonly BodyLine[]): Set<BodyLine> {
  const bars = new Set<BodyLine>();
  body.forEach((each, at) => {
    if (!isPicture(each) || bareOf(each) !== QUICK[0]) return;
    const bar = body.slice(at, at + QUICK.length);
    if (QUICK.every((picture, i) => bareOf(bar[i]) === picture))
      for (const one of bar) bars.add(one);
  });
  return bars;
}

type Verdict = "word" | "reaction" | "unsure word" | "unsure reaction";

/**
 * What a picture on its own line is. Reactions have a count, or stand in a row without blank lines; a message that is a
 * picture follows its head, or stands apart where the head says that there are several. A lone picture at the end of
 * words can be either.
 */
function judge(
  body: readonly BodyLine[],
  at: number,
  several: boolean,
  pictures: boolean,
): Verdict {
  const [above, each, below] = [body[at - 1], body[at], body[at + 1]];
  const isFirst = at === 0;
  const stackedAbove = isPicture(above) && each?.line.gap === 0;
  const stackedBelow = isPicture(below) && below?.line.gap === 0;
  const counted = /\d/.test(each?.line.text ?? "") || isCount(below);
  if (isFirst && pictures) return counted ? "unsure word" : "word";
  if (counted) return "reaction";
  if (stackedAbove || stackedBelow) return pictures ? "unsure word" : "reaction";
  if (isFirst) return "word";
  const apart = (each?.line.gap ?? 0) > 0 && several;
  return apart || (below !== undefined && !isPicture(below)) ? "unsure word" : "unsure reaction";
}

/** Tells the words of a message from the reactions under it. Linear. */
export function withoutReactions(body: readonly BodyLine[], several: boolean): ReactionSplit {
  const bars = quickBars(body);
  const rest = body.filter((each) => !bars.has(each));
  const pictures = rest.every((one) => isPicture(one) || isCount(one));
  const words: ReactionSplit = { kept: [], below: new Set(), unsure: new Set() };
  let reacted = false;
  let next = 0;
  for (const each of body) {
    if (bars.has(each)) {
      reacted = true;
      continue;
    }
    const at = next;
    next += 1;
    const verdict = isPicture(each) ? judge(rest, at, several, pictures) : null;
    const count = verdict === null && isCount(each) && isPicture(rest[at - 1]);
    if (count || verdict === "reaction" || verdict === "unsure reaction") {
      reacted = true;
      const last = words.kept.at(-1);
      if (verdict === "unsure reaction" && last !== undefined) words.unsure.add(last);
      continue;
    }
    if (reacted) words.below.add(each);
    reacted = false;
    if (verdict === "unsure word") words.unsure.add(each);
    words.kept.push(each);
  }
  return words;
}
