import type { Page } from "@playwright/test";
import { startApp } from "./app.ts";
import { expect, expectAccessible, type Member, signIn, test } from "./fixtures.ts";

async function fillAccount(page: Page, account: Member): Promise<void> {
  await page.getByLabel("Name").fill(account.name);
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
}

const today = (page: Page) => page.getByRole("heading", { level: 1, name: "Today" });
const signInTitle = (page: Page) => page.getByRole("heading", { level: 1, name: "Sign in" });

test("the first visit makes the first account, in the browser's time zone", async ({
  page,
  emptyApp,
}) => {
  await page.goto(emptyApp.url);
  await expect(page.getByRole("heading", { level: 1, name: "Set up Acquaint" })).toBeVisible();
  await expectAccessible(page);
  const first = { name: "Maren Holt", email: "maren@example.org", password: "short" };
  await fillAccount(page, first);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("Use at least 8 characters.")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue(first.name);
  await expect(page.getByLabel("E-mail")).toHaveValue(first.email);
  await page.getByLabel("Password").fill("a long enough password");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(today(page)).toBeVisible();
  await page.goto(`${emptyApp.url}/settings`);
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Vienna");
  await page.goto(`${emptyApp.url}/set-up`);
  await expect(today(page)).toBeVisible();
});

test("a wrong password keeps the typed e-mail, the right one lets in", async ({
  page,
  newMember,
}) => {
  const member = await newMember();
  await page.goto("/people");
  await expect(signInTitle(page)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The e-mail or the password is wrong.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(member.email);
  await expect(page.getByLabel("Password")).toHaveValue("");
  await page.getByLabel("Password").fill(member.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(today(page)).toBeVisible();
});

test("many wrong passwords are answered with when to try again", async ({ page, newMember }) => {
  const member = await newMember();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(member.email);
  for (const _ of Array(6)) {
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    // The form empties it once the answer is there.
    await expect(page.getByLabel("Password")).toHaveValue("");
  }
  await expect(page.getByText(/Too many attempts\. Try again in \d+ seconds\./)).toBeVisible();
});

test("signing out ends the session, also for a copy of its cookie", async ({ page, member }) => {
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(signInTitle(page)).toBeVisible();
  await page.context().addCookies(cookies);
  expect(await (await page.request.get("/api/auth/session")).json()).toEqual({});
  await page.context().addCookies(cookies);
  await page.goto("/people");
  await expect(signInTitle(page)).toBeVisible();
  await signIn(page, member);
});

test("a new password replaces the old one and signs out everywhere else", async ({
  page,
  browser,
  member,
  app,
}) => {
  const other = await browser.newContext({ baseURL: app.url });
  const otherPage = await other.newPage();
  await signIn(otherPage, member);

  await page.goto("/settings");
  const form = page.getByRole("region", { name: "Security" });
  await form.getByLabel("Current password").fill("not the password");
  await form.getByLabel("New password").fill("a new password");
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(form.getByText("This is not your current password.")).toBeVisible();
  await form.getByLabel("Current password").fill(member.password);
  await form.getByLabel("New password").fill("a new password");
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(
    page.getByText("Password changed. Signed out everywhere else.", { exact: true }),
  ).toBeVisible();

  await otherPage.goto("/people");
  await expect(signInTitle(otherPage)).toBeVisible();
  await page.goto("/people");
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  await signIn(otherPage, { ...member, password: "a new password" });
  await other.close();
});

test("sign out everywhere else leaves this browser in and no other", async ({
  page,
  browser,
  member,
  app,
}) => {
  const other = await browser.newContext({ baseURL: app.url });
  const otherPage = await other.newPage();
  await signIn(otherPage, member);
  await page.goto("/settings");
  const security = page.getByRole("region", { name: "Security" });
  await security.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(security.getByRole("button", { name: "Sign out everywhere else" })).toHaveCount(0);
  await otherPage.reload();
  await expect(signInTitle(otherPage)).toBeVisible();
  await other.close();
});

test("where others reach the app, the first account needs the code; an open sign-up needs none", async ({
  page,
  browser,
  app: shared,
}) => {
  test.setTimeout(120_000);
  const setupCode = "QUIET-HARBOUR-42";
  const app = await startApp(shared.buildFolder, {
    HOST: "0.0.0.0",
    SETUP_CODE: setupCode,
    OPEN_SIGN_UP: "true",
  });
  const first = { name: "Maren Holt", email: "maren@example.org", password: "a long password" };
  await page.goto(app.url);
  await page.getByLabel("Set-up code").fill("QUIET-HARBOUR-43");
  await fillAccount(page, first);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("This is not the set-up code")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(first.email);
  await page.getByLabel("Set-up code").fill("quiet harbour 42");
  await page.getByLabel("Password").fill(first.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(today(page)).toBeVisible();

  const guest = await browser.newContext();
  const guestPage = await guest.newPage();
  await guestPage.goto(`${app.url}/sign-in`);
  await guestPage.getByRole("link", { name: "Make an account" }).click();
  await fillAccount(guestPage, { ...first, email: "ruth@example.org" });
  await guestPage.getByRole("button", { name: "Make the account" }).click();
  await expect(today(guestPage)).toBeVisible();
  await guest.close();
  await app.stop();
});

test("nobody signs up where the sign-up is not open", async ({ page }) => {
  const answer = await page.goto("/sign-up");
  expect(answer?.status()).toBe(404);
});

test("the owner invites another member by a link that works once", async ({
  emptyApp,
  page,
  browser,
}) => {
  await page.goto(emptyApp.url);
  const first = { name: "Maren Holt", email: "maren@example.org", password: "a long password" };
  await fillAccount(page, first);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(today(page)).toBeVisible();
  await page.goto(`${emptyApp.url}/settings`);
  await page.getByRole("button", { name: "Make an invitation link" }).click();
  const link = await page.getByLabel("Invitation link", { exact: true }).inputValue();

  const guest = await browser.newContext();
  const guestPage = await guest.newPage();
  await guestPage.goto(link);
  await expect(guestPage.getByText("Maren Holt invites you.")).toBeVisible();
  await fillAccount(guestPage, {
    name: "Ruth Ojo",
    email: first.email,
    password: "a long password",
  });
  await guestPage.getByRole("button", { name: "Create account" }).click();
  await expect(guestPage.getByText("No account was made with these details.")).toBeVisible();
  await guestPage.getByLabel("E-mail").fill("ruth@example.org");
  await guestPage.getByLabel("Password").fill("a long password");
  await guestPage.getByRole("button", { name: "Create account" }).click();
  await expect(today(guestPage)).toBeVisible();
  await guestPage.goto(`${emptyApp.url}/settings`);
  await expect(guestPage.getByRole("region", { name: "Security" })).toBeVisible();
  await expect(guestPage.getByRole("region", { name: "Members" })).toHaveCount(0);
  await guestPage.goto(link);
  await expect(guestPage.getByText("This link lets nobody in")).toBeVisible();
  await guest.close();
});

test("settings are kept: policy, clock, templates; a wrong number stays typed", async ({
  page,
  member,
}) => {
  expect(member.name).toBe("Kim Ono");
  await page.goto("/settings");
  await expectAccessible(page);
  const policy = page.getByRole("region", { name: "Policy" });
  await policy.getByLabel("Days to reply").fill("0");
  await policy.getByRole("button", { name: "Save policy" }).click();
  await expect(policy.getByText("Enter a whole number from 1 to 60.")).toBeVisible();
  await expect(policy.getByLabel("Days to reply")).toHaveValue("0");
  await policy.getByLabel("Days to reply").fill("10");
  await policy.getByLabel("Criteria needed").selectOption("All 3");
  await policy.getByLabel("One trusted mutual connection is enough").check();
  await policy.getByRole("button", { name: "Save policy" }).click();
  await expect(page.getByText("Policy saved.", { exact: true })).toBeVisible();

  const clock = page.getByRole("region", { name: "Clock and review" });
  await clock.getByLabel("Time zone").selectOption("Asia/Kathmandu");
  await clock.getByLabel("Weekly review on").selectOption("Friday");
  await clock.getByLabel("at", { exact: true }).selectOption("16:00");
  await clock.getByRole("button", { name: "Save clock" }).click();
  await expect(page.getByText("Clock saved.", { exact: true })).toBeVisible();

  const nudges = page.getByRole("region", { name: "Nudge" });
  await nudges.getByRole("button", { name: "Write a new one" }).click();
  const window = page.getByRole("dialog");
  await window.getByLabel("Name").fill("Short nudge");
  await window.getByLabel("Message").fill("Hello {first name|there}, shall we talk?");
  await window.getByRole("button", { name: "Save template" }).click();
  await expect(nudges.getByText("Short nudge")).toBeVisible();

  await page.reload();
  await expect(policy.getByLabel("Days to reply")).toHaveValue("10");
  await expect(policy.getByLabel("Criteria needed")).toHaveValue("3");
  await expect(policy.getByLabel("One trusted mutual connection is enough")).toBeChecked();
  await expect(clock.getByLabel("Time zone")).toHaveValue("Asia/Kathmandu");
  await expect(clock.getByLabel("Weekly review on")).toHaveValue("5");
  await nudges.getByRole("button", { name: "Remove Short nudge" }).click();
  await expect(nudges.getByText("Short nudge")).toHaveCount(0);
});

test("deleting the account asks for the password and leaves nothing to sign in to", async ({
  page,
  member,
  cli,
}) => {
  await page.goto("/settings");
  const data = page.getByRole("region", { name: "Data" });
  await data.getByLabel("What to delete").selectOption("account");
  await data.getByLabel("Your password").fill("not the password");
  await data.getByRole("button", { name: "Delete for good" }).click();
  await expect(data.getByText("This is not your current password.")).toBeVisible();
  await expect(data.getByLabel("What to delete")).toHaveValue("account");
  await data.getByLabel("Your password").fill(member.password);
  await data.getByRole("button", { name: "Delete for good" }).click();
  await expect(signInTitle(page)).toBeVisible();
  expect(await cli("user", "list", "--json")).not.toContain(member.email);
});

test("health reports that the app is live and ready", async ({ request, app }) => {
  const answer = await request.get(`${app.url}/api/health`);
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ live: true, ready: true, waitingFor: [] });
});
