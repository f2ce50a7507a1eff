import fc from "fast-check";
import { expect } from "vitest";
import { addAccount, firstPassword, noPost } from "../../test/account.ts";
import { startMailServer, type TestMailServer } from "../../test/servers/smtp-server.ts";
import { test } from "../../test/space-test.ts";
import { listAudit } from "../data/audit/queries.ts";
import { saveDigestChoice } from "../data/digest/commands.ts";
import { openTestDelivery } from "../data/digest/deliveries.ts";
import { recordInvitation } from "../data/invitation/commands.ts";
import type { Admission } from "../data/member/commands.ts";
import { deleteAccount } from "../data/member/delete-account.ts";
import { listMembers, readOwnAccount } from "../data/member/queries.ts";
import { deliverDigest, type Post } from "../jobs/digest/deliver-digest.ts";
import { sendDueDigests } from "../jobs/digest/send-due-digests.ts";
import type { AccountPost } from "./account-mail.ts";
import { changeEmail, confirmEmail } from "./change-email.ts";
import { setPassword } from "./change-password.ts";
import {
  askForConfirmation,
  canConfirmAddress,
  confirmAddress,
  sendConfirmation,
} from "./confirm-address.ts";
import { askForReset } from "./forgot-password.ts";
import { makeInviteLink } from "./invite-link.ts";
import { makeViewer } from "./make-viewer.ts";
import { openAccount } from "./open-account.ts";
import { makeResetLinkFor, resetPassword } from "./reset-link.ts";
import { hashText } from "./secret-text.ts";

const start = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const stepMinutes = 25 * 60;
const publicUrl = "https://acquaint.example";
const from = "Acquaint <app@acquaint.example>";

let server: TestMailServer;
let post: AccountPost;
let made = 0;
test.beforeAll(async () => {
  server = await startMailServer();
  post = { mail: { url: server.urlFor("app"), from }, publicUrl };
});
test.afterAll(() => server.close());

const subjects: Record<string, string> = {
  "Confirm your e-mail for Acquaint": "confirmation",
  "Confirm this e-mail for Acquaint": "proof",
  "A new password for Acquaint": "reset",
  "Your password for Acquaint was changed": "notice",
  "Your e-mail for Acquaint was changed": "notice",
};
const mailsTo = (email: string) =>
  server.taken
    .filter(({ to }) => to === email)
    .map(({ mail }) => subjects[mail.subject ?? ""] ?? "digest");

/** The token of the newest link of this kind that reached the address, once `count` such mails did. */
async function readToken(email: string, kind: string, count: number): Promise<string> {
  await expect
    .poll(() => mailsTo(email).filter((each) => each === kind).length, { timeout: 20_000 })
    .toBe(count);
  const find = ({ to, mail }: (typeof server.taken)[number]) =>
    to === email && subjects[mail.subject ?? ""] === kind;
  return /\/([\w-]{43})\n/.exec(server.taken.findLast(find)?.mail.text ?? "")?.[1] ?? "";
}

/** What holds of a member, and the mails that each of their addresses has to get. */
type Known = { confirmed: boolean; on: boolean; email: string; password: string; at: Date };
type Expected = Map<string, string[]>;
const allExpected: Expected[] = [];

const steps = [
  ...["turn on", "due", "test", "again", "forgot", "password"],
  ...["confirm", "reset", "move", "move by proof"],
];

