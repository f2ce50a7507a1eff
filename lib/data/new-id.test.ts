import { expect, test } from "vitest";
import { newId } from "./new-id.ts";

test("ids made one after the other sort so, also within one millisecond", () => {
  const now = new Date("2026-11-23T09:00:00Z");
  const ids = Array.from({ length: 4000 }, () => newId(now));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(newId(new Date(now.getTime() + 1)) > (ids.at(-1) ?? "")).toBe(true);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
