import { expect, it } from "vitest";
import { noFilter, readPeopleFilter, writePeopleFilter } from "./people-filter.ts";

it("a filter survives the address", () => {
  const filter = {
    query: "o'näil & söhne",
    stage: "unresponsive",
    tag: "trusted",
    note: "personal",
    freshness: "check-first",
  } as const;
  const written = Object.fromEntries(new URLSearchParams(writePeopleFilter(filter)));
  expect(readPeopleFilter(written)).toEqual(filter);
});

it("nothing to narrow is an empty address", () => {
  expect(writePeopleFilter({ ...noFilter, query: "  " })).toBe("");
  expect(readPeopleFilter({})).toEqual(noFilter);
});

it("nonsense in the address narrows nothing and harms nothing", () => {
  const nonsense = { stage: "drop table", tag: "1 or 1=1", note: ["x"], freshness: "" };
  expect(readPeopleFilter({ q: ["a\0b", "c"], ...nonsense })).toEqual({ ...noFilter, query: "ab" });
  expect(readPeopleFilter({ q: "x".repeat(5000) }).query).toHaveLength(200);
  expect(readPeopleFilter({ q: "\ud800" }).query).toBe("\ufffd");
});
