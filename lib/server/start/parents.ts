import "server-only";
import { readFileSync } from "node:fs";
import process from "node:process";

/** The parent of the parent; 0 where the system doesn't say. Between npm and its script stands a shell. */
function findGrandparent(): number {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

/**
 * Calls `onGone` when npm was killed so that it could not tell its script (kill -9): an app that nobody
 * can stop any more, in a terminal that shows nothing of it, would be in the way of the next start.
 */
export function followParents(onGone: () => void): void {
  const parents = `${process.ppid} ${findGrandparent()}`;
  const timer = setInterval(() => {
    if (`${process.ppid} ${findGrandparent()}` === parents) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}
