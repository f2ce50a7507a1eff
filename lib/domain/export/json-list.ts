import type { z } from "zod";

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

function explain(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join(".") || "record"}: ${issue.message}` : "not a record";
}

function readRecord<T>(schema: z.ZodType<T>, line: number, raw: string): RecordBatch<T> {
  const reject = (reason: string) => ({ records: [], rejects: [{ line, reason, raw }] });
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return reject("is not JSON: one record a line is expected, as Acquaint writes it");
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
  const take = (lines: readonly string[]): RecordBatch<T> => {
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
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) yield take(lines);
  }
  if (rest !== "") yield take([rest]);
}
