import type { z } from "zod";
import { say } from "../words/sentences.ts";

/** Records as a JSON array with one record a line, a piece at a time: readable by any JSON reader. */
export async function* writeJsonList(
  batches: AsyncIterable<readonly object[]>,
): AsyncGenerator<string> {
  let first = true;
  yield "[";
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    const lines = batch.map((record) => JSON.stringify(record)).join(",\n");
    yield first ? `\n${lines}` : `,\n${lines}`;
    first = false;
  }
  yield "\n]\n";
}

/** A record that could not be taken: its line in the file, why, and its text. */
export type BadRecord = { line: number; reason: string; raw: string };
export type RecordBatch<T> = { records: T[]; rejects: BadRecord[] };

/** Longer than any record that Acquaint writes. */
const longestRecord = 4_000_000;
/** Deeper than any record that Acquaint writes; far below what exhausts the readers behind. */
const deepest = 100;
/** What is kept of the text of a record that could not be taken. */
const longestRaw = 2000;

function explain(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join(".") || "record"}: ${issue.message}` : say("record-unreadable");
}

/** Whether brackets stand in each other deeper than a record's may, whatever its texts hold. */
function isTooDeep(raw: string): boolean {
  if (raw.length < 2 * deepest) return false;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at];
    if (char === "\\" && quoted) at += 1;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === "[" || char === "{") depth += 1;
    else if (char === "]" || char === "}") depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function readRecord<T>(schema: z.ZodType<T>, line: number, raw: string): RecordBatch<T> {
  const reject = (reason: string) => ({
    records: [],
    rejects: [{ line, reason, raw: raw.slice(0, longestRaw) }],
  });
  if (raw.length > longestRecord) return reject(say("record-too-long"));
  if (isTooDeep(raw)) return reject(say("record-too-deep"));
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return reject(say("record-not-json"));
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? { records: [parsed.data], rejects: [] } : reject(explain(parsed.error));
}

/** What stands between the brackets of a line, without the comma that parts it from the next. */
function trimLine(line: string): string {
  return line
    .trim()
    .replace(/^\[(?=\s*($|\{))/, "")
    .replace(/,$/, "")
    .trim();
}

/**
 * Reads what `writeJsonList` wrote, line by line, so that memory stays flat; one bad record costs that
 * record alone. Lines are counted from 1.
 */
export async function* readJsonList<T>(
  pieces: AsyncIterable<string>,
  schema: z.ZodType<T>,
): AsyncGenerator<RecordBatch<T>> {
  let rest = "";
  let line = 0;
  const toBatch = (lines: readonly string[]): RecordBatch<T> => {
    const batch: RecordBatch<T> = { records: [], rejects: [] };
    for (const each of lines) {
      line += 1;
      const raw = trimLine(each);
      if (raw === "" || raw === "[" || raw === "]") continue;
      const { records, rejects } = readRecord(schema, line, raw);
      batch.records.push(...records);
      batch.rejects.push(...rejects);
    }
    return batch;
  };
  for await (const piece of pieces) {
    const end = piece.lastIndexOf("\n");
    if (end < 0) {
      // Of a line that is too long already, nothing more is kept.
      if (rest.length <= longestRecord) rest += piece;
      continue;
    }
    const lines = (rest + piece.slice(0, end)).split("\n");
    rest = piece.slice(end + 1);
    yield toBatch(lines);
  }
  if (rest !== "") yield toBatch([rest]);
}
