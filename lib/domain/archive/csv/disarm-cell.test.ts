import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { writeCsv } from "../../export/csv-tables.ts";
import type { RecordOf } from "../../export/export-record.ts";
import { disarmCell, rearmCell, runsAsFormula } from "./disarm-cell.ts";

const formulas = [
  ...["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1+1", "＋1", "－1", "＠x"],
  ...[
    '=HYPERLINK("http://evil.example")\nand a second line',
    "=cmd|' /C calc'!A0\r\nx",
    "\u00a0=1",
  ],
];

test("no cell that would run as a formula stays one, however many lines it has", () => {
  for (const text of formulas) expect([text, disarmCell(text)]).toEqual([text, `'${text}`]);
  for (const text of ["Ana = Bea", "a-b", "", "'", "1-2"]) expect(disarmCell(text)).toBe(text);
});

test("what was disarmed is read again as it was", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...formulas)), (text) => {
      fc.pre(rearmCell(text) === text);
      expect(runsAsFormula.test(disarmCell(text))).toBe(false);
      expect(rearmCell(disarmCell(text))).toBe(text);
    }),
  );
});

test("no cell of an export begins a formula", async () => {
  async function* batches() {
    yield formulas.map((text) => ({
      ...{
        id: text,
        personId: text,
        kind: "note",
        at: text,
        precision: "minute",
        recordedAt: text,
      },
      ...{ source: "typed", text, dueAt: null, guessed: false, targetId: text, data: null },
      ...{ invitationId: null, reviewId: null },
    })) as RecordOf<"timeline">[];
  }
  let csv = "";
  for await (const piece of writeCsv("timeline", batches(), (id) => id)) csv += piece;
  const { data } = Papa.parse<string[]>(csv.slice(1).trimEnd());
  expect(data.length).toBe(formulas.length + 1);
  expect(data.flat().filter((cell) => runsAsFormula.test(cell))).toEqual([]);
});
