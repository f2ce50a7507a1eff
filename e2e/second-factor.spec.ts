import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import pg from "pg";
import type { App } from "./app.ts";
import { expect, expectAccessible, type Member, signIn, test } from "./fixtures.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const security = (page: Page) => page.getByRole("region", { name: "Security" });

/** Makes the proofs of a member's sessions eleven minutes older, which no test can wait for. */
async function letProofsAge({ dataDir }: App, { email }: Member): Promise<void> {
  const secrets = JSON.parse(readFileSync(path.join(dataDir, "secrets.json"), "utf8"));
  const port = readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[3];
  const client = new pg.Client({
    connectionString: `postgresql://acquaint_app:${secrets.databaseAppPassword}@127.0.0.1:${port}/acquaint`,
  });
  await client.connect();
  await client.query(
    `update session set proved_at = proved_at - interval '11 minutes'
     where member_id = (select id from member where email = $1)`,
    [email],
  );
  await client.end();
}

const waits = { timeout: 60_000, intervals: [500] };

/** Codes of an app that holds this key; each call gives a code that was not given before. */
function openAuthenticator(key: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) });
  let last = 0;
  return async (): Promise<string> => {
    // A code counts once, and the one after it counts already.
    const step = Math.max(Math.floor(Date.now() / 30_000), last + 1);
    const early = (step - 1) * 30_000 - Date.now();
    if (early > 0) await expect.poll(() => step * 30_000 - Date.now(), waits).toBeLessThan(29_000);
    last = step;
    return totp.generate({ timestamp: step * 30_000 });
  };
}

async function enterPassword(page: Page, { email, password }: Member): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Turns the second factor on by the settings. @returns the app and the recovery codes */
async function turnOn(page: Page) {
  await page.goto("/settings");
  await security(page).getByRole("button", { name: "Set up an app" }).click();
  await expect(security(page).getByRole("img", { name: "QR code for your app" })).toBeVisible();
  await expectAccessible(page);
  const key = (await security(page).locator("code").first().textContent()) ?? "";
  const nextCode = openAuthenticator(key);
  await security(page).getByLabel("Code", { exact: true }).fill("000 000");
  await security(page).getByRole("button", { name: "Turn on" }).click();
  await expect(security(page).getByText("This code is wrong.")).toBeVisible();
  await security(page)
    .getByLabel("Code", { exact: true })
    .fill(await nextCode());
  await security(page).getByRole("button", { name: "Turn on" }).click();
  const list = security(page).getByRole("list", { name: "Recovery codes" });
  await expect(list.getByRole("listitem")).toHaveCount(10);
  await expectAccessible(page);
  const codes = await list.getByRole("listitem").allInnerTexts();
  const saved = page.waitForEvent("download");
  await security(page).getByRole("button", { name: "Download" }).click();
  expect((await saved).suggestedFilename()).toBe("acquaint-recovery-codes.txt");
  await security(page).getByRole("button", { name: "I have kept them" }).click();
  await expect(security(page).getByText("10 recovery codes left.")).toBeVisible();
  return { nextCode, codes };
}

test("with a second factor the password alone lets nobody in, and each code works once", async ({
  page,
  member,
  cli,
  browser,
  app,
}) => {
  const { nextCode, codes } = await turnOn(page);
  const context = await browser.newContext({ baseURL: app.url });
  const other = await context.newPage();
  await enterPassword(other, member);
  await expect(heading(other, "Enter your code")).toBeVisible();
  await expectAccessible(other);
  // Whoever holds the password alone sees no page, and next-auth's own door is shut, too.
  await other.goto("/people");
  await expect(heading(other, "Sign in")).toBeVisible();
  const { csrfToken } = (await (await other.request.get("/api/auth/csrf")).json()) as {
    csrfToken: string;
  };
  await other.request.post("/api/auth/callback/credentials", {
    headers: { origin: app.url },
    form: { csrfToken, email: member.email, password: member.password, json: "true" },
  });
  expect(await (await other.request.get("/api/auth/session")).json()).toEqual({});

  await other.goto("/sign-in/code");
  await other.getByLabel("Code").fill("123 456");
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other.getByText("This code is wrong.")).toBeVisible();
  const code = await nextCode();
  await other.getByLabel("Code").fill(code);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(heading(other, "Today")).toBeVisible();

  await other.getByRole("button", { name: "Sign out" }).first().click();
  await enterPassword(other, member);
  await other.getByLabel("Code").fill(code);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other.getByText("This code was used already.")).toBeVisible();
  await other.getByLabel("Code").fill(codes[0] ?? "");
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(heading(other, "Today")).toBeVisible();
  await other.goto("/settings");
  await expect(security(other).getByText("9 recovery codes left.")).toBeVisible();

  await other.goto("/settings/activity");
  await expect(heading(other, "Activity")).toBeVisible();
  await expectAccessible(other);
  const activity = other.getByRole("list", { name: "Activity" });
  for (const event of [
    "Signed in with the password and a recovery code",
    "Recovery code used",
    "Signed in with the password and a code",
    "Wrong code entered",
    "Second factor turned on",
  ]) {
    await expect(activity.getByText(event, { exact: true }).first()).toBeVisible();
  }
  await expect(activity.getByText("Chrome on Linux, this machine").first()).toBeVisible();

  // Turning it off asks for both.
  await other.goto("/settings");
  await security(other).getByRole("button", { name: "Turn off" }).click();
  const off = other.getByRole("dialog", { name: "Turn your second factor off?" });
  await off.getByLabel("Your password").fill(member.password);
  await off.getByLabel(/^A code of your app/).fill(codes[0] ?? "");
  await off.getByRole("button", { name: "Turn off" }).click();
  await expect(off.getByText("This code is wrong.")).toBeVisible();
  await expectAccessible(other);
  await off.getByLabel("Your password").fill(member.password);
  await off.getByLabel(/^A code of your app/).fill(codes[1] ?? "");
  await off.getByRole("button", { name: "Turn off" }).click();
  await expect(security(other).getByRole("button", { name: "Set up an app" })).toBeVisible();
  await context.close();
  expect(JSON.parse(await cli("user", "factor", "--email", member.email, "--json"))).toEqual({
    email: member.email,
    secondFactor: false,
    passkeys: 0,
  });
});

