import type { Page } from "@playwright/test";
import { startMailServer, type TestMailServer } from "../test/servers/smtp-server.ts";
import { runCli, type StartedApp, startApp } from "./app.ts";
import { expect, expectAccessible, type Member, test } from "./fixtures.ts";

let mailbox: TestMailServer;
let posting: StartedApp;
/** Resolves when the mail server may go on. */
let mayPlace: Promise<void> = Promise.resolve();
const password = "a long enough password";
const owner = { name: "Maren Holt", email: "maren@members.example", password };
const kim = { name: "Kim Ono", email: "kim@members.example", password };
const ruth = { name: "Ruth Ojo", email: "ruth@members.example", password };

test.describe.configure({ mode: "serial" });
test.use({ actionTimeout: 15_000 });

test.beforeAll(async ({ app }) => {
  mailbox = await startMailServer({ onReader: () => mayPlace });
  const settings = { SMTP_URL: mailbox.urlFor("app"), MAIL_FROM: "app@acquaint.example" };
  posting = await startApp(app.buildFolder, settings);
  for (const { name, email } of [owner, kim, ruth]) {
    const about = ["--email", email, "--name", name, "--zone", "Europe/Vienna"];
    await runCli(posting, ["user", "create", ...about, "--password-stdin"], password);
  }
});
test.afterAll(async () => {
  await posting.stop();
  await mailbox.close();
});

const today = (page: Page) => page.getByRole("heading", { level: 1, name: "Today" });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

