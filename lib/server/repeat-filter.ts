/** How long a line that was written keeps lines like it from the log. */
const quietMs = 60_000;
/** Kinds of lines that are remembered; more are written as they come. */
const mostKinds = 1_000;

/**
 * Makes a filter for a log: of lines that are alike one a minute is written, so that an outage of the
 * database doesn't fill the disk with its own news.
 *
 * @returns a function of what makes lines alike and the present moment in milliseconds: null when the line
 * is left out, else how many like it were left out before
 */
export function makeRepeatFilter(): (key: string, now: number) => number | null {
  const seen = new Map<string, { at: number; left: number }>();
  return (key, now) => {
    const last = seen.get(key);
    if (last && now >= last.at && now - last.at < quietMs) {
      last.left += 1;
      return null;
    }
    if (seen.size >= mostKinds) seen.clear();
    seen.set(key, { at: now, left: 0 });
    return last?.left ?? 0;
  };
}
