import fc from "fast-check";
import { expect, test } from "vitest";
import { listCalledNames, readCalledNames, splitCalledNames } from "./called-names.ts";

const known = { account: "Robert Hale", archive: "Роберт Хейл" };

test("what the member entered signs; account and archive are names as well", () => {
  expect(readCalledNames(["Bob", "Rob"], known)).toEqual({
    signature: "Bob",
    names: ["Bob", "Rob", "Роберт Хейл", "Robert Hale"],
  });
});

test("without an entry the archive's first name signs, else the account's", () => {
  expect(readCalledNames([], known).signature).toBe("Роберт");
  expect(readCalledNames([], { account: "Robert Hale", archive: null }).signature).toBe("Robert");
  expect(readCalledNames([], { account: null, archive: null })).toEqual({
    signature: null,
    names: [],
  });
});

test("the field is filled from both the account and the archive, each name once", () => {
  expect(listCalledNames([], known)).toEqual(["Роберт", "Robert"]);
  expect(listCalledNames([], { account: "Robin A. Ash", archive: "Robin Ash" })).toEqual(["Robin"]);
  expect(listCalledNames(["Bob"], known)).toEqual(["Bob"]);
});

test("a field of names is split at commas and kept in order, whatever is typed", () => {
  expect(splitCalledNames(" Bob, Robert ;Роберт/bob,, ")).toEqual(["Bob", "Robert", "Роберт"]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const names = splitCalledNames(text);
      expect(splitCalledNames(names.join(", "))).toEqual(names);
    }),
  );
});