async function take(step: string, id: string, known: Known, expected: Expected): Promise<void> {
  const viewer = makeViewer(id);
  const { at, email } = known;
  const expectMail = (kind: string, to = known.email) =>
    expected.set(to, [...(expected.get(to) ?? []), kind]);
  const countOf = (kind: string) =>
    (expected.get(known.email) ?? []).filter((each) => each === kind).length;
  const digests: Post = { server: { url: server.urlFor("app"), from }, publicUrl, clock: () => at };
  const account = await readOwnAccount(viewer);
  if (!account) throw new Error("gone");
  const forget = async () => {
    made += 1;
    const work: (() => Promise<void>)[] = [];
    const ask = { email, address: `198.51.${made >> 8}.${made & 255}` };
    await askForReset(ask, post, (each) => work.push(each), at);
    await Promise.all(work.map((each) => each()));
    expectMail("reset");
  };
  const move = async (how: AccountPost) => {
    made += 1;
    const wanted = `moved-${made}@elsewhere.example`;
    const change = { member: account, email: wanted, password: known.password, sessionId: null };
    expect(await changeEmail(change, how, at)).toMatchObject({ ok: true });
    return wanted;
  };
  switch (step) {
    case "turn on":
      await saveDigestChoice(viewer, { every: "daily", weekday: 1, hour: 8 }, at);
      await askForConfirmation(viewer, post, at);
      known.on = true;
      if (!known.confirmed) expectMail("confirmation");
      break;
    case "due":
      await sendDueDigests(digests);
      if (known.on && known.confirmed) expectMail("digest");
      break;
    case "test": {
      const opened = await openTestDelivery(viewer, "acquaint.example", at);
      if (!opened.ok) throw new Error(opened.problem);
      const outcome = await deliverDigest(viewer, digests, opened.value);
      expect(outcome?.kind).toBe(known.confirmed ? "sent" : "refused");
      if (known.confirmed) expectMail("digest");
      break;
    }
    case "again":
      expect((await sendConfirmation(viewer, post, at)).ok).toBe(!known.confirmed);
      if (!known.confirmed) expectMail("confirmation");
      break;
    case "forgot":
      await forget();
      break;
    case "password":
      known.password = `a kite above the dunes ${at.getTime()}`;
      await setPassword(account, known.password, post, at);
      if (known.confirmed) expectMail("notice");
      break;
    case "confirm": {
      if (known.confirmed) break;
      await sendConfirmation(viewer, post, at);
      expectMail("confirmation");
      const token = await readToken(email, "confirmation", countOf("confirmation"));
      expect(await confirmAddress(token, at)).toEqual({ ok: true, value: { email } });
      known.confirmed = true;
      break;
    }
    case "reset": {
      await forget();
      const token = await readToken(email, "reset", countOf("reset"));
      known.password = `the harbour at dawn ${at.getTime()}`;
      const wanted = { token, password: known.password, calendar: false };
      expect((await resetPassword(wanted, post, at)).ok).toBe(true);
      known.confirmed = true;
      expectMail("notice");
      break;
    }
    case "move":
      known.email = await move(noPost);
      known.confirmed = false;
      break;
    case "move by proof": {
      const wanted = await move(post);
      expectMail("proof", wanted);
      const token = await readToken(wanted, "proof", 1);
      expect((await confirmEmail(token, post, at)).ok).toBe(true);
      if (known.confirmed) expectMail("notice", email);
      Object.assign(known, { email: wanted, confirmed: true });
      break;
    }
  }
}

async function expectOnlyProved(admission: Admission, taken: readonly string[]): Promise<void> {
  made += 1;
  const email = `stranger-${made}@elsewhere.example`;
  const account = { name: "Nadia Kern", email, password: firstPassword, zone: "UTC" };
  const opened = await openAccount(account, admission, start);
  if (!opened.ok) throw new Error(opened.problem);
  const { id } = opened.value;
  const viewer = makeViewer(id);
  await recordInvitation(viewer, { name: "Omar Kowalska", sentAt: start }, start);
  const confirmed = admission.by === "operator";
  const known = { confirmed, on: false, email, password: firstPassword, at: start };
  const expected: Expected = new Map([[email, []]]);
  for (const [index, step] of taken.entries()) {
    known.at = later(stepMinutes * (index + 1));
    await take(step, id, known, expected);
  }
  for (const [address, kinds] of expected) {
    await expect.poll(() => mailsTo(address).sort(), { timeout: 20_000 }).toEqual(kinds.sort());
  }
  const isConfirmed = (await readOwnAccount(viewer))?.emailConfirmedAt !== null;
  expect(isConfirmed).toBe(known.confirmed);
  await deleteAccount(viewer);
  allExpected.push(expected);
}

