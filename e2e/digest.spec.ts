import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import pg from "pg";
import { refusal, startMailServer, type TestMailServer } from "../test/servers/smtp-server.ts";
import { type App, runCli, type StartedApp, startApp, startWorker } from "./app.ts";
import { expect, expectAccessible, type Member, test } from "./fixtures.ts";

let mailbox: TestMailServer;
let posting: StartedApp;
let knowsKim = true;
const sender = "Acquaint <digest@acquaint.example>";
const member: Member = {
  name: "Kim Ono",
  email: "kim@members.example",
  password: "a long enough password",
};

test.describe.configure({ mode: "serial" });
test.use({ actionTimeout: 15_000 });

test.beforeAll(async ({ app }) => {
  mailbox = await startMailServer({
    onReader: () => {
      if (!knowsKim) throw refusal(550, "5.1.1 No such mailbox here");
    },
  });
  posting = await startApp(app.buildFolder, { SMTP_URL: mailbox.urlFor("app"), MAIL_FROM: sender });
  const about = ["--email", member.email, "--name", member.name, "--zone", "Europe/Vienna"];
  await runCli(posting, ["user", "create", ...about, "--password-stdin"], member.password);
});
test.afterAll(async () => {
  await posting.stop();
  await mailbox.close();
});

/** Lets the member's next digest be due now: a digest comes at a full hour, which no test can wait for. */
async function letDigestBeDue({ dataDir }: App): Promise<void> {
  const secrets = JSON.parse(readFileSync(path.join(dataDir, "secrets.json"), "utf8"));
  const port = readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[3];
  const client = new pg.Client({
    connectionString: `postgresql://acquaint_app:${secrets.databaseAppPassword}@127.0.0.1:${port}/acquaint`,
  });
  await client.connect();
  await client.query("begin");
  await client.query(
    "select set_config('app.owner_id', id::text, true) from member where email = $1",
    [member.email],
  );
  await client.query(
    "update member_settings set digest_due_at = digest_due_at - interval '24 hours'",
  );
  await client.query("commit");
  await client.end();
}

async function enter(page: Page): Promise<void> {
  await page.goto(`${posting.url}/sign-in`);
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByLabel("Password").fill(member.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
}

const notifications = (page: Page) => page.getByRole("region", { name: "Notifications" });

async function countInTitle(page: Page): Promise<number> {
  return Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);
}

