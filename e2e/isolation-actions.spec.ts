import type { Page } from "@playwright/test";
import { expect, type Member, signIn, test } from "./fixtures.ts";
import { fillDemo, findPerson, readTimeline, stayAwayFromLinkedIn } from "./space.ts";

type Swaps = (readonly [own: string, theirs: string])[];
type Cli = (...parameters: string[]) => Promise<string>;

/** Sends what the page posts with another's ids in it, until the returned function is called. */
async function swapIds(page: Page, swaps: Swaps): Promise<() => Promise<void>> {
  await page.route("**/*", async (route) => {
    const request = route.request();
    const body = request.postData();
    if (request.method() !== "POST" || !body) return route.fallback();
    const postData = swaps.reduce((text, [own, theirs]) => text.replaceAll(own, theirs), body);
    return route.continue({ postData });
  });
  return () => page.unroute("**/*");
}

async function listPending(cli: Cli, { email }: Member): Promise<{ id: string; name: string }[]> {
  return JSON.parse(
    await cli("invitations", "list", "--email", email, "--status", "pending", "--json"),
  );
}

/** Uploads a file of connections and leaves it where it is to be confirmed. @returns the import's id */
async function previewImport(page: Page): Promise<string> {
  await page.goto("/import");
  const begun = page.waitForResponse(
    (answer) => answer.url().endsWith("/api/imports") && answer.request().method() === "POST",
  );
  const rows = [
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    "Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz-x1,,Osprey Freight,Analyst,15 Jan 2026",
  ];
  await page.getByLabel("Archive", { exact: true }).setInputFiles({
    name: "Connections.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${rows.join("\n")}\n`),
  });
  const { importId } = (await (await begun).json()) as { importId: string };
  const card = page.getByRole("region", { name: "Connections.csv" });
  await expect(card.getByText("Ready to apply")).toBeVisible({ timeout: 60_000 });
  return importId;
}

async function readStatus(page: Page, importId: string): Promise<string> {
  const view = await (await page.request.get(`/api/imports/${importId}`)).json();
  return (view as { status: string }).status;
}

test("invitations, messages, imports and sessions of another member answer to nobody else", async ({
  page,
  member,
  newMember,
  cli,
  browser,
  app,
}) => {
  test.setTimeout(180_000);
  await fillDemo(page);
  const theirImport = await previewImport(page);
  const other = await newMember("Rosa Lindt");
  const context = await browser.newContext({ baseURL: app.url });
  const second = await context.newPage();
  await stayAwayFromLinkedIn(second);
  await signIn(second, other);
  await fillDemo(second);
  const gone = second.getByText(/not there any more|There is no such|has moved on meanwhile/);

  // An import: neither given up nor applied by somebody else.
  const ownImport = await previewImport(second);
  let stop = await swapIds(second, [[ownImport, theirImport]]);
  const card = second.getByRole("region", { name: "Connections.csv" });
  await card.getByRole("button", { name: "Apply" }).click();
  await expect(gone.first()).toBeVisible();
  await stop();
  await second.reload();
  stop = await swapIds(second, [[ownImport, theirImport]]);
  await card.getByRole("button", { name: "Give it up" }).click();
  await expect(gone.first()).toBeVisible();
  await stop();
  expect(await readStatus(page, theirImport)).toBe("preview");
  expect(await readStatus(second, ownImport)).toBe("preview");

  // An invitation: neither answered nor decided.
  const theirs = await listPending(cli, member);
  const own = await listPending(cli, other);
  const swaps = own.flatMap(({ id, name }): Swaps => {
    const their = theirs.find((each) => each.name === name);
    return their ? [[id, their.id]] : [];
  });
  expect(swaps.length).toBe(own.length);
  await second.goto("/invitations");
  await expect(second.getByRole("region", { name: /^Invitation from/ })).toBeVisible();
  stop = await swapIds(second, swaps);
  await second.keyboard.press("l");
  await expect(gone.first()).toBeVisible();
  await second.keyboard.press("x");
  await expect(
    second.getByText("This invitation is decided already, or not there any more.").first(),
  ).toBeVisible();
  await stop();
  expect(await listPending(cli, member)).toEqual(theirs);
  expect(await listPending(cli, other)).toEqual(own);
  await page.goto("/invitations");
  const litmus = page.getByRole("group", { name: /^Litmus test/ });
  await expect(litmus.getByRole("radio", { checked: true })).toHaveCount(0);

  // A message: neither drafted from another's person nor recorded as sent to them.
  const their = await findPerson(cli, member, "Omar Kowalska");
  const mine = await findPerson(cli, other, "Omar Kowalska");
  const before = await readTimeline(cli, member, their.id);
  const ownBefore = await readTimeline(cli, other, mine.id);
  await second.goto(`/people/${mine.id}`);
  await expect(second.getByRole("textbox").first()).toHaveValue(/Omar/);
  stop = await swapIds(second, [[mine.id, their.id]]);
  await second.getByRole("button", { name: "Mark as sent" }).click();
  await expect(gone.first()).toBeVisible();
  await stop();
  expect(await readTimeline(cli, member, their.id)).toBe(before);
  expect(await readTimeline(cli, other, mine.id)).toBe(ownBefore);

  // A session: ended by its owner alone.
  const elsewhere = await browser.newContext({ baseURL: app.url });
  const [theirOther, ownOther] = [await elsewhere.newPage(), await context.newPage()];
  await signIn(theirOther, member);
  await page.goto("/settings");
  const theirSession = await page.locator('form input[name="id"]').first().inputValue();
  const third = await browser.newContext({ baseURL: app.url });
  await signIn(await third.newPage(), other);
  await ownOther.goto("/settings");
  const ownSession = await ownOther.locator('form input[name="id"]').first().inputValue();
  stop = await swapIds(ownOther, [[ownSession, theirSession]]);
  const answered = ownOther.waitForResponse((answer) => answer.request().method() === "POST");
  await ownOther.getByRole("button", { name: /^End / }).first().click();
  await answered;
  await stop();
  await theirOther.goto("/people");
  await expect(theirOther.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  await Promise.all([context.close(), elsewhere.close(), third.close()]);
});
