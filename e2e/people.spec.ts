import { expect, expectAccessible, test } from "./fixtures.ts";

test.beforeEach(async ({ page, member }) => {
  expect(member.email).not.toBe("");
  await page.getByRole("button", { name: "Look around with invented people" }).click();
  await expect(page.getByText("These people are invented")).toBeVisible({ timeout: 30_000 });
  await page.goto("/people");
});

test("people are found by any part of a name, headline or company, accents or not", async ({
  page,
}) => {
  await expect(page.getByText("44 people")).toBeVisible();
  await expectAccessible(page);
  const list = page.getByRole("list", { name: "People" });
  const search = page.getByRole("searchbox", { name: "Search people" });

  await page.keyboard.press("/");
  await expect(search).toBeFocused();
  for (const [typed, name] of [
    ["sorensen", "Priya Sørensen"],
    ["ÉLODIE", "Élodie Stormare"],
    ["hospice haddad", "Ana Haddad"],
    ["さくら", "佐藤 さくら"],
    ["الحداد", "نورا الحداد"],
  ] as const) {
    await search.fill(typed);
    await expect(list.getByRole("listitem")).toHaveCount(1);
    await expect(list.getByRole("link", { name })).toBeVisible();
  }
  await search.fill("100%_");
  await expect(page.getByRole("heading", { name: "Nobody found" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show everybody" }).click();
  await expect(page.getByText("44 people")).toBeVisible();
  await expect(page).toHaveURL(/\/people$/);
});

test("the address holds the filters", async ({ page }) => {
  const stages = page.getByRole("group", { name: "Stage" });
  await stages.getByRole("radio", { name: "Unresponsive 7" }).check({ force: true });
  await expect(page.getByText("7 people")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search people" }).fill("ruth");
  await expect(page).toHaveURL(/\/people\?q=ruth&stage=unresponsive$/);
  await expect(stages.getByRole("radio", { name: "Unresponsive 1" })).toBeChecked();

  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Search people" })).toHaveValue("ruth");
  await expect(page.getByText("1 person found")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ruth Achterberg" })).toBeVisible();

  await page.goto("/people?stage=nonsense&q=");
  await expect(page.getByText("44 people")).toBeVisible();
});

test("people are narrowed by tag, note and freshness, and the address holds it", async ({
  page,
}) => {
  const list = page.getByRole("list", { name: "People" });
  await page.getByLabel("Tag").selectOption("Trusted");
  await expect(page).toHaveURL(/\/people\?tag=trusted$/);
  for (const row of await list.getByRole("listitem").all())
    await expect(row).toContainText("trusted");
  await page.getByLabel("Tag").selectOption("Any tag");
  await page.getByLabel("Freshness of the silence").selectOption("Check first");
  await expect(page.getByText("7 people")).toBeVisible();
  await page.getByLabel("Freshness of the silence").selectOption("No reply, for sure");
  await expect(page.getByRole("heading", { name: "Nobody found" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show everybody" }).click();
  await expect(page.getByText("44 people")).toBeVisible();

  await page.getByLabel("Note of their invitation").selectOption("Personal note");
  await expect(page).toHaveURL(/\/people\?note=personal$/);
  const found = await list.getByRole("listitem").count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(44);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(page.getByLabel("Note of their invitation")).toHaveValue("personal");
  await expect(list.getByRole("listitem")).toHaveCount(found);
  await expectAccessible(page);
});

test("a line of the list leads to the person", async ({ page }) => {
  await page.getByRole("link", { name: "Ana Haddad" }).click();
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: "Ana Haddad" })).toBeVisible();
});

test("rows are for their owner alone", async ({ page, playwright, app }) => {
  const stranger = await playwright.request.newContext({ baseURL: app.url });
  expect((await stranger.get("/people/rows")).status()).toBe(401);
  await stranger.dispose();
  const mine = await page.request.get("/people/rows?limit=3");
  expect(((await mine.json()) as { rows: unknown[] }).rows).toHaveLength(3);
});