test("what waits is counted in the title of every page, and anew with every decision", async ({
  page,
}) => {
  await enter(page);
  await expect(page).toHaveTitle("Today · Acquaint");
  await page.getByRole("button", { name: "Look around with invented people" }).click();
  await expect(page).toHaveTitle(/^\(\d+\) Today · Acquaint$/, { timeout: 30_000 });
  const before = await countInTitle(page);
  await expect(page.getByRole("main")).toContainText(`${before} things`);
  const navigation = page.getByRole("navigation", { name: "Main" });
  await expect(navigation.getByRole("link", { name: /^Today \d+ waiting$/ })).toBeVisible();

  await navigation.getByRole("link", { name: /^Invitations/ }).click();
  await expect(page).toHaveTitle(`(${before}) Pending invitations · Acquaint`);
  await page.keyboard.press("x");
  await expect(page).toHaveTitle(`(${before - 1}) Pending invitations · Acquaint`);
  await expect(navigation.getByRole("link", { name: "Invitations 8 waiting" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(page).toHaveTitle(`(${before}) Pending invitations · Acquaint`);
});

test("a digest is turned on, looked at, and arrives exactly once with two workers", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await enter(page);
  await page.goto(`${posting.url}/settings`);
  const section = notifications(page);
  await expect(section).toContainText(member.email);
  await section.getByRole("radio", { name: "Daily" }).check();
  await section.getByLabel("at", { exact: true }).selectOption("08:00");
  await section.getByRole("button", { name: "Save digest" }).click();
  await expect(page.getByText("Digest saved.", { exact: true })).toBeVisible();
  await expect(section.getByRole("radio", { name: "Daily" })).toBeChecked();
  await expect(section.getByText(/^Next digest: \d+ \w+ 08:00\.$/)).toBeVisible();
  knowsKim = false;
  await section.getByRole("button", { name: "Send me one now" }).click();
  await expect(section.getByText("Not sent", { exact: true })).toBeVisible();
  await expect(section.getByText(/The mail server said: 550 5\.1\.1 No such/)).toBeVisible();
  knowsKim = true;
  await section.getByRole("button", { name: /^Send again: On request, / }).click();
  await expect(page.getByText(`Sent to ${member.email}.`, { exact: true })).toBeVisible();
  await expect(section.getByText(/^On request, /)).toBeVisible();
  expect(mailbox.taken.map(({ to }) => to)).toEqual([member.email]);
  expect(mailbox.taken[0]?.mail.subject).toMatch(/^9 invitations, 7 silent connections, .* today$/);
  await expectAccessible(page);

  const second = await startWorker(posting, {
    SMTP_URL: mailbox.urlFor("second"),
    MAIL_FROM: sender,
  });
  await letDigestBeDue(posting);
  await expect.poll(() => mailbox.taken.length, { timeout: 60_000 }).toBe(2);
  await second.stop();
  await page.reload();
  await expect(section.getByText(/^Sent \d+/)).toHaveCount(2);
  expect(mailbox.taken).toHaveLength(2);
  const { mail } = mailbox.taken[1] ?? {};
  expect(mail?.text).toContain("WEEKLY REVIEW");
  await page.goto("about:blank");
  await page.setContent(String(mail?.html));
  await expectAccessible(page);
  await page.getByRole("link", { name: "7 people did not reply" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Weekly review" })).toBeVisible();
});

test("the link of the mail turns it off without signing in; opening it alone changes nothing", async ({
  page,
  request,
}) => {
  const { mail } = mailbox.taken[1] ?? {};
  const header = mail?.headerLines.find(({ key }) => key === "list-unsubscribe")?.line ?? "";
  const oneClick = /<(.+)>/.exec(header)?.[1] ?? "";
  const post = (address: string) =>
    request.post(address, { form: { "List-Unsubscribe": "One-Click" } });
  const other = oneClick.replace(/.(?=\.[\w-]{43}$)/, (letter) => (letter === "A" ? "B" : "A"));
  for (const wrong of [`${oneClick}x`, oneClick.slice(0, -1), other]) {
    expect((await post(wrong)).status()).toBe(404);
  }

  await page.goto(oneClick);
  await expect(page.getByRole("heading", { name: "Stop the digest?" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(/Stop these mails: (\S+)/.exec(mail?.text ?? "")?.[1] ?? "");
  await page.getByRole("button", { name: "Stop these mails" }).click();
  await expect(page.getByRole("heading", { name: "The digest is off" })).toBeVisible();
  await expectAccessible(page);

  await enter(page);
  await page.goto(`${posting.url}/settings`);
  const section = notifications(page);
  await expect(section.getByRole("radio", { name: "Off" })).toBeChecked();
  await section.getByRole("radio", { name: "Weekly" }).check();
  await section.getByRole("button", { name: "Save digest" }).click();
  await expect(section.getByText(/^Next digest: /)).toBeVisible();
  expect((await post(oneClick)).status()).toBe(200);
  await page.reload();
  await expect(section.getByRole("radio", { name: "Off" })).toBeChecked();
  await page.goto(`${posting.url}/unsubscribe/nobody.nothing`);
  await expect(page.getByRole("heading", { name: "This link turns nothing off" })).toBeVisible();
  await expectAccessible(page);
});

test("without a mail server the settings say what is missing", async ({ page, member: other }) => {
  expect(other.email).not.toBe("");
  await page.goto("/settings#notifications");
  const section = notifications(page);
  await expect(section.getByText("This instance can't send mail")).toBeVisible();
  await expect(section.getByRole("button")).toHaveCount(0);
  await expectAccessible(page);
});
