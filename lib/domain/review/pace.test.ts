import { expect, test } from "vitest";
import { assumedPace, estimatePace, minutesFor } from "./pace.ts";

const every = (seconds: number, count: number) =>
  Array.from({ length: count }, (_, place) => place * seconds * 1000);

test("the pace is the member's own once ten decisions tell it, and is assumed before", () => {
  expect(estimatePace([])).toEqual(assumedPace);
  expect(estimatePace([every(4, 10)])).toEqual(assumedPace);
  expect(estimatePace([every(4, 11)])).toEqual({ seconds: 4, isOwn: true });
  expect(estimatePace([every(4, 6).reverse(), every(8, 6)])).toEqual({ seconds: 6, isOwn: true });
});

test("pauses and decisions on many at once do not count", () => {
  const paused = [...every(4, 11), 10_000_000, 10_000_000, 10_000_000];
  expect(estimatePace([paused])).toEqual({ seconds: 4, isOwn: true });
});

test("thirty people at half a minute each are fifteen minutes", () => {
  expect(minutesFor(30, assumedPace)).toBe(15);
  expect(minutesFor(1, { seconds: 4, isOwn: true })).toBe(1);
  expect(minutesFor(0, assumedPace)).toBe(0);
});
