import { randomBytes } from "node:crypto";
import path from "node:path";
import process from "node:process";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type App, runCli, startApp } from "./app.ts";

/** A member made for one test. */
export type Member = { name: string; email: string; password: string };

type TestFixtures = {
  /** Runs a command in the app's database: `await cli("people", "list", "--email", …)`. */
  cli: (...parameters: string[]) => Promise<string>;
  /** Makes one more member, who isn't signed in. */
  newMember: (name?: string) => Promise<Member>;
  /** A member of this test alone, signed in on `page`. */
  member: Member;
  /** An app without any account, for the first visit. */
  emptyApp: App;
  /** Fails a test whose pages broke the content security policy or threw. */
  watchedPage: undefined;
};

type WorkerFixtures = { app: App };

const memberZone = "Europe/Vienna";

/** Signs in by the form. */
export async function signIn(page: Page, member: Member): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByLabel("Password").fill(member.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
}

/** Signs in without the form, by next-auth's own endpoint: for tests about something else. */
async function enter(page: Page, member: Member, app: App): Promise<void> {
  const answer = await page.request.get(`${app.url}/api/auth/csrf`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  await page.request.post(`${app.url}/api/auth/callback/credentials`, {
    headers: { origin: app.url },
    form: { csrfToken, email: member.email, password: member.password, json: "true" },
  });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
}

/** Waits, as a member does, until the page says that nothing is on its way to the server any more. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.locator("html:not([data-saving])")).toHaveCount(1);
}

/** Expects that axe finds nothing to complain about on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
  expect(found).toEqual([]);
}

/** Path of a file under e2e/fixtures. */
export function fixtureFile(...parts: string[]): string {
  return path.join(import.meta.dirname, "fixtures", ...parts);
}

async function createMember(app: App, name: string): Promise<Member> {
  const email = `${randomBytes(6).toString("hex")}@members.example`;
  const member = { name, email, password: `pass-${randomBytes(9).toString("hex")}` };
  const about = ["--email", member.email, "--name", name, "--zone", memberZone];
  await runCli(app, ["user", "create", ...about, "--password-stdin"], member.password);
  return member;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      await use(JSON.parse(process.env.ACQUAINT_TEST_APP ?? "") as App);
    },
    { scope: "worker" },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  page: async ({ page }, use) => {
    const [reload, goto] = [page.reload.bind(page), page.goto.bind(page)];
    page.reload = async (options) => {
      await waitUntilSaved(page);
      return reload(options);
    };
    page.goto = async (url, options) => {
      await waitUntilSaved(page);
      return goto(url, options);
    };
    await use(page);
  },
  cli: async ({ app }, use) => use((...parameters) => runCli(app, parameters)),
  newMember: async ({ app }, use) => use((name = "Kim Ono") => createMember(app, name)),
  member: async ({ newMember, page, app }, use) => {
    const member = await newMember();
    await enter(page, member, app);
    await use(member);
  },
  emptyApp: async ({ app }, use) => {
    const empty = await startApp(app.buildFolder);
    await use(empty);
    await empty.stop();
  },
  watchedPage: [
    async ({ context }, use) => {
      const problems: string[] = [];
      context.on("weberror", (error) => problems.push(error.error().message));
      context.on("console", (message) => {
        if (/Content Security Policy/i.test(message.text())) problems.push(message.text());
      });
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
