import fc from "fast-check";
import { expect, test } from "vitest";
import { makeViewer } from "./make-viewer.ts";
import { readUnsubscribe, signUnsubscribe } from "./unsubscribe-link.ts";

test("a signed text names its own space, whichever that is", () => {
  fc.assert(
    fc.property(fc.uuid(), (ownerId) => {
      expect(readUnsubscribe(signUnsubscribe(makeViewer(ownerId)))).toEqual({ ownerId });
    }),
  );
});

test("one changed, missing or further letter, or another member's signature, opens nothing", () => {
  const letter = fc.constantFrom(..."ABCabc019-_.");
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.nat(65), letter, (one, another, place, changed) => {
      const signed = signUnsubscribe(makeViewer(one));
      const forged = `${signed.slice(0, place)}${changed}${signed.slice(place + 1)}`;
      if (forged !== signed) expect(readUnsubscribe(forged)).toBeNull();
      expect(readUnsubscribe(signed.slice(0, place))).toBeNull();
      expect(readUnsubscribe(`${signed}${changed}`)).toBeNull();
      const [member] = signUnsubscribe(makeViewer(another)).split(".");
      const [, signature] = signed.split(".");
      if (one !== another) expect(readUnsubscribe(`${member}.${signature}`)).toBeNull();
    }),
  );
});

test("any other text opens nothing", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readUnsubscribe(text)).toBeNull();
    }),
  );
});
