import fc from "fast-check";
import { expect, test } from "vitest";
import { readNetwork } from "./network-address.ts";

test("every address of one household's IPv6 network is one network, however it is written", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 }),
      (prefix, one, other) => {
        const write = (groups: number[], width: number) =>
          groups.map((group) => group.toString(16).padStart(width, "0")).join(":");
        const [first, second] = [
          write([...prefix, ...one], 1),
          write([...prefix, ...other], 4).toUpperCase(),
        ];
        const isMapped = write(prefix, 1) === "0:0:0:0";
        if (!isMapped) expect(readNetwork(first)).toBe(readNetwork(second));
        expect(readNetwork(first, 48)).toBe(readNetwork(first, 48));
      },
    ),
  );
});

test("addresses are read in all their spellings", () => {
  expect(readNetwork("192.0.2.7")).toBe("192.0.2.7");
  expect(readNetwork("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(readNetwork("::ffff:c000:207")).toBe("192.0.2.7");
  expect(readNetwork("2001:db8:1:2::9")).toBe("2001:db8:1:2::/64");
  expect(readNetwork("2001:db8:1:2:ffff::9", 48)).toBe("2001:db8:1::/48");
  expect(readNetwork("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(readNetwork("::1")).toBe("0:0:0:0::/64");
  for (const none of [null, "", "evil", "1.2.3", "a".repeat(500)]) {
    expect(readNetwork(none)).toBe("unknown");
  }
});
