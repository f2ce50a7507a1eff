import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { cpuMs } from "../../../test/processor-time.ts";
import { readJsonList, writeJsonList } from "./json-list.ts";

const schema = z.object({ a: z.json() });

async function* inPieces(text: string, length: number) {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function write(batches: object[][]): Promise<string> {
  let text = "";
  async function* source() {
    yield* batches;
  }
  for await (const piece of writeJsonList(source())) text += piece;
  return text;
}

async function read(text: string, length = 1000) {
  const records: unknown[] = [];
  const rejects: { line: number }[] = [];
  for await (const batch of readJsonList(inPieces(text, length), schema)) {
    records.push(...batch.records);
    rejects.push(...batch.rejects);
  }
  return { records, rejects };
}

test("whatever is written is read again, in batches and pieces of any size, and is JSON as a whole", async () => {
  const record = fc.record({ a: fc.jsonValue() }).map((each) => JSON.parse(JSON.stringify(each)));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(record, { maxLength: 4 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (batches, length) => {
        const text = await write(batches);
        expect(JSON.parse(text)).toEqual(batches.flat());
        expect(await read(text, length)).toEqual({ records: batches.flat(), rejects: [] });
      },
    ),
  );
});

test("lines that hold no record are told with their number, the others are taken", async () => {
  const { records, rejects } = await read('[\n{"a":1},\n{"a":\n{"b":2},\n{"a":3}\n]\n');
  expect(records).toEqual([{ a: 1 }, { a: 3 }]);
  expect(rejects.map(({ line }) => line)).toEqual([3, 4]);
});

test("any text is read without an exception", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 300 }), async (text) => {
      await read(text, 7);
    }),
  );
});

test("a record that is too long or too deep costs itself alone, and no time", async () => {
  const begun = cpuMs();
  const long = `{"a":"${"x".repeat(30_000_000)}"}`;
  const deep = `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
  const brackets = `{"a":"${"[".repeat(5000)}\\""}`;
  const { records, rejects } = await read(`[\n${long},\n${deep},\n${brackets}\n]\n`, 32_768);
  expect(rejects.map(({ line }) => line)).toEqual([2, 3]);
  expect(records).toEqual([{ a: `${"[".repeat(5000)}"` }]);
  expect(cpuMs() - begun).toBeLessThan(2000);
});
