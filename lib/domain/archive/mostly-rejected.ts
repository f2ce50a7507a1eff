import { say } from "../words/sentences.ts";
import type { FileTally } from "./read-tables.ts";
import type { Reject } from "./rows/archive-row.ts";

/** A file of which more rows were rejected than read, with its main reasons and an example of each. */
export type MostlyRejectedFile = {
  file: string;
  rows: number;
  rejected: number;
  reasons: { reason: string; rows: number; line: number; raw: string }[];
};

const shownReasons = 3;
const longestExample = 160;

/** A reason without what stood in the one cell, so that a thousand cells make one reason. */
function kindOf(reason: string): string {
  const counted = /^has (\d+) columns where the header has (\d+)$/.exec(reason);
  if (counted) {
    const [count = 0, columns = 0] = counted.slice(1).map(Number);
    return say(count > columns ? "row-columns-more" : "row-columns-fewer", { columns });
  }
  return reason.replace(/"[^"]*"/g, "…");
}

function reasonsOf(rejects: readonly Reject[]): MostlyRejectedFile["reasons"] {
  const kinds = Map.groupBy(rejects, ({ reason }) => kindOf(reason));
  return [...kinds]
    .map(([reason, rows]) => ({
      reason,
      rows: rows.length,
      line: rows[0]?.line ?? 0,
      raw: (rows[0]?.raw ?? "").replaceAll("\0", "␀").slice(0, longestExample).toWellFormed(),
    }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, shownReasons);
}

/**
 * The files of which more than half could not be read: they are not what they seem to be, and what is left of them is
 * applied only when the member says so.
 */
export function findMostlyRejected(
  tallies: readonly FileTally[],
  rejects: readonly Reject[],
): MostlyRejectedFile[] {
  return tallies
    .filter(({ rows, rejected }) => rejected * 2 > rows)
    .map(({ file, rows, rejected }) => ({
      file,
      rows,
      rejected,
      reasons: reasonsOf(rejects.filter((one) => one.file === file)),
    }));
}