test("no mail but what proves it leaves to an address without proof, whichever way the member came to it", async () => {
  await expectOnlyProved({ by: "set-up" }, ["turn on", "due", "test", "password", ...steps, "due"]);
  const owner = await addAccount("Maren Holt", start);
  const ways = fc.constantFrom("operator", "open-sign-up", "invite");
  await fc.assert(
    fc.asyncProperty(
      ways,
      fc.array(fc.constantFrom(...steps), { minLength: 2, maxLength: 7 }),
      async (by, taken) => {
        if (by !== "invite") return expectOnlyProved({ by } as Admission, taken);
        const { url } = await makeInviteLink(owner.viewer, publicUrl, start);
        const tokenHash = hashText(url.slice(url.lastIndexOf("/") + 1));
        return expectOnlyProved({ by: "invite", tokenHash }, taken);
      },
    ),
    { numRuns: 15 },
  );
  // Account mails leave without anybody waiting for them: what left late is here by now.
  for (const expected of allExpected) {
    for (const [address, kinds] of expected) expect(mailsTo(address).sort()).toEqual(kinds.sort());
  }
}, 180_000);

async function addNewcomer(name: string) {
  made += 1;
  const email = `newcomer-${made}@elsewhere.example`;
  const account = { name, email, password: firstPassword, zone: "UTC" };
  const opened = await openAccount(account, { by: "open-sign-up" }, start);
  if (!opened.ok) throw new Error(opened.problem);
  return { email, id: opened.value.id, viewer: makeViewer(opened.value.id) };
}

const isConfirmed = async (id: string) =>
  (await readOwnAccount(makeViewer(id)))?.emailConfirmedAt !== null;

test("a link confirms its address once, for an hour, and the audit says so", async () => {
  const { id, email, viewer } = await addNewcomer("Rosa Lind");
  expect(await askForConfirmation(viewer, post, start)).toBe(email);
  // One is on its way: choosing another hour sends no second.
  expect(await askForConfirmation(viewer, post, later(1))).toBe(email);
  const token = await readToken(email, "confirmation", 1);
  expect(await canConfirmAddress(token, later(60))).toBe(false);
  expect(await confirmAddress(token, later(60))).toMatchObject({ code: "address-link-spent" });
  expect(await isConfirmed(id)).toBe(false);
  const both = await Promise.all([1, 2].map(() => confirmAddress(token, later(59))));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await isConfirmed(id)).toBe(true);
  const { rows } = await listAudit(viewer, { from: 0, most: 10 }, later(60));
  expect(rows.map(({ event }) => event)).toContain("email-confirmed");
  expect(await sendConfirmation(viewer, post, later(60))).toMatchObject({
    code: "email-confirmed-already",
  });
});

test("a link to one address confirms no other, and none confirms that the owner handed over", async () => {
  const { id, email, viewer } = await addNewcomer("Paul Hahn");
  await sendConfirmation(viewer, post, start);
  const token = await readToken(email, "confirmation", 1);
  const work: (() => Promise<void>)[] = [];
  await askForReset({ email, address: null }, post, (each) => work.push(each), start);
  await work[0]?.();
  const reset = await readToken(email, "reset", 1);
  const member = await readOwnAccount(viewer);
  if (!member) throw new Error("gone");
  const change = { member, email: "paul@third.example", password: firstPassword, sessionId: null };
  await changeEmail(change, noPost, later(1));
  expect(await confirmAddress(token, later(2))).toMatchObject({ ok: false });
  const password = "a boat on the lake";
  await resetPassword({ token: reset, password, calendar: false }, post, later(2));
  expect(await isConfirmed(id)).toBe(false);

  const owner = (await listMembers()).find(({ isOwner }) => isOwner);
  const handed = await makeResetLinkFor(makeViewer(owner?.id ?? ""), id, publicUrl, later(3));
  if (!handed.ok) throw new Error(handed.problem);
  const link = handed.value.url.slice(handed.value.url.lastIndexOf("/") + 1);
  await resetPassword({ token: link, password, calendar: false }, post, later(4));
  expect(await isConfirmed(id)).toBe(false);
  expect(mailsTo("paul@third.example")).toEqual([]);
});

test("an address gets a few such links an hour, whatever is pressed", async () => {
  const { email, viewer } = await addNewcomer("Eva Moos");
  const all = [];
  for (let count = 0; count < 6; count += 1) {
    all.push(await sendConfirmation(viewer, post, later(count)));
  }
  expect(all.filter(({ ok }) => ok)).toHaveLength(3);
  await readToken(email, "confirmation", 3);
  expect(await sendConfirmation(viewer, noPost, later(9))).toMatchObject({
    code: "mail-not-set-up",
  });
});
