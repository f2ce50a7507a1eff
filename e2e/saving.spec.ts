import type { BrowserContext, Page } from "@playwright/test";
import { expect, type Member, test, waitUntilSaved } from "./fixtures.ts";

const names = Array.from({ length: 30 }, (_, at) => {
  const letters = String.fromCharCode(65 + Math.floor(at / 6)) + String.fromCharCode(97 + (at % 6));
  return `Nora ${letters}berg`;
});
const copied = `My Network
Manage invitations
Received
Sent
All (${names.length})
${names
  .map(
    (name, at) =>
      `${name} is inviting you to connect\nBuilder\nAna Ruiz and ${at % 5} other mutual connections\n2 weeks ago\nIgnore\nAccept\n`,
  )
  .join("\n")}
About
Accessibility
`;

async function fillQueue(page: Page): Promise<void> {
  await page.goto("/invitations/new?how=paste");
  await page.getByLabel("The copied page").fill(copied);
  await page.getByRole("button", { name: "Read the page" }).click();
  await page.getByRole("button", { name: `Save ${names.length} invitations` }).click();
  await expect(page.getByText(`${names.length} to decide`)).toBeVisible();
}

/** Lets every answer come this much later. */
async function slowDown(page: Page, latency: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

const ways: Record<string, (page: Page) => Promise<unknown>> = {
  "closes the tab": (page) => page.close(),
  "reloads the page": (page) => page.reload(),
  "goes elsewhere": (page) => page.goto("/people"),
};

async function leaveQueue(context: BrowserContext, way: string, latency: number): Promise<Page> {
  const page = await context.newPage();
  await slowDown(page, latency);
  await page.goto("/invitations");
  await expect(page.getByRole("region", { name: /^Invitation from/ })).toBeVisible();
  for (let key = 0; key < 5; key += 1) await page.keyboard.press("x", { delay: 60 });
  await ways[way]?.(page);
  await page.close();
  const next = await context.newPage();
  await next.goto("/invitations");
  return next;
}

async function countBy(
  cli: (...parameters: string[]) => Promise<string>,
  { email }: Member,
  status: string,
): Promise<number> {
  const listed = await cli("invitations", "list", "--email", email, "--status", status, "--json");
  return (JSON.parse(listed) as unknown[]).length;
}

test("decisions that the page showed as made are made, however soon and however it is left", async ({
  page,
  member,
  context,
  cli,
}) => {
  await fillQueue(page);
  let left = names.length;
  for (const latency of [0, 250]) {
    for (const way of Object.keys(ways)) {
      const next = await leaveQueue(context, way, latency);
      left -= 5;
      await expect(
        next.getByText(left > 0 ? `${left} to decide` : /All decided|None left here/),
        `who ${way}, with ${latency} ms of latency`,
      ).toBeVisible();
      await next.close();
    }
  }
  expect(await countBy(cli, member, "ignored")).toBe(names.length);
  expect(await countBy(cli, member, "pending")).toBe(0);
  // What the last page left is asked for once more by the page that is open now, and then forgotten.
  await page.goto("/people");
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).join("\n")))
    .not.toContain("acquaint-act");
  expect(await countBy(cli, member, "ignored")).toBe(names.length);
});

test("what was decided after the session had ended is made after the next sign-in", async ({
  page,
  member,
  cli,
}) => {
  await fillQueue(page);
  await cli("user", "sessions", "--email", member.email, "--end");
  await page.keyboard.press("x");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect(await countBy(cli, member, "ignored")).toBe(0);
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByLabel("Password").fill(member.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expect.poll(() => countBy(cli, member, "ignored")).toBe(1);
  await waitUntilSaved(page);
});

test("more than one request holds is sent by the next page, one request after the other", async ({
  page,
  member,
  cli,
}) => {
  await fillQueue(page);
  const listed = await cli("invitations", "list", "--email", member.email, "--json");
  const ids = (JSON.parse(listed) as { id: string }[]).map(({ id }) => id);
  // As another page left them: a decision each, and long inputs behind them.
  const stray = ids.map((id) => ({
    ...{ act: "invitation.decide", input: { invitationIds: [id], outcome: "ignore" } },
    padding: "x".repeat(5000),
  }));
  const users = JSON.parse(await cli("user", "list", "--json")) as { id: string; email: string }[];
  const owner = users.find(({ email }) => email === member.email)?.id ?? "";
  await page.evaluate(
    ({ kept, owner }) => {
      for (const [at, { padding, act, input }] of kept.entries()) {
        const id = crypto.randomUUID();
        const key = `acquaint-act ${owner} ${Date.now()} ${String(at).padStart(6, "0")} ${id}`;
        localStorage.setItem(key, JSON.stringify({ id, act, input: { ...input, padding } }));
      }
    },
    { kept: stray, owner },
  );
  await page.reload();
  await expect(page.getByText(/All decided|None left here/)).toBeVisible();
  expect(await countBy(cli, member, "ignored")).toBe(ids.length);
});

test("an answer that is lost after the act was stored is asked for again, and nothing is done twice", async ({
  page,
  member,
  cli,
}) => {
  await fillQueue(page);
  let lost = 0;
  await page.route("**/invitations", async (route) => {
    if (route.request().method() !== "POST" || lost >= 2) return route.continue();
    lost += 1;
    await route.fetch({ maxRetries: 3 });
    return route.abort("connectionreset");
  });
  const name = await page
    .getByRole("region", { name: /^Invitation from/ })
    .getAttribute("aria-label");
  await page.keyboard.press("x");
  const who = name?.replace("Invitation from ", "") ?? "";
  await expect(page.getByText(`Ignored ${who}`, { exact: true })).toBeVisible();
  expect(lost).toBe(2);
  expect(await countBy(cli, member, "ignored")).toBe(1);
  await page.keyboard.press("z");
  await expect(page.getByText(`Back in the queue: ${who}`, { exact: true })).toBeVisible();
  expect(await countBy(cli, member, "pending")).toBe(names.length);
});

test("what was decided elsewhere meanwhile goes from the queue, with a word", async ({
  page,
  member,
  cli,
}) => {
  await fillQueue(page);
  const sheet = page.getByRole("region", { name: /^Invitation from/ });
  const label = await sheet.getAttribute("aria-label");
  const listed = await cli("invitations", "list", "--email", member.email, "--json");
  const ids = (JSON.parse(listed) as { id: string }[]).map(({ id }) => id);
  const decide = ["act", "invitation.decide", "--email", member.email, "--outcome", "ignore"];
  await cli(...decide, "--invitation-ids", ...ids);
  await page.keyboard.press("x");
  await expect(page.getByText(/is decided already/).first()).toBeVisible();
  await expect(page.getByRole("region", { name: label ?? "", exact: true })).toHaveCount(0);
  await expect(page.getByText(/All decided|None left here/)).toBeVisible();
});

test("who leaves while a form is on its way is asked first, and the form is stored", async ({
  page,
  member,
}) => {
  expect(member.name).toBeTruthy();
  await page.goto("/invitations/new");
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/invitations/new", async (route) => {
    if (route.request().method() === "POST") await released;
    await route.continue();
  });
  await page.getByLabel("Name", { exact: true }).fill("Ana Ruiz");
  await page.getByRole("button", { name: "Add to the queue" }).click();
  await expect(page.getByRole("status").getByText("Saving…")).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const leaving = page.evaluate(() => window.location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  release();
  await expect(page.getByText("Added Ana Ruiz", { exact: true })).toBeVisible();
  await page.goto("/invitations");
  await expect(page.getByText("1 to decide")).toBeVisible();
});
