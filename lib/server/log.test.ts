import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { describeError } from "./log-error.ts";
import { makeRepeatFilter } from "./repeat-filter.ts";

test("what a log says of an error holds nothing of its message", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~äöüß\n]{12,80}$/), (text) => {
      fc.pre(text.trim().length > 11 && !/^\s+at /m.test(text));
      const error = Object.assign(new Error(text), { code: text, digest: text });
      const line = JSON.stringify(describeError(error));
      fc.pre(!import.meta.filename.includes(text.trim()));
      if (!/^[\w-]{1,40}$/.test(text))
        expect(line).not.toContain(JSON.stringify(text).slice(1, -1));
    }),
  );
});

test("the kind, the code and the place of an error are in the log", () => {
  const error = Object.assign(new TypeError("Maren Holt <maren@example.org>"), { code: "23505" });
  const fields = describeError(error);
  expect(fields).toMatchObject({ error: "TypeError", code: "23505" });
  expect(fields.at?.[0]).toMatch(/log\.test\.ts/);
  expect(describeError("a text")).toEqual({ error: "string" });
});

test("an outage that fails twice a second for an hour writes a line a minute, and counts the others", () => {
  const filter = makeRepeatFilter();
  const outcomes = Array.from({ length: 7200 }, (_, index) => filter("outage", index * 500));
  const written = outcomes.filter((outcome) => outcome !== null);
  expect(written).toHaveLength(60);
  expect(written.reduce((sum, left) => sum + left, 0)).toBe(59 * 119);
  expect(filter("something else", 3_600_000)).toBe(0);
});

test("no line of the log is written with the words of an error", () => {
  const lib = path.resolve(import.meta.dirname, "..");
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(lib, file), "utf8") }));
  const calls = files.flatMap(({ file, text }) =>
    Array.from(text.matchAll(/\blog\.(?:error|warn|info)\([^;]*;/g), ([call]) => ({ file, call })),
  );
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter(({ call }) => /\.message\b|String\(|\.stack\b/.test(call))).toEqual([]);
});
