import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestAddress } from "./network-address.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { matchesSecret } from "./secret-text.ts";
import { createSemaphore } from "./semaphore.ts";

test("a password is kept as argon2id with 64 MiB and three passes, salted each time", async () => {
  const [one, other] = await Promise.all([hashPassword("the same"), hashPassword("the same")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  expect(one).not.toBe(other);
  expect(await verifyPassword(one, "the same")).toBe(true);
  expect(await verifyPassword(one, "another")).toBe(false);
});

test("a password is the same however its accents were typed", async () => {
  expect(
    await verifyPassword(await hashPassword("caf\u00e9 am Platz"), "cafe\u0301 am Platz"),
  ).toBe(true);
});

test("no password lets in where there is no account, and finding out takes as long", async () => {
  const hash = await hashPassword("a password");
  await verifyPassword(null, "warms up");
  const time = async (against: string | null) => {
    const begun = performance.now();
    expect(await verifyPassword(against, "a guess")).toBe(false);
    return performance.now() - begun;
  };
  const [known, unknown] = [await time(hash), await time(null)];
  expect(unknown).toBeGreaterThan(known / 10);
});

test("no more than two hash at the same time, and everybody has a turn", async () => {
  const withPermit = createSemaphore(2);
  let [inside, most, done] = [0, 0, 0];
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
    done += 1;
    if (done % 5 === 0) throw new Error("goes wrong");
  };
  await Promise.allSettled(Array.from({ length: 20 }, () => withPermit(work)));
  expect({ most, done, inside }).toEqual({ most: 2, done: 20, inside: 0 });
});

test("two texts match when they are the same, and not otherwise", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (given, secret) => {
      expect(matchesSecret(given, secret)).toBe(given === secret);
      expect(matchesSecret(given, given)).toBe(true);
    }),
  );
});

test("the address that counts is the one that the nearest proxy wrote", () => {
  expect(nearestAddress("203.0.113.9, 10.0.0.1")).toBe("10.0.0.1");
  expect(nearestAddress("::1")).toBe("::1");
  expect([nearestAddress(""), nearestAddress(null)]).toEqual([null, null]);
});
