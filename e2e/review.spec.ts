import type { Page } from "@playwright/test";
import { expect, expectAccessible, fixtureFile, test } from "./fixtures.ts";
import { fillDemo, findPerson, listPeople, stayAwayFromLinkedIn } from "./space.ts";

const title = (page: Page) => page.getByRole("heading", { level: 1, name: "Weekly review" });
const person = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

async function snooze(page: Page): Promise<void> {
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: "Until the next review" })).toBeFocused();
  await page.keyboard.press("Enter");
}

test("the silent are reviewed from the keyboard, one by one, and every decision can be undone", async ({
  page,
  member,
  cli,
}) => {
  await stayAwayFromLinkedIn(page);
  await fillDemo(page);
  await page.goto("/review");
  await expect(title(page)).toBeVisible();
  await expect(page.getByText("1 of 7")).toBeVisible();
  const dmitri = person(page, "Dmitri Castellanos");
  await expect(dmitri.getByText("Check first · no archive yet")).toBeVisible();
  await expect(dmitri.getByText("25 days of silence")).toBeVisible();
  await expectAccessible(page);

  const opened = page.context().waitForEvent("page");
  await page.keyboard.press("r");
  await (await opened).close();
  await expect(dmitri.getByRole("button", { name: "Removed on LinkedIn" })).toBeVisible();
  await page.keyboard.press("d");
  await expect(person(page, "Ruth Achterberg")).toBeVisible();
  await expect(page.getByText("2 of 7")).toBeVisible();

  await page.keyboard.press("k");
  const keep = page.getByRole("dialog", { name: "Keep Ruth Achterberg" });
  await expect(keep.getByLabel("Why")).toBeFocused();
  await page.keyboard.type("A former colleague");
  await page.keyboard.press("Enter");
  await expect(person(page, "Kofi Marchetti")).toBeVisible();

  await snooze(page);
  await expect(person(page, "Élodie Stormare")).toBeVisible();
  await page.keyboard.press("u");
  await expect(person(page, "Kofi Marchetti")).toBeVisible();
  await page.keyboard.press("u");
  await expect(person(page, "Ruth Achterberg")).toBeVisible();
  await page.keyboard.press("k");
  await expect(keep.getByLabel("Why")).toHaveValue("A former colleague");
  await page.keyboard.press("Enter");
  await expect(person(page, "Kofi Marchetti")).toBeVisible();
  await snooze(page);

  await expect(person(page, "Élodie Stormare")).toBeVisible();
  await page.keyboard.press("n");
  await page.getByRole("button", { name: "Mark as sent" }).click();
  await expect(person(page, "Jonas Achieng")).toBeVisible();

  await page.keyboard.press("y");
  await page.getByRole("dialog").getByRole("button", { name: "Add the reply" }).click();
  await expect(person(page, "Mirela Osei")).toBeVisible();
  await page.keyboard.press("j");
  await expect(person(page, "Anselm Duarte")).toBeVisible();
  await snooze(page);
  await expect(person(page, "Mirela Osei")).toBeVisible();
  await snooze(page);

  await expect(page.getByRole("heading", { name: "The review is done" })).toBeVisible();
  await expect(
    page.getByText("1 removed · 1 nudged · 1 kept · 3 snoozed · 1 had replied.").first(),
  ).toBeVisible();
  const stages = new Map((await listPeople(cli, member)).map((each) => [each.name, each.stage]));
  expect(stages.get("Dmitri Castellanos")).toBe("removed");
  expect(stages.get("Ruth Achterberg")).toBe("connected");
  expect(stages.get("Élodie Stormare")).toBe("awaiting-reply");
  expect(stages.get("Jonas Achieng")).toBe("in-conversation");
  expect(stages.get("Mirela Osei")).toBe("unresponsive");

  const decided = page.getByRole("region", { name: "Decided in this review" });
  await expect(decided.getByRole("listitem")).toHaveCount(7);
  await expect(decided.getByText("Kept: A former colleague")).toBeVisible();
  await expectAccessible(page);

  const past = page.getByRole("region", { name: "Past reviews" });
  await past.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Review of/ })).toBeVisible();
  await expect(page.getByText("Kept: A former colleague")).toBeVisible();
  await expectAccessible(page);
});