test("the operator lets in who has lost phone and recovery codes", async ({
  page,
  member,
  cli,
}) => {
  await turnOn(page);
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await enterPassword(page, member);
  await expect(heading(page, "Enter your code")).toBeVisible();
  await cli("user", "factor", "--email", member.email, "--off");
  await signIn(page, member);
});

test("a passkey signs in without password and code, is asked for again, and can be removed", async ({
  page,
  newMember,
  app,
}) => {
  // Browsers know passkeys at names alone: localhost, not 127.0.0.1.
  const home = app.url.replace("127.0.0.1", "localhost");
  const member = await newMember();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${app.url}/sign-in`);
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toHaveCount(0);
  await page.goto(`${home}/sign-in`);
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByLabel("Password").fill(member.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(heading(page, "Today")).toBeVisible();

  await page.goto(`${home}/settings`);
  await security(page).getByRole("button", { name: "Add a passkey" }).click();
  await expect(security(page).getByText("Enter a name, such as the device")).toBeVisible();
  await security(page).getByLabel("Name of a new passkey").fill("My laptop");
  await security(page).getByRole("button", { name: "Add a passkey" }).click();
  const passkeys = security(page).getByRole("list", { name: "Passkeys" });
  await expect(passkeys.getByText("My laptop")).toBeVisible();
  await expect(passkeys.getByText("not used yet")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(heading(page, "Sign in")).toBeVisible();
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(heading(page, "Today")).toBeVisible();
  await page.goto(`${home}/settings`);
  await expect(passkeys.getByText(/last used today/)).toBeVisible();

  await letProofsAge(app, member);
  expect((await page.request.get(`${home}/api/export`)).status()).toBe(403);
  await page.getByRole("link", { name: "Export everything" }).click();
  const asked = page.getByRole("dialog", { name: "Is it you?" });
  await expect(asked.getByLabel("Your password", { exact: true })).toBeVisible();
  await expectAccessible(page);
  const saved = page.waitForEvent("download");
  await asked.getByRole("button", { name: "Use a passkey" }).click();
  expect((await saved).suggestedFilename()).toMatch(/^acquaint-.*\.zip$/);
  await expect(asked).toHaveCount(0);

  await security(page).getByRole("button", { name: "Remove My laptop" }).click();
  await expect(passkeys).toHaveCount(0);
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(heading(page, "Sign in")).toBeVisible();
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("This passkey doesn't let in here.")).toBeVisible();
});

test("what only the member may do asks who sits there, and goes on where it was", async ({
  page,
  member,
  app,
}) => {
  await page.goto("/settings");
  await letProofsAge(app, member);
  const calendar = page.getByRole("region", { name: "Calendar feed" });
  await calendar.getByRole("button", { name: "Make an address" }).click();
  const asked = page.getByRole("dialog", { name: "Is it you?" });
  await expectAccessible(page);
  await expect(asked.getByLabel("Your password")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(asked).toHaveCount(0);
  await expect(calendar.getByText("Confirm that it is you, then try again.")).toBeVisible();
  await calendar.getByRole("button", { name: "Make an address" }).click();
  await asked.getByLabel("Your password").fill("not the password");
  await page.keyboard.press("Enter");
  await expect(asked.getByText("This is not your current password.")).toBeVisible();
  await asked.getByLabel("Your password").fill(member.password);
  await page.keyboard.press("Enter");
  await expect(calendar.getByLabel("Calendar address")).toHaveValue(/\.ics$/);

  // What was typed is still there when the proof was given.
  await letProofsAge(app, member);
  const mailbox = page.getByRole("region", { name: "Mailbox" });
  await mailbox.getByLabel("Server (IMAP)").fill("imap.members.example");
  await mailbox.getByLabel("User name").fill("kim@members.example");
  await mailbox.getByLabel("App password").fill("abcd efgh");
  await mailbox.getByRole("button", { name: "Test the connection" }).click();
  await asked.getByLabel("Your password").fill(member.password);
  await asked.getByRole("button", { name: "Confirm" }).click();
  await expect(asked).toHaveCount(0);
  await expect(mailbox.getByLabel("Server (IMAP)")).toHaveValue("imap.members.example");
  await expect(mailbox.locator("[aria-invalid]")).toHaveCount(1);

  await page.goto("/settings/activity");
  const activity = page.getByRole("list", { name: "Activity" });
  await expect(activity.getByText("Calendar address made")).toBeVisible();
  await expect(activity.getByText("Wrong password or passkey, when asked again")).toBeVisible();
});
