import { expect } from "vitest";
import { test } from "../../test/space-test.ts";
import { sharedTables } from "../data/database.ts";
import { addInvite } from "../data/member/invites.ts";
import { listMembers } from "../data/member/queries.ts";
import { answerNotes } from "../server/http/answer-notes.ts";
import { admitNewcomer } from "./admit-newcomer.ts";
import { checkPassword } from "./check-password.ts";
import { hashPassword } from "./password-hash.ts";
import { hashText } from "./secret-text.ts";

const now = new Date("2026-11-23T09:00:00Z");
const password = "a long enough password";
const account = (email: string) => ({ email, name: "Kim Ono", password, zone: "UTC" });
const byLink = (link: string) => ({ by: "invite", tokenHash: hashText(link) }) as const;

function admit(email: string, link: string, address: string) {
  const newcomer = { account: account(email), admission: byLink(link), address, setupCode: "" };
  return admitNewcomer(newcomer, now);
}

async function fillTheLine(): Promise<Promise<unknown>[]> {
  const comers = Array.from({ length: 150 }, (_, index) => hashPassword(`try ${index}`));
  return comers.map((comer) => comer.catch((error: Error) => error.name));
}

test("a link that lets nobody in is refused before a password is hashed, also 150 times at once", async () => {
  const waiting = await fillTheLine();
  const all = await Promise.all(
    Array.from({ length: 150 }, (_, index) =>
      admit(`${index}@example.org`, "no link", "192.0.2.1"),
    ),
  );
  const problems = new Set(all.map((each) => (each.ok ? "in" : each.problem)));
  expect([...problems]).toEqual([
    "This invitation link was used or has expired. Ask for a new one.",
  ]);
  await Promise.all(waiting);
});

test("who finds the line full is told when to come back, and a member passes it", async ({
  viewer,
}) => {
  const link = { tokenHash: hashText("a link"), expiresAt: new Date("2026-11-30T09:00:00Z") };
  await addInvite(viewer, link, now);
  const email = "first@example.org";
  expect(await admit(email, "a link", "192.0.2.2")).toMatchObject({ ok: true });
  await addInvite(viewer, { ...link, tokenHash: hashText("another") }, now);
  const memberId = (await listMembers()).find((member) => member.email === email)?.id ?? "";
  const waiting = await fillTheLine();
  const notes = { retryAfterSeconds: 0 };
  const refused = await answerNotes.run(notes, () =>
    admit("late@example.org", "another", "192.0.2.3"),
  );
  expect(refused).toMatchObject({ ok: false, problem: expect.stringMatching(/^Many people/) });
  expect(notes.retryAfterSeconds).toBe(5);
  const browser = { id: "known", memberIds: [memberId] };
  const from = { by: "browser", browser, address: "192.0.2.4" } as const;
  expect((await checkPassword({ email, password, from }, now)).ok).toBe(true);
  const outcomes = await Promise.all(waiting);
  expect(outcomes.filter((outcome) => outcome === "LineFullError")).toHaveLength(150 - 26);
  // Nothing was checked, so nothing was counted: the same link lets in a moment later.
  expect(await admit("late@example.org", "another", "192.0.2.3")).toMatchObject({ ok: true });
});

test("a link doesn't say which addresses have accounts more than ten times an hour", async ({
  viewer,
}) => {
  const expiresAt = new Date("2026-11-30T09:00:00Z");
  await addInvite(viewer, { tokenHash: hashText("probe"), expiresAt }, now);
  const [known] = await listMembers();
  const outcomes: string[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    const outcome = await admit(known?.email ?? "", "probe", `198.51.100.${turn}`);
    outcomes.push(outcome.ok ? "in" : `${outcome.field ?? "form"}: ${outcome.problem}`);
  }
  const [first] = outcomes;
  expect(first).toMatch(/^form: No account was made with these details/);
  expect(outcomes.filter((outcome) => outcome === first)).toHaveLength(10);
  expect(outcomes.at(-1)).toMatch(/Too many attempts/);
});

test("one network makes no more than sixty tries an hour", async () => {
  const admission = { by: "open-sign-up" } as const;
  const [known] = await listMembers();
  const newcomer = { account: account(known?.email ?? ""), admission, setupCode: "" };
  const tried = { keyHash: hashText("newcomer:2001:db8:1::/48"), at: now, succeeded: false };
  await sharedTables().signInAttempt.createMany({ data: Array(58).fill(tried) });
  const problems: string[] = [];
  for (const household of [1, 2, 3, 4]) {
    const address = `2001:db8:1:${household}::1`;
    const outcome = await admitNewcomer({ ...newcomer, address }, now);
    problems.push(outcome.ok ? "in" : outcome.problem);
  }
  expect(problems.map((problem) => /^Too many/.test(problem))).toEqual([false, false, true, true]);
});
