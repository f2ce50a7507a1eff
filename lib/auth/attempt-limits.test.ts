import fc from "fast-check";
import { describe, expect } from "vitest";
import { noPost } from "../../test/account.ts";
import { test } from "../../test/space-test.ts";
import { sharedTables } from "../data/database.ts";
import { startSession } from "../data/member/sessions.ts";
import { makePasswordDelay } from "./attempt-limits.ts";
import { changePassword } from "./change-password.ts";
import { checkPassword, type PasswordCaller } from "./check-password.ts";
import { addKnownMember, type KnownBrowser } from "./known-browser.ts";
import { openAccount } from "./open-account.ts";
import { hashText } from "./secret-text.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const minutes = (count: number) => count * 60;
const right = "a long enough password";
const attacker = "203.0.113.66";
const home = "192.0.2.1";

function browserAt(address: string | null, browser: KnownBrowser | null = null): PasswordCaller {
  return { by: "browser", browser, address };
}

async function addMember(email: string): Promise<string> {
  const account = { email, name: "Maren Holt", password: right, zone: "Europe/Vienna" };
  const opened = await openAccount(account, { by: "operator" }, now);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.value.id;
}

async function outcomeOf(email: string, password: string, from: PasswordCaller, at: Date) {
  const result = await checkPassword({ email, password, from }, at);
  if (result.ok) return "in";
  return result.field === "password" ? "wrong" : result.problem;
}

/** As many wrong passwords as get through at the moment. */
async function failAll(email: string, from: PasswordCaller, at: Date): Promise<number> {
  let count = 0;
  while ((await outcomeOf(email, "wrong", from, at)) === "wrong") count += 1;
  return count;
}

describe("the wait after wrong passwords", () => {
  test("never shrinks, doubles from half a minute, and has an end", () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 30_000, max: 3_600_000 }), (beyond, longest) => {
        const wait = makePasswordDelay(beyond, longest);
        expect(wait).toBeGreaterThanOrEqual(30_000);
        expect(wait).toBeLessThanOrEqual(longest);
        expect(makePasswordDelay(beyond + 1, longest)).toBeGreaterThanOrEqual(wait);
      }),
    );
    expect([0, 1, 2, 3].map((beyond) => makePasswordDelay(beyond, 3_600_000) / 1000)).toEqual([
      30, 60, 120, 240,
    ]);
  });

  test("grows with each further one, also to the right password, and ends with the right one", async () => {
    const email = "grows@example.org";
    await addMember(email);
    const from = browserAt(home);
    expect(await failAll(email, from, now)).toBe(5);
    expect(await outcomeOf(email, right, from, later(20))).toBe(
      "Too many attempts. Try again in 10 seconds.",
    );
    expect(await outcomeOf(email, "wrong", from, later(31))).toBe("wrong");
    expect(await outcomeOf(email, right, from, later(31))).toBe(
      "Too many attempts. Try again in a minute.",
    );
    expect(await outcomeOf(email, right, from, later(92))).toBe("in");
    expect(await failAll(email, from, later(93))).toBe(5);
  });

  test("lets a network guess no more than forty times a day at one account", async () => {
    const email = "patient@example.org";
    let checked = 0;
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      checked += await failAll(email, browserAt(attacker), later(minutes(minute)));
    }
    expect(checked).toBeLessThanOrEqual(40);
  }, 240_000);
});

describe("whoever fails elsewhere", () => {
  test("is in the way of neither the member's own network nor their known browser", async () => {
    const email = "attacked@example.org";
    const memberId = await addMember(email);
    const known = addKnownMember(null, memberId);
    for (let round = 0; round < 6; round += 1) {
      await failAll(email, browserAt(attacker), later(minutes(round * 70)));
    }
    const at = later(minutes(351));
    expect(await outcomeOf(email, right, browserAt(attacker), at)).toMatch(/^Too many/);
    expect(await outcomeOf(email, right, browserAt(home), at)).toBe("in");
    // Also from the very network of the attack: a class behind one address.
    expect(await outcomeOf(email, right, browserAt(attacker, known), at)).toBe("in");
  });

  test("keeps nobody from changing their password or deleting their account", async () => {
    const email = "changing@example.org";
    const memberId = await addMember(email);
    const sessionId = await startSession({ memberId, userAgent: null }, now);
    await failAll(email, browserAt(attacker), now);
    const member = { id: memberId, email, name: "Maren Holt", emailConfirmedAt: null };
    const change = { member, sessionId, everywhere: false, calendar: false };
    const wanted = "another long password";
    expect(await changePassword({ ...change, current: right, wanted }, noPost, now)).toMatchObject({
      ok: true,
    });
    // Nor the other way round: wrong ones in a session are no failures of the sign-in.
    const inSession: PasswordCaller = { by: "session", sessionId };
    expect(await failAll(email, inSession, later(1))).toBe(5);
    expect(await outcomeOf(email, wanted, browserAt(home), later(1))).toBe("in");
  });

  test("gains nothing from a browser that is known to another account", async () => {
    const email = "target@example.org";
    await addMember(email);
    const own = addKnownMember(null, await addMember("own@example.org"));
    expect(await failAll(email, browserAt("198.51.100.9", own), now)).toBe(5);
    expect(await failAll(email, browserAt("198.51.100.9"), now)).toBe(0);
  });
});

test("a known browser has a budget, too", async () => {
  const email = "known@example.org";
  const known = addKnownMember(null, await addMember(email));
  expect(await failAll(email, browserAt(home, known), now)).toBe(5);
  expect(await outcomeOf(email, right, browserAt(home, known), later(1))).toMatch(/^Too many/);
  expect(await outcomeOf(email, right, browserAt(home, known), later(31))).toBe("in");
});

test("of wrong passwords sent all at once exactly the free ones are checked", async () => {
  for (const from of [browserAt(home), browserAt(null), { by: "operator" } as const]) {
    const email = `burst-${from.by === "browser" ? from.address : "cli"}@example.org`;
    const all = await Promise.all(
      Array.from({ length: 20 }, () => outcomeOf(email, "wrong", from, now)),
    );
    expect(all.filter((outcome) => outcome === "wrong")).toHaveLength(5);
  }
});

test("one network may not try many accounts, and one IPv6 network is one", async () => {
  const email = "at-this-network@example.org";
  await addMember(email);
  const failure = { keyHash: hashText("from:2001:db8:7::/48"), at: now, succeeded: false };
  await sharedTables().signInAttempt.createMany({ data: Array(50).fill(failure) });
  const [here, beside, elsewhere] = ["2001:db8:7:1::5", "2001:db8:7:2::9", "2001:db8:8::5"];
  expect(await outcomeOf(email, right, browserAt(here), now)).toMatch(/^Too many attempts/);
  expect(await outcomeOf(email, right, browserAt(beside), now)).toMatch(/^Too many attempts/);
  expect(await outcomeOf(email, right, browserAt(elsewhere), now)).toBe("in");
});
