import { dictionary } from "@zxcvbn-ts/language-common";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPasswordProblem } from "./weak-password.ts";

const ruth = { name: "Ruth Ojo-Lindström", email: "ruth.ojo@harbour.example" };
const common = dictionary["passwords-common"].filter((password) => password.length >= 8);

describe("a weak password", () => {
  test("is one of the commonest, in any spelling of case", async () => {
    expect(common.length).toBeGreaterThan(10_000);
    for (const [place, password] of common.entries()) {
      const typed = place % 2 ? password : password.toUpperCase();
      expect(await findPasswordProblem(typed, ruth)).toBe("password-common");
    }
  });

  test("is made of one's own name, one's address or the app's name, whatever signs stand beside", async () => {
    const own = ["ruth", "Ojo", "lindstrom", "Lindström", "ruth.ojo", "harbour", ruth.email];
    const words = fc.array(fc.constantFrom(...own, "Acquaint"), { minLength: 1, maxLength: 3 });
    const beside = fc.stringMatching(/^[0-9!._#-]{0,8}$/);
    await fc.assert(
      fc.asyncProperty(words, beside, async (parts, signs) => {
        expect(await findPasswordProblem(`${parts.join("")}${signs}`, ruth)).toMatch(/^password-/);
      }),
    );
    expect(await findPasswordProblem("acquaint-2026", ruth)).toBe("password-of-app");
    expect(await findPasswordProblem("ruth-ojo-1984", ruth)).toBe("password-of-member");
  });
});

test("any other password is as good as it is long", async () => {
  const good = [
    "a long enough password",
    "ruth plays the cello on Mondays",
    "ojo!staple horse",
    "дощ іде вже тиждень",
    "日本語の長い合言葉です",
  ];
  for (const each of good) expect(await findPasswordProblem(each, ruth)).toBeNull();
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-f0-9]{16,40}$/), async (random) => {
      expect(await findPasswordProblem(`x${random}`, ruth)).toBeNull();
    }),
  );
});
