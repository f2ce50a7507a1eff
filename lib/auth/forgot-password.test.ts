import { expect } from "vitest";
import { addAccount } from "../../test/account.ts";
import { startMailServer, type TestMailServer } from "../../test/servers/smtp-server.ts";
import { test } from "../../test/space-test.ts";
import { sharedTables } from "../data/database.ts";
import { askForReset } from "./forgot-password.ts";
import { readReset } from "./reset-link.ts";

const now = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const publicUrl = "https://acquaint.example";

let server: TestMailServer;
test.beforeAll(async () => {
  server = await startMailServer();
});
test.afterAll(() => server.close());

type Work = () => Promise<void>;

function ask(email: string, address: string | null, waiting: Work[], at = now) {
  const post = {
    mail: { url: server.urlFor("app"), from: "Acquaint <app@acquaint.example>" },
    publicUrl,
  };
  return askForReset({ email, address }, post, (work) => waiting.push(work), at);
}

const countTokens = () => sharedTables().accessToken.count();

test("a link to a new password goes to an address with an account, in text and in HTML", async () => {
  const member = await addAccount("Nadia Kern", now);
  const waiting: Work[] = [];
  expect((await ask(member.email, "192.0.2.1", waiting)).ok).toBe(true);
  await Promise.all(waiting.map((work) => work()));
  const taken = server.taken.filter(({ to }) => to === member.email);
  expect(taken).toHaveLength(1);
  const { mail } = taken[0] ?? {};
  const link = /https:\/\/acquaint\.example\/reset\/([\w-]{43})\n/.exec(mail?.text ?? "");
  expect(mail?.html).toContain(`<a href="${link?.[0]?.trim()}">Choose a new password</a>`);
  expect((await readReset(link?.[1] ?? "", later(59)))?.id).toBe(member.id);
  expect(await readReset(link?.[1] ?? "", later(60))).toBeNull();
  expect(mail?.messageId).toMatch(/^<account\.[0-9a-f]{32}@acquaint\.example>$/);
});

test("whether an address has an account shows neither in the answer nor in what is done before it", async () => {
  const member = await addAccount("Tomas Adler", now);
  const strangers = ["nobody@members.example", "no-one@members.example"];
  const before = { tokens: await countTokens(), mails: server.taken.length };
  const answers = [];
  const waiting: Work[] = [];
  for (const email of [member.email, ...strangers]) {
    answers.push(await ask(email, "192.0.2.2", waiting));
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveProperty("size", 1);
  expect(waiting).toHaveLength(3);
  // All that differs waits until the answer is out.
  expect({ tokens: await countTokens(), mails: server.taken.length }).toEqual(before);
  await Promise.all(waiting.map((work) => work()));
  expect(await countTokens()).toBe(before.tokens + 1);
  expect(server.taken.slice(before.mails).map(({ to }) => to)).toEqual([member.email]);
});

test("the answer takes as long for an address with an account as for one without", async () => {
  const member = await addAccount("Vera Lund", now);
  const times: Record<string, number[]> = { known: [], unknown: [] };
  for (let round = 0; round < 30; round += 1) {
    for (const kind of ["known", "unknown"] as const) {
      const email = kind === "known" ? member.email : "nowhere@members.example";
      const started = performance.now();
      // An hour apart, so that no limit is in the way.
      await ask(email, `198.51.100.${round}`, [], later(round * 61));
      times[kind]?.push(performance.now() - started);
    }
  }
  const middle = (all: number[] = []) => all.sort((one, other) => one - other)[15] ?? 0;
  const [known, unknown] = [middle(times.known), middle(times.unknown)];
  expect(known).toBeLessThan(unknown * 2 + 5);
  expect(unknown).toBeLessThan(known * 2 + 5);
});

test("limits hold for each address alike, account or not, and for each network", async () => {
  const member = await addAccount("Jon Berg", now);
  for (const email of [member.email, "stranger@members.example"]) {
    const waiting: Work[] = [];
    for (let place = 0; place < 3; place += 1) {
      expect((await ask(email, `203.0.113.${place}`, waiting)).ok).toBe(true);
    }
    expect(await ask(email, "203.0.113.99", [], later(1))).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/ask again in \d+ minutes\.$/),
    });
    expect((await ask(email, "203.0.113.99", [], later(61))).ok).toBe(true);
  }
  const burst: Work[] = [];
  await Promise.all(
    Array.from({ length: 12 }, (_, place) =>
      ask("burst@members.example", `203.0.113.${place}`, burst),
    ),
  );
  expect(burst.length).toBeLessThanOrEqual(3);
  const waiting: Work[] = [];
  for (let place = 0; place < 30; place += 1) {
    await ask(`someone-${place}@members.example`, "203.0.113.200", waiting);
  }
  expect(waiting).toHaveLength(20);
});

test("a mail server that refuses is nobody's business but the log's", async () => {
  const member = await addAccount("Ines Weber", now);
  const post = { mail: { url: "smtp://127.0.0.1:1", from: "a@b.example" }, publicUrl };
  const waiting: Work[] = [];
  const address = "192.0.2.77";
  const asked = { email: member.email, address };
  expect((await askForReset(asked, post, (work) => waiting.push(work), now)).ok).toBe(true);
  await expect(waiting[0]?.()).resolves.toBeUndefined();
});
