import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { cpuMs } from "../../../../test/processor-time.ts";
import { createRowReader, type RowBatch } from "./read-rows.ts";

const shape = { delimiter: ",", columns: 3, neededColumns: 3, firstLine: 1 };

function read(
  text: string,
  options: Partial<typeof shape> = {},
  pieceLength = text.length || 1,
): RowBatch {
  const reader = createRowReader({ ...shape, ...options });
  const batches: RowBatch[] = [];
  for (let at = 0; at < text.length; at += pieceLength)
    batches.push(reader.push(text.slice(at, at + pieceLength), false));
  batches.push(reader.push("", true));
  return {
    rows: batches.flatMap(({ rows }) => rows),
    lines: batches.flatMap(({ lines }) => lines),
    rejects: batches.flatMap(({ rejects }) => rejects),
  };
}

const firstCells = (batch: RowBatch) => batch.rows.map(([first]) => first);

describe("createRowReader", () => {
  it("reads quoted cells with delimiters, doubled quotes and line breaks, and numbers the lines", () => {
    expect(read('a,"b, c","d ""e"""\nf,"g\nh",i\r\n\nj,,"k"')).toEqual({
      rows: [
        ["a", "b, c", 'd "e"'],
        ["f", "g\nh", "i"],
        ["j", "", "k"],
      ],
      lines: [1, 2, 5],
      rejects: [],
    });
  });

  it("takes a quote inside an unquoted cell as it stands", () => {
    expect(read('a,24" screen,b\n').rows).toEqual([["a", '24" screen', "b"]]);
  });

  it("agrees with papaparse on every well-formed text, in pieces of any length", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", "佐", ",", '"', "\n", "\r\n", " ", "😀"),
      maxLength: 8,
    });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom("\n", "\r\n"),
        (rows, length, newline) => {
          const text = Papa.unparse(rows, { newline, quotes: true });
          const kept = rows.filter((row) => row.some((value) => value.trim() !== ""));
          expect(read(text, {}, length)).toMatchObject({ rows: kept, rejects: [] });
        },
      ),
    );
  });

  it("gives the same rows and rejects for broken text in pieces of any length", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", ",", ",", '"', "\n", "\r", "\0", "b,c,d\n"),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (source, length) => {
        const whole = read(source);
        const pieces = read(source, {}, length);
        expect([pieces.rows, pieces.lines]).toEqual([whole.rows, whole.lines]);
        expect(pieces.rejects.map(({ line, reason }) => [line, reason])).toEqual(
          whole.rejects.map(({ line, reason }) => [line, reason]),
        );
      }),
    );
  });

  it.each([
    [
      "an unclosed quote among quoted rows",
      '1,a,b\n2,"open,b\n3,"x, y",b\n4,c,d\n',
      ["1", "3", "4"],
    ],
    [
      "an unclosed quote and no other quote behind it",
      '1,a,b\n2,"open,b\n3,a,b\n4,c,d\n',
      ["1", "3", "4"],
    ],
    ["an unclosed quote in the last row", '1,a,b\n2,"open,b', ["1"]],
    ["an unclosed quote at the start of a row", '1,a,b\n"2,a,b\n3,"c","d"\n4,a,b', ["1", "3", "4"]],
    ["two unclosed quotes", '1,a,b\n2,"a,b\n3,a,"b\n4,a,b\n5,"a",b\n', ["1", "4", "5"]],
    ["text behind a closing quote", '1,a,b\n2,"a"x,b\n3,a,b\n', ["1", "3"]],
    [
      "an unclosed quote before empty quoted cells",
      '"1","",""\n"2","open,""\n"3","",""\n"4","a",""\n',
      ["1", "3", "4"],
    ],
  ])("loses only the broken row to %s", (_, text, expected) => {
    for (const length of [1, 7, text.length]) {
      const batch = read(text, {}, length);
      expect(firstCells(batch)).toEqual(expected);
      expect(batch.rejects[0]).toMatchObject({
        line: 2,
        reason: "has a quote that is not closed, or one too many",
      });
    }
  });

  it("does not take the lines of a broken multi-line cell for rows", () => {
    const batch = read('1,a,b\n2,"open\nDear Sir, hello\nBye,b\n3,"x",y\n');
    expect(firstCells(batch)).toEqual(["1", "3"]);
    expect(batch.lines).toEqual([1, 5]);
  });

  it("rejects rows with too few or too many cells, and forgives empty ones at the end", () => {
    const batch = read("1,a\n2,a,b,c\n3,a,b,,\n");
    expect(batch.rows).toEqual([["3", "a", "b"]]);
    expect(batch.rejects).toEqual([
      { line: 1, reason: "has 2 columns where the header has 3", raw: "1,a" },
      { line: 2, reason: "has 4 columns where the header has 3", raw: "2,a,b,c" },
    ]);
  });

  it("fills up a row that lacks only columns it can do without", () => {
    expect(read("1,a\n", { neededColumns: 2 }).rows).toEqual([["1", "a", ""]]);
  });

  it("rejects a row with a NUL and keeps its neighbours", () => {
    const batch = read("1,a,b\n2,\0,b\n3,a,b\n");
    expect(firstCells(batch)).toEqual(["1", "3"]);
    expect(batch.rejects).toEqual([{ line: 2, reason: "contains a NUL byte", raw: "2,\0,b" }]);
  });

  it.each([
    ["on one line", "x".repeat(10_000_000)],
    ["over many lines", "all of it, really\n".repeat(600_000)],
  ])("rejects a cell of 10 MB %s and reads on behind it", (_, huge) => {
    const batch = read(`1,a,b\n2,"${huge}",b\n3,a,b\n4,"c",d\n`, {}, 65_536);
    expect(firstCells(batch)).toEqual(["1", "3", "4"]);
    expect(batch.rejects).toHaveLength(1);
    expect(batch.rejects[0]).toMatchObject({
      line: 2,
      reason: "has a cell of more than 1,000,000 characters",
    });
    expect(batch.rejects[0]?.raw.length).toBeLessThanOrEqual(2000);
  });

  it("stays linear when every line opens a quote", () => {
    const text = '1,"open,b\n'.repeat(100_000);
    const started = cpuMs();
    const batch = read(text, {}, 65_536);
    expect(batch.rows.length + batch.rejects.length).toBeGreaterThan(0);
    expect(cpuMs() - started).toBeLessThan(5000);
  });
});
