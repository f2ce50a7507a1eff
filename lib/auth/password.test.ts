import fc from "fast-check";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { matchesSecret } from "./secret-text.ts";

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

test("two texts match when they are the same, and not otherwise", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (given, secret) => {
      expect(matchesSecret(given, secret)).toBe(given === secret);
      expect(matchesSecret(given, given)).toBe(true);
    }),
  );
});
