import type { Page } from "@playwright/test";
import { expect, expectAccessible, fixtureFile, test } from "./fixtures.ts";
import { fillDemo, findPerson, stayAwayFromLinkedIn } from "./space.ts";

const timeline = (page: Page) => page.getByRole("region", { name: "Timeline" });
const stage = (page: Page) =>
  page.getByRole("list", { name: "Stage" }).locator("[aria-current=step]");

test("a reply is added with one key, undone from the toast, and the clock runs again", async ({
  page,
  member,
  cli,
}) => {
  await fillDemo(page);
  const lars = await findPerson(cli, member, "Lars Papadopoulos");
  await page.goto(`/people/${lars.id}`);
  await expect(page.getByRole("heading", { level: 1, name: lars.name })).toBeVisible();
  await expect(stage(page)).toContainText("Awaiting reply · week ends");
  await expect(timeline(page).getByText("Week ends")).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press("y");
  const dialog = page.getByRole("dialog", { name: "Lars replied" });
  await expect(dialog.getByLabel("What they wrote")).toBeFocused();
  await page.keyboard.type("Gladly! <b>Tuesday?</b>");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(stage(page)).toHaveText("In conversation");
  await expect(timeline(page).getByText("Gladly! <b>Tuesday?</b>")).toBeVisible();

  await page.keyboard.press("z");
  await expect(stage(page)).toContainText("Awaiting reply");
  await expect(timeline(page).getByText("Gladly!")).toHaveCount(0);
  await timeline(page)
    .getByRole("button", { name: /^Bring back: Lars replied/ })
    .click();
  await expect(stage(page)).toHaveText("In conversation");
  expect((await findPerson(cli, member, lars.name)).stage).toBe("in-conversation");
});

test("a chat is agreed on, held and followed by the next touch", async ({ page, member, cli }) => {
  await fillDemo(page);
  const { id } = await findPerson(cli, member, "Leila Fontaine");
  await page.goto(`/people/${id}`);
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Day and time of the chat").fill("2030-05-06T14:30");
  await dialog.getByLabel("How").selectOption("In a café");
  await dialog.getByLabel("Where").fill("The Blue Door");
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(stage(page)).toHaveText("Chat agreed · 6 May 2030");
  await expect(timeline(page).getByText("for 6 May 2030, in a café, The Blue Door")).toBeVisible();

  await page.keyboard.press("h");
  await dialog.getByLabel("What you learned").fill("She runs the reading group.");
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(stage(page)).toHaveText("Met");
  await page.getByRole("button", { name: "Plan the next touch" }).click();
  await dialog.getByLabel("Be in touch again on").fill("2030-06-01");
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(page.getByText("Be in touch again 1 Jun 2030.")).toBeVisible();
});

test("a backdated reply un-flags, one in the future is refused and stays typed", async ({
  page,
  member,
  cli,
}) => {
  await fillDemo(page);
  const { id } = await findPerson(cli, member, "Dmitri Castellanos");
  await page.goto(`/people/${id}`);
  await expect(stage(page)).toHaveText("No reply");
  await page.keyboard.press("y");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What they wrote").fill("Sorry, I was away.");
  await dialog.getByLabel("When", { exact: true }).fill("2031-01-01T10:00");
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(dialog.getByText("This lies in the future.")).toBeVisible();
  await expect(dialog.getByLabel("What they wrote")).toHaveValue("Sorry, I was away.");
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel("When", { exact: true }).fill(`${yesterday}T10:00`);
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(stage(page)).toHaveText("In conversation");
  await expect(timeline(page).getByText("The week was over")).toBeVisible();
});

test("a nudge is drafted, marked as sent, and gives more days", async ({ page, member, cli }) => {
  await stayAwayFromLinkedIn(page);
  await fillDemo(page);
  const { id } = await findPerson(cli, member, "Ruth Achterberg");
  await page.goto(`/people/${id}`);
  await page.keyboard.press("n");
  const nudge = page.getByRole("region", { name: "Nudge" });
  await expect(nudge.getByLabel("Message to Ruth")).toHaveValue(/^Hi Ruth,/);
  await nudge.getByRole("button", { name: "Mark as sent" }).click();
  await expect(stage(page)).toContainText("Awaiting reply · week ends");
  await expect(timeline(page).getByText("You nudged Ruth")).toBeVisible();
});

test("facts are put right: name, headline, profile, trust", async ({ page, member, cli }) => {
  await fillDemo(page);
  const { id } = await findPerson(cli, member, "Margit Owusu");
  await page.goto(`/people/${id}`);
  await page.getByRole("button", { name: "Edit" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Margit Owusu-Lang");
  await dialog.getByLabel("Address of the profile").fill("https://example.org/margit");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("This is not the address of a LinkedIn profile.")).toBeVisible();
  await expect(dialog.getByLabel("Name")).toHaveValue("Margit Owusu-Lang");
  await dialog.getByLabel("Address of the profile").fill("linkedin.com/in/margit-owusu-demo/");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Margit Owusu-Lang" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Open on LinkedIn" })).toHaveAttribute(
    "href",
    "https://www.linkedin.com/in/margit-owusu-demo",
  );
  await page.getByRole("button", { name: "Mark as trusted" }).click();
  await dialog.getByLabel("Why").fill("We worked together for years.");
  await dialog.getByRole("button", { name: "Mark as trusted" }).click();
  await expect(page.getByText("We worked together for years.")).toBeVisible();
});

test("an invite that was read out of a message is marked, and put right by the member", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(120_000);
  const archive = fixtureFile("archives", "Complete_LinkedInDataExport_11-15-2026.zip");
  await cli("import", archive, "--email", member.email);
  const { id } = await findPerson(cli, member, "Chloé Castellanos");
  await page.goto(`/people/${id}`);
  await expect(timeline(page).getByText("read as a coffee-chat invite")).toBeVisible();
  await expect(timeline(page).getByText("from your archive").first()).toBeVisible();
  await expectAccessible(page);
  await timeline(page)
    .getByRole("button", { name: /^Not an invite/ })
    .click();
  await expect(stage(page)).toHaveText("Connected");
  await timeline(page)
    .getByRole("button", { name: /^This was the invite/ })
    .first()
    .click();
  await expect(stage(page)).toContainText(/No reply|Awaiting reply/);
  await expect(timeline(page).getByText("read as a coffee-chat invite")).toHaveCount(0);
  await expect(timeline(page).getByText("put right by you")).toBeVisible();
});

test("on a phone nothing is wider than the screen, and a wrong address is not found", async ({
  page,
  member,
  cli,
}) => {
  await fillDemo(page);
  const { id } = await findPerson(cli, member, "Ana Haddad");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/people/${id}`);
  await expect(stage(page)).toContainText("Chat agreed");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  for (const wrong of ["00000000-0000-7000-8000-000000000000", "not-an-id"]) {
    const answer = await page.goto(`/people/${wrong}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "Not found" })).toBeVisible();
  }
});
