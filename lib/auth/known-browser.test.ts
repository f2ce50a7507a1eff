import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addKnownMember, isKnownTo, readKnownBrowser, writeKnownBrowser } from "./known-browser.ts";

const secret = "a secret of this test, long enough";
const uuids = fc.array(fc.uuid(), { minLength: 1, maxLength: 20 });

test("a cookie gives back the browser that it was written for, with its last eight members", () => {
  fc.assert(
    fc.property(uuids, (memberIds) => {
      const browser = memberIds.reduce<ReturnType<typeof addKnownMember> | null>(
        addKnownMember,
        null,
      );
      if (browser === null) throw new Error("there is a member");
      expect(readKnownBrowser(writeKnownBrowser(browser, secret), secret)).toEqual(browser);
      expect(browser.memberIds).toHaveLength(Math.min(8, new Set(memberIds).size));
      expect(isKnownTo(browser, memberIds.at(-1) ?? "")).toBe(true);
    }),
  );
});

test("a cookie that was changed, or written with another secret, is no cookie", () => {
  const browser = addKnownMember(null, randomUUID());
  const text = writeKnownBrowser(browser, secret);
  expect(readKnownBrowser(text, `${secret}!`)).toBeNull();
  expect(readKnownBrowser(undefined, secret)).toBeNull();
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom("A", "b", ".", "-", "0"), (at, letter) => {
      const changed = text.slice(0, at) + letter + text.slice(at + 1);
      // The last letter of the signature holds four bits that no byte uses.
      if (changed === text || at === text.length - 1) return;
      expect(readKnownBrowser(changed, secret)).toBeNull();
    }),
  );
});
