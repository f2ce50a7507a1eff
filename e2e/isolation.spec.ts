import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures.ts";
import { fillDemo, findPerson, readTimeline, stayAwayFromLinkedIn } from "./space.ts";

/** Sends what the page posts with another id in it, as a hand-written request would. */
async function swapIds(page: Page, swaps: readonly (readonly [string, string])[]): Promise<void> {
  await page.route("**/*", async (route) => {
    const request = route.request();
    const body = request.postData();
    if (request.method() !== "POST" || !body) return route.fallback();
    const postData = swaps.reduce((text, [own, theirs]) => text.replaceAll(own, theirs), body);
    return route.continue({ postData });
  });
}

test("a second member asks for every resource of the first by its id and gets nothing", async ({
  page,
  member,
  newMember,
  cli,
  browser,
  app,
}) => {
  test.setTimeout(120_000);
  await fillDemo(page);
  const theirs = await findPerson(cli, member, "Dmitri Castellanos");
  await page.goto("/review");
  for (const turn of [1, 2, 3, 4, 5, 6, 7]) {
    await expect(page.getByText(`${turn} of 7`)).toBeVisible();
    await page.keyboard.press("s");
    await page.keyboard.press("1");
  }
  const past = page.getByRole("region", { name: "Past reviews" }).getByRole("link");
  const review = (await past.getAttribute("href")) ?? "";
  expect((await page.goto(review))?.status()).toBe(200);
  const begun = await page.request.post("/api/imports", {
    headers: { Origin: app.url, "Sec-Fetch-Site": "same-origin" },
    data: { fileName: "Connections.csv" },
  });
  const { importId } = (await begun.json()) as { importId: string };
  expect((await page.request.get(`/api/imports/${importId}`)).status()).toBe(200);

  const other = await newMember("Rosa Lindt");
  const context = await browser.newContext({ baseURL: app.url });
  const second = await context.newPage();
  await signIn(second, other);
  // It must not over-block: the same pages work for one's own people.
  await fillDemo(second);
  const own = await findPerson(cli, other, "Dmitri Castellanos");
  expect((await second.goto(`/people/${own.id}`))?.status()).toBe(200);

  for (const address of [`/people/${theirs.id}`, `/people/${theirs.id}?all=1`, review]) {
    expect((await second.goto(address))?.status(), address).toBe(404);
    await expect(second.getByRole("heading", { level: 1, name: "Not found" })).toBeVisible();
    await expect(second.getByText(theirs.name)).toHaveCount(0);
  }
  for (const address of [`/api/imports/${importId}`, `/api/imports/${importId}/rejects`]) {
    expect((await second.request.get(address)).status(), address).toBe(404);
  }
  const upload = await second.request.put(`/api/imports/${importId}/files?name=Connections.csv`, {
    headers: { Origin: app.url, "Sec-Fetch-Site": "same-origin" },
    data: "First Name,Last Name",
  });
  expect(upload.status()).toBe(404);
  const rows = await second.request.get(`/people/rows?q=Castellanos`);
  expect(await rows.text()).not.toContain(theirs.id);
  await context.close();
});

test("a second member's actions with the ids of the first change nothing", async ({
  page,
  member,
  newMember,
  cli,
  browser,
  app,
}) => {
  test.setTimeout(120_000);
  await fillDemo(page);
  const other = await newMember("Rosa Lindt");
  const context = await browser.newContext({ baseURL: app.url });
  const second = await context.newPage();
  await stayAwayFromLinkedIn(second);
  await signIn(second, other);
  await fillDemo(second);

  const name = "Dmitri Castellanos";
  const theirs = await findPerson(cli, member, name);
  const own = await findPerson(cli, other, name);
  const before = await readTimeline(cli, member, theirs.id);
  const ownBefore = await readTimeline(cli, other, own.id);
  const entries = JSON.parse(before) as { id: string; kind: string }[];
  const ownEntries = JSON.parse(ownBefore) as { id: string; kind: string }[];
  const entrySwaps = ownEntries.flatMap(({ id, kind }) => {
    const their = entries.find((entry) => entry.kind === kind);
    return their ? [[id, their.id] as const] : [];
  });
  await second.goto(`/people/${own.id}`);
  await swapIds(second, [[own.id, theirs.id], ...entrySwaps]);

  await second.keyboard.press("t");
  const dialog = second.getByRole("dialog");
  await dialog.getByLabel("Note").fill("This must not arrive.");
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(dialog.getByText("There is no such person in your space.")).toBeVisible();
  await second.keyboard.press("Escape");

  await second.getByRole("button", { name: /^Undo: You invited/ }).click();
  await expect(second.getByText("This entry is not there any more.").first()).toBeVisible();

  await second.getByRole("button", { name: "Edit" }).click();
  await dialog.getByLabel("Name").fill("Renamed");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("There is no such person in your space.")).toBeVisible();
  await second.keyboard.press("Escape");

  await second.getByRole("button", { name: "Mark as trusted" }).click();
  await dialog.getByRole("button", { name: "Mark as trusted" }).click();
  await expect(dialog.getByText("There is no such person in your space.")).toBeVisible();
  await second.keyboard.press("Escape");

  await second.goto("/review");
  await second.keyboard.press("s");
  await second.keyboard.press("1");
  await expect(second.getByText("They do not wait for a decision any more.").first()).toBeVisible();

  expect(await readTimeline(cli, member, theirs.id)).toBe(before);
  expect(await readTimeline(cli, other, own.id)).toBe(ownBefore);
  const people = JSON.parse(await cli("people", "list", "--email", member.email, "--json"));
  expect(people).toContainEqual(expect.objectContaining({ id: theirs.id, name, trusted: false }));
  await context.close();
});