test("a removal waits until it is done on LinkedIn, and can be taken back", async ({
  page,
  member,
  cli,
}) => {
  await stayAwayFromLinkedIn(page);
  await fillDemo(page);
  await page.goto("/review");
  const dmitri = person(page, "Dmitri Castellanos");
  const opened = page.context().waitForEvent("page");
  await dmitri.getByRole("button", { name: "Remove", exact: true }).click();
  await (await opened).close();
  await dmitri.getByRole("button", { name: "Later" }).click();
  const waiting = page.getByRole("region", { name: "To remove on LinkedIn" });
  await expect(waiting.getByText("Dmitri Castellanos")).toBeVisible();
  for (const name of ["Ruth Achterberg", "Kofi Marchetti"]) {
    await expect(person(page, name)).toBeVisible();
    await page.keyboard.press("l");
    await expect(waiting.getByText(name)).toBeVisible();
  }
  expect((await findPerson(cli, member, "Dmitri Castellanos")).stage).toBe("unresponsive");

  await waiting.getByRole("link", { name: "Remove one after the other" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Remove on LinkedIn" })).toBeVisible();
  const list = page.getByRole("list", { name: "To remove on LinkedIn" });
  await expect(page.getByText("0 of 3 removed")).toBeVisible();
  await expectAccessible(page);
  for (const [done, name] of ["Dmitri Castellanos", "Ruth Achterberg"].entries()) {
    const profile = page.context().waitForEvent("page");
    await page.keyboard.press("o");
    await (await profile).close();
    await expect(list.getByRole("listitem").filter({ hasText: name })).toContainText(
      "profile opened",
    );
    await page.keyboard.press("d");
    await expect(page.getByText(`${done + 1} of 3 removed`)).toBeVisible();
    await expect(list.getByText(name)).toHaveCount(0);
  }
  // Left and taken up again, it goes on where it was.
  await page.reload();
  await expect(page.getByText("2 of 3 removed")).toBeVisible();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  expect((await findPerson(cli, member, "Dmitri Castellanos")).stage).toBe("removed");
  await page.keyboard.press("d");
  await expect(page.getByRole("heading", { name: "Nobody is to be removed" })).toBeVisible();
  await page.keyboard.press("z");
  await expect(list.getByText("Kofi Marchetti")).toBeVisible();
});

test("many at once: only people whose whole week an archive covers", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(120_000);
  const archive = fixtureFile("archives", "Complete_LinkedInDataExport_11-15-2026.zip");
  await cli("import", archive, "--email", member.email);
  await cli("sweep");
  await page.goto("/review?view=table");
  await expect(title(page)).toBeVisible();
  const table = page.getByRole("region", { name: "People who did not reply" });
  const rows = table.getByRole("row").filter({ has: page.getByRole("checkbox") });
  const unsure = rows.filter({ hasText: "Check first" });
  const all = await rows.count();
  expect(await unsure.count()).toBeGreaterThan(0);
  await expect(unsure.first().getByRole("checkbox")).toBeDisabled();
  await expectAccessible(page);
  const sure = all - (await unsure.count());

  await table.getByLabel(/^All who surely did not reply/).check();
  await expect(table.getByText(`${sure} people chosen`)).toBeVisible();
  await table.getByRole("button", { name: "Snooze" }).click();
  await page.keyboard.press("2");
  await expect(rows).toHaveCount(all - sure);
  await page.keyboard.press("z");
  await expect(rows).toHaveCount(all);

  await table.getByLabel(/^All who surely did not reply/).check();
  await table.getByRole("button", { name: "Remove" }).click();
  await expect(rows).toHaveCount(all - sure);
  const waiting = page.getByRole("region", { name: "To remove on LinkedIn" });
  await expect(waiting.getByRole("listitem").last()).toContainText(`${sure - 6} more`);

  // The way of looking is kept.
  await page.goto("/review");
  await expect(person(page, "People who did not reply")).toHaveCount(0);
  await page.getByRole("radio", { name: "Table" }).check({ force: true });
  await expect(table).toBeVisible();
  await page.goto("/review");
  await expect(table).toBeVisible();
});

test("without anybody silent the review says when it opens", async ({ page, member }) => {
  expect(member.name).toBe("Kim Ono");
  await page.goto("/review");
  await expect(
    page.getByRole("heading", { name: "Nobody is waiting for a decision" }),
  ).toBeVisible();
  await expect(page.getByText("The next review opens")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await page.goto("/review/removals");
  await expect(page.getByRole("heading", { name: "Nobody is to be removed" })).toBeVisible();
  await expectAccessible(page);
  const answer = await page.goto("/review/00000000-0000-7000-8000-000000000000");
  expect(answer?.status()).toBe(404);
});
