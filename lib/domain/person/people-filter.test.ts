import { expect, it } from "vitest";
import { readPeopleFilter, writePeopleFilter } from "./people-filter.ts";

it("a filter survives the address", () => {
  const filter = { query: "o'näil & söhne", stage: "awaiting-reply" } as const;
  const written = Object.fromEntries(new URLSearchParams(writePeopleFilter(filter)));
  expect(readPeopleFilter(written)).toEqual(filter);
});

it("nothing to narrow is an empty address", () => {
  expect(writePeopleFilter({ query: "  ", stage: null })).toBe("");
});

it("nonsense in the address narrows nothing and harms nothing", () => {
  expect(readPeopleFilter({ q: ["a\0b", "c"], stage: "drop table" })).toEqual({
    query: "ab",
    stage: null,
  });
  expect(readPeopleFilter({ q: "x".repeat(5000) }).query).toHaveLength(200);
  expect(readPeopleFilter({ q: "\ud800" }).query).toBe("\ufffd");
});
