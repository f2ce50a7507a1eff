import fc from "fast-check";
import { expect, test } from "vitest";
import { coarsenAddress } from "./coarsen-address.ts";

test("no two connections of one network differ in what is kept of their addresses", () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(byte, byte, byte), byte, byte, ([a, b, c], one, other) => {
      const kept = coarsenAddress(`${a}.${b}.${c}.${one}`);
      expect(kept).toBe(coarsenAddress(`::ffff:${a}.${b}.${c}.${other}`));
      expect(kept).not.toBeNull();
    }),
  );
  const group = fc.integer({ min: 1, max: 0xffff }).map((n) => n.toString(16));
  const groups = (n: number) => fc.array(group, { minLength: n, maxLength: n });
  fc.assert(
    fc.property(groups(3), groups(5), groups(2), (net, rest, few) => {
      const kept = `${net.join(":")}:*`;
      expect(coarsenAddress([...net, ...rest].join(":"))).toBe(kept);
      expect(coarsenAddress(`${net.join(":")}::${few.join(":")}`)).toBe(kept);
      expect(coarsenAddress(`${net.join(":")}::${few.join(":")}%eth0`)).toBe(kept);
    }),
  );
});

test("what a browser can't have as its address is not kept at all", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const kept = coarsenAddress(text);
      expect(kept === null || /^(?:[\d.]+\*|[\da-f:]+:\*|this machine)$/u.test(kept)).toBe(true);
    }),
  );
  for (const text of [null, "", "unknown", "1.2.3", "1.2.3.400", "1::2::3", "::g", "12345::"]) {
    expect(coarsenAddress(text)).toBeNull();
  }
});

test.each([
  ["127.0.0.1", "this machine"],
  ["::1", "this machine"],
  ["192.0.2.17", "192.0.2.*"],
  ["2001:db8:85a3::8a2e:370:7334", "2001:db8:85a3:*"],
  ["2001:0DB8::1", "2001:db8:0:*"],
])("%s is kept as %s", (address, kept) => {
  expect(coarsenAddress(address)).toBe(kept);
});
