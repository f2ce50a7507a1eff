import { type Item, isAnswer, joinsAnswers } from "./classify-lines.ts";
import type { PageKind } from "./pasted-page.ts";

/** Where a card's buttons stand: from the first caption to after the last. */
export type Run = { start: number; end: number };

/** The runs of items that end or halve a card on this page: Ignore/Accept, Withdraw, or the age that stands for them. */
export function findRuns(items: readonly Item[], page: PageKind): Run[] {
  const captions = runsOf(
    items,
    (each) => isAnswer(each) && (page === "sent") === (each.caption === "withdraw"),
  );
  if (page === "received") return captions.filter((run) => isPair(items, run));
  if (page === "sent" && captions.length > 0) return captions;
  const verb = page === "sent" ? "sent" : "connected";
  const ages = runsOf(items, (each) => each.role === "age" && each.age?.verb === verb);
  if (ages.length > 0 || page === "sent") return ages;
  return runsOf(items, (each) => each.role === "caption" && each.caption === "message");
}

/** The first run that begins after `from` and before `to`, by halving; null when none does. */
export function runWithin(runs: readonly Run[], from: number, to: number): Run | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  const run = runs[low];
  return run !== undefined && run.start < to ? run : null;
}

function isPair(items: readonly Item[], run: Run): boolean {
  const captions = items.slice(run.start, run.end).map((each) => each.caption);
  return captions.includes("accept") && captions.includes("ignore");
}

/** Two buttons, their screen-reader twins, and some to spare; a bound keeps the search linear. */
const LONGEST_RUN = 12;

/** Neighbouring items that belong together; an answer that shows a second time begins a note, so it ends the run. */
function runsOf(items: readonly Item[], belongs: (each: Item) => boolean): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  items.forEach((each, at) => {
    const near = open?.end === at && at - open.start < LONGEST_RUN;
    const joins = near && joinsAnswers(items.slice(open?.start, at), each);
    if (open !== null && joins && (each.role === "hidden" || belongs(each))) {
      open.end = at + 1;
    } else if (belongs(each)) {
      open = { start: at, end: at + 1 };
      runs.push(open);
    }
  });
  return runs;
}
