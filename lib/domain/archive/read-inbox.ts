import { say } from "../words/sentences.ts";
import { type ClockWatch, watchClock } from "./dates/dated-ahead.ts";
import type { Table } from "./open-table.ts";
import { type TableReading, walk } from "./read-tables.ts";
import type { MessageRow } from "./rows/archive-row.ts";
import { createMessageReader } from "./rows/read-message-row.ts";
import { toWaitingRow, type WaitingRow } from "./waiting-rows.ts";

/** A message as it stands in a file; `isWaiting` when an earlier import left it for this one. */
export type InboxRow = { row: MessageRow; place: string; isWaiting: boolean };

type AddRow = (row: MessageRow, place: string, isWaiting?: boolean) => void;

const identityOf = ({ thread, at, from }: MessageRow) => `${thread} ${at} ${from}`;

/**
 * The messages of an archive, and those that wait since earlier imports. Every drawing reads the files anew; drafts and
 * sponsored mail are passed over, and so is what bears a time after now.
 *
 * @param now epoch milliseconds; undefined where nothing is to be held against a clock
 */
export function openInbox(
  tables: readonly Table[],
  waiting: readonly Table[],
  reading: TableReading,
  now: number | undefined,
) {
  const open = (all: readonly Table[]) =>
    all
      .filter(({ kind }) => kind === "messages")
      .map((table) => ({ table, read: createMessageReader(table) }));
  const own = open(tables);
  const earlier = open(waiting);
  const counts = { rows: 0, drafts: 0, sponsored: 0, strangers: 0 };
  /** waiting rows that the archive brings once more */
  const again = new Set<string>();
  let newest = Number.NEGATIVE_INFINITY;

  async function* drawFrom(sources: typeof own, isWaiting: boolean): AsyncGenerator<InboxRow[]> {
    const clock = watchClock(now);
    for (const { table, read } of sources) {
      for await (const batch of table.batches()) {
        yield batch.rows.flatMap((cells, index) => {
          const found = read(cells);
          if ("reason" in found || found.row.isDraft || found.row.isSponsored) return [];
          if (clock.isAhead(found.row.at)) return [];
          const place = `${table.name}:${batch.lines[index]}`;
          return [{ row: found.row, place, isWaiting }];
        });
      }
    }
  }

  async function surveyWaiting(add: AddRow) {
    const threads = new Set<string>();
    for await (const rows of drawFrom(earlier, true)) {
      for (const { row, place } of rows) {
        threads.add(row.thread);
        add(row, place, true);
      }
    }
    return threads;
  }

  return {
    counts,
    hasMessages: own.length > 0,
    newest: () => newest,

    /** Goes through all messages for the first time, counting those of this archive. */
    async survey(add: AddRow, clock: ClockWatch): Promise<void> {
      const waits = await surveyWaiting(add);
      for (const { table, read } of own) {
        counts.rows += await walk(table, reading, (cells, line) => {
          const found = read(cells);
          if ("reason" in found) return { reject: found.reason };
          const { row } = found;
          if (clock.isAhead(row.at)) return { reject: say("row-dated-ahead") };
          if (row.isDraft) {
            counts.drafts++;
            return { pass: say("row-draft") };
          }
          if (row.isSponsored) {
            counts.sponsored++;
            return { pass: "sponsored" };
          }
          if (row.at > newest) newest = row.at;
          if (waits.has(row.thread)) again.add(identityOf(row));
          add(row, `${table.name}:${line}`);
          return null;
        });
      }
    },

    /** All messages in batches, each once. */
    async *draw(): AsyncGenerator<InboxRow[]> {
      counts.strangers = 0;
      yield* drawFrom(own, false);
      for await (const rows of drawFrom(earlier, true))
        yield rows.filter(({ row }) => !again.has(identityOf(row)));
    },

    /** The messages of this archive that are to be kept for later imports. */
    async *keep(wants: (row: MessageRow) => boolean): AsyncGenerator<WaitingRow[]> {
      for (const { table, read } of own) {
        for await (const { rows } of table.batches()) {
          yield rows.flatMap((cells) => {
            const found = read(cells);
            if ("reason" in found || found.row.isDraft || found.row.isSponsored) return [];
            return wants(found.row) ? [toWaitingRow(table, cells)] : [];
          });
        }
      }
    },
  };
}