async function enter(page: Page, member: Member): Promise<void> {
  await page.goto(`${posting.url}/sign-in`);
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByLabel("Password").fill(member.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** The first link of the newest mail to this address with this subject. */
async function readLink(email: string, subject: string): Promise<string> {
  const find = () =>
    mailbox.taken.findLast(({ to, mail }) => to === email && mail.subject === subject)?.mail.text ??
    "";
  await expect.poll(find).toContain("http");
  return /https?:\S+/.exec(find())?.[0] ?? "";
}

test("a forgotten password is replaced by a link in a mail, from the sign-in page", async ({
  page,
  browser,
}) => {
  const before = await browser.newContext();
  const other = await before.newPage();
  await enter(other, kim);
  await expect(today(other)).toBeVisible();

  await page.goto(`${posting.url}/sign-in`);
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(heading(page, "Forgot your password?")).toBeVisible();
  await expectAccessible(page);
  const held = Promise.withResolvers<void>();
  mayPlace = held.promise;
  const said: string[] = [];
  // The answer for an address with an account is there while the mail server still lets the mail wait.
  for (const email of ["nobody@members.example", kim.email]) {
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    const status = page.getByRole("status").filter({ hasText: email });
    await expect(status).toBeVisible();
    said.push(String(await status.textContent()).replace(email, "…"));
  }
  expect(said[0]).toBe(said[1]);
  expect(mailbox.taken).toHaveLength(0);
  held.resolve();
  const link = await readLink(kim.email, "A new password for Acquaint");
  expect(mailbox.taken.map(({ to }) => to)).toEqual([kim.email]);

  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel("New password").fill("kim-ono-2026");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(
    page.getByText("Your name or your e-mail is among the first that are tried."),
  ).toBeVisible();
  await page.getByLabel("New password").fill("a kite above the dunes");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(today(page)).toBeVisible();
  await readLink(kim.email, "Your password for Acquaint was changed");

  await other.goto(`${posting.url}/people`);
  await expect(heading(other, "Sign in")).toBeVisible();
  await other.goto(link);
  await expect(heading(other, "This link doesn't work any more")).toBeVisible();
  await expectAccessible(other);
  await expect(other.getByRole("link", { name: "Ask for a new link" })).toBeVisible();
  await enter(other, { ...kim, password: "a kite above the dunes" });
  await expect(today(other)).toBeVisible();
  await before.close();
});

test("the owner makes a member a reset link, and removes a member", async ({ page, browser }) => {
  await enter(page, owner);
  await expect(today(page)).toBeVisible();
  await page.goto(`${posting.url}/settings`);
  const members = page.getByRole("region", { name: "Members" });
  const row = (name: string) => members.getByRole("listitem").filter({ hasText: name });
  await expect(row(owner.name)).toContainText("Owner");
  await expect(row(owner.name).getByRole("button")).toHaveCount(0);
  await expect(row(ruth.name)).toContainText("never signed in");
  await members.getByRole("button", { name: "Make a reset link for Ruth Ojo" }).click();
  const link = await members.getByLabel("Link to a new password for Ruth Ojo").inputValue();
  await expectAccessible(page);

  const context = await browser.newContext();
  const second = await context.newPage();
  await second.goto(link);
  await second.getByLabel("New password").fill("two boats on the lake");
  await second.getByRole("button", { name: "Save and sign in" }).click();
  await expect(today(second)).toBeVisible();
  await second.goto(`${posting.url}/settings`);
  await expect(second.getByRole("region", { name: "Security" })).toBeVisible();
  await expect(second.getByRole("region", { name: "Members" })).toHaveCount(0);

  await page.reload();
  await expect(row(ruth.name)).toContainText("last seen today");
  await members.getByRole("button", { name: "Remove Ruth Ojo" }).click();
  const window = page.getByRole("dialog", { name: "Remove Ruth Ojo?" });
  await expect(window).toContainText("This can't be undone.");
  await expectAccessible(page);
  await window.getByLabel("Your own password").fill("not the password");
  await window.getByRole("button", { name: "Remove for good" }).click();
  await expect(window.getByText("This is not your current password.")).toBeVisible();
  await window.getByLabel("Your own password").fill(owner.password);
  await window.getByRole("button", { name: "Remove for good" }).click();
  const done = "Removed, with everything in their space.";
  await expect(page.getByText(done, { exact: true })).toBeVisible();
  await expect(row(ruth.name)).toHaveCount(0);
  await second.reload();
  await expect(heading(second, "Sign in")).toBeVisible();
  await context.close();
});

test("a new e-mail counts once it is confirmed, and the old one gets a word", async ({ page }) => {
  await enter(page, owner);
  await expect(today(page)).toBeVisible();
  await page.goto(`${posting.url}/settings`);
  const security = page.getByRole("region", { name: "Security" });
  const wanted = "maren@elsewhere.example";
  await security.getByLabel("New e-mail").fill(wanted);
  await security.getByLabel("Your password").fill(owner.password);
  await security.getByRole("button", { name: "Change e-mail" }).click();
  await expect(security.getByText(`Waits to be confirmed: ${wanted}`)).toBeVisible();
  await expect(security.getByText(`You sign in as ${owner.email}.`)).toBeVisible();
  await page.goto(await readLink(wanted, "Confirm this e-mail for Acquaint"));
  await expect(heading(page, "Use this e-mail?")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use this e-mail" }).click();
  await expect(page.getByText(`You sign in with ${wanted} from now on.`)).toBeVisible();
  await expect
    .poll(() => mailbox.taken.findLast(({ to }) => to === owner.email)?.mail.subject)
    .toBe("Your e-mail for Acquaint was changed");
  await page.reload();
  await expect(heading(page, "This link doesn't work any more")).toBeVisible();
  await page.context().clearCookies();
  await enter(page, { ...owner, email: wanted });
  await expect(today(page)).toBeVisible();
});

test("a digest begins once a newcomer has shown that the address is theirs", async ({
  page,
  browser,
}) => {
  await enter(page, { ...owner, email: "maren@elsewhere.example" });
  await expect(today(page)).toBeVisible();
  await page.goto(`${posting.url}/settings`);
  const members = page.getByRole("region", { name: "Members" });
  await members.getByRole("button", { name: "Make an invitation link" }).click();
  const invite = await members.getByLabel("Invitation link", { exact: true }).inputValue();

  const email = "nadia@members.example";
  const context = await browser.newContext();
  const own = await context.newPage();
  await own.goto(invite);
  await own.getByLabel("Name").fill("Nadia Kern");
  await own.getByLabel("E-mail").fill(email);
  await own.getByLabel("Password").fill(password);
  await own.getByRole("button", { name: "Create account" }).click();
  await expect(today(own)).toBeVisible();
  await own.goto(`${posting.url}/settings`);
  const section = own.getByRole("region", { name: "Notifications" });
  await expect(section.getByText(`${email} is not confirmed yet.`)).toBeVisible();
  await expect(section.getByRole("button", { name: "Send me one now" })).toHaveCount(0);
  await section.getByRole("radio", { name: "Daily" }).check();
  await section.getByRole("button", { name: "Save digest" }).click();
  const saved = `Digest saved. Open the link in the mail to ${email}; the digest begins then.`;
  await expect(own.getByText(saved, { exact: true })).toBeVisible();
  await expect(section.getByText(/^Next digest: /)).toHaveCount(0);
  await expectAccessible(own);
  const mails = () =>
    mailbox.taken.filter(({ to }) => to === email).map(({ mail }) => mail.subject);
  await expect.poll(mails).toEqual(["Confirm your e-mail for Acquaint"]);
  await section.getByRole("button", { name: "Send the link again" }).click();
  await expect(own.getByText(/^A link is on its way to nadia@/)).toBeVisible();
  await expect.poll(mails).toHaveLength(2);

  // Whoever reads the mails may be signed in nowhere, and opening the link alone changes nothing.
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(await readLink(email, "Confirm your e-mail for Acquaint"));
  await expect(heading(reader, "Is this e-mail yours?")).toBeVisible();
  await expectAccessible(reader);
  await own.reload();
  await expect(section.getByRole("button", { name: "Send the link again" })).toBeVisible();
  await reader.getByRole("button", { name: "This e-mail is mine" }).click();
  await expect(reader.getByText(`${email} is confirmed.`)).toBeVisible();
  await reader.context().close();

  await own.reload();
  await expect(section.getByText(/^Next digest: /)).toBeVisible();
  await section.getByRole("button", { name: "Send me one now" }).click();
  await expect(own.getByText(`Sent to ${email}.`, { exact: true })).toBeVisible();
  expect(mails().at(-1)).toBe("Nothing waits for you");
  await context.close();
});

test("without a mail server the sign-in page says who can help", async ({ page, newMember }) => {
  await newMember();
  for (const path of ["/sign-in", "/forgot"]) {
    await page.goto(path);
    await expect(page.getByText(/The owner of this Acquaint can make you a link/)).toBeVisible();
    await expect(page.getByText("user password --email")).toBeVisible();
    await expectAccessible(page);
  }
  await page.goto("/reset/nothing-at-all");
  await expect(heading(page, "This link doesn't work any more")).toBeVisible();
});

test("signing out leaves nothing in the browser of what was typed and not saved", async ({
  page,
  member,
}) => {
  expect(member.name).toBe("Kim Ono");
  await page.goto("/invitations/new");
  await page.getByRole("textbox").first().fill("What I copied from a page of mine");
  const drafts = () =>
    page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.startsWith("acquaint-draft")),
    );
  await expect.poll(drafts).toHaveLength(1);
  await page.getByRole("textbox").first().pressSequentially(" and more");
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(heading(page, "Sign in")).toBeVisible();
  expect(await drafts()).toEqual([]);
  await page.reload();
  expect(await drafts()).toEqual([]);
});
