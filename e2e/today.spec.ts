import { expect, expectAccessible, test } from "./fixtures.ts";

test("a newcomer is led to the import, or to invented people that go away whole", async ({
  page,
  member,
}) => {
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expect(
    page.getByText(member.name.split(" ")[0] ?? "", { exact: false }).first(),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nobody is here yet" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Import from LinkedIn" })).toHaveAttribute(
    "href",
    "/import",
  );
  await expectAccessible(page);

  await page.getByRole("button", { name: "Look around with invented people" }).click();
  await expect(page.getByText("These people are invented")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Nobody is here yet" })).toBeHidden();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Throw the demo away" }).click();
  const question = page.getByRole("alertdialog", { name: "Throw the demo away?" });
  await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
  await expectAccessible(page);
  await question.getByRole("button", { name: "Throw away" }).click();
  await expect(page.getByRole("heading", { name: "Nobody is here yet" })).toBeVisible();
  await page.goto("/people");
  await expect(page.getByText("0 people")).toBeVisible();
});

test("each line of the day leads to the place where it is done", async ({ page, member }) => {
  expect(member.email).not.toBe("");
  await page.getByRole("button", { name: "Look around with invented people" }).click();
  await expect(page.getByText("These people are invented")).toBeVisible({ timeout: 30_000 });

  const main = page.getByRole("main");
  const group = (name: string) => main.getByRole("region", { name, exact: true });
  await expect(group("Invitations").getByRole("link", { name: "Start deciding" })).toHaveAttribute(
    "href",
    "/invitations",
  );
  await expect(group("Invitations")).toContainText("9 invitations to decide");
  const hello = group("Say hello").getByRole("listitem").filter({ hasText: "Omar Kowalska" });
  await expect(hello).toContainText("Your reading list for new managers");
  await expect(hello.getByRole("link", { name: "Draft message" })).toHaveAttribute(
    "href",
    /^\/people\/[0-9a-f-]{36}$/,
  );
  await expect(
    group("Say hello").getByRole("link", { name: "Write them one after the other" }),
  ).toHaveAttribute("href", "/hello");
  await expect(group("Say hello")).not.toContainText("Beatrix Amsel");
  await expect(group("Did you meet?")).toContainText("Wanjiru Holm");
  await expect(group("Their week ends")).toContainText("Lars Papadopoulos");
  await expect(group("Keep in touch")).toContainText("Farid Johansson");
  await expect(group("Weekly review")).toContainText("7 people did not reply");
  await expect(group("Weekly review").getByRole("link")).toHaveAttribute("href", "/review");
  await expect(group("Last 90 days")).toContainText("Invited to chat");

  const navigation = page.getByRole("navigation", { name: "Main" });
  await expect(navigation.getByRole("link", { name: "Invitations 9 waiting" })).toBeVisible();
  await expect(navigation.getByRole("link", { name: "Weekly review 7 waiting" })).toBeVisible();

  await hello.getByRole("link", { name: "Draft message" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Omar Kowalska" })).toBeVisible();
  await expect(page.getByRole("textbox").first()).toHaveValue(/Omar/);
  await page.goBack();

  await main.getByRole("link", { name: "6 older connections never invited" }).click();
  await expect(page).toHaveURL(/\/people\?stage=connected$/);
  await expect(page.getByRole("link", { name: "Beatrix Amsel" })).toBeVisible();
});

test("keys, the finder and the theme are at hand on every page", async ({ page, member }) => {
  expect(member.email).not.toBe("");
  await page.getByRole("button", { name: "All keys" }).click();
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys).toContainText("This list");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("?");
  await expect(keys).toBeVisible();
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+k");
  const finder = page.getByRole("dialog", { name: "Find" });
  await finder.getByRole("combobox").fill("peop");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();

  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectAccessible(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the places are under the thumb and nothing is wider than the screen", async ({
    page,
    member,
  }) => {
    expect(member.email).not.toBe("");
    await page.getByRole("button", { name: "Look around with invented people" }).click();
    await expect(page.getByText("These people are invented")).toBeVisible({ timeout: 30_000 });
    for (const path of ["/", "/people"]) {
      await page.goto(path);
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll).toBe(client);
      await expectAccessible(page);
    }
    const navigation = page.getByRole("navigation", { name: "Main" });
    await expect(navigation.getByRole("link")).toHaveText([
      /^Today/,
      /^Invitations/,
      "People",
      /^Review/,
    ]);
    await navigation.getByRole("button", { name: "More" }).click();
    const more = page.getByRole("dialog", { name: "More" });
    await expect(more.getByRole("link", { name: "Import" })).toBeVisible();
    await expectAccessible(page);
    await more.getByRole("button", { name: "Find…" }).click();
    const finder = page.getByRole("dialog", { name: "Find" });
    await finder.getByRole("option", { name: "Losing touch" }).click();
    await expect(page).toHaveURL(/list=losing-touch$/);
    await navigation.getByRole("button", { name: "More" }).click();
    await more.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
  });
});
