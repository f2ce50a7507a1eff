import { expect, expectAccessible, type Member, test } from "./fixtures.ts";

const notes = "Hello Kim, I read your piece on the Ghent depot. Which probes did you use in May?";

test("what the member said of a note stands under What Acquaint has learned, and can be revoked", async ({
  page,
  member,
}) => {
  expect((member satisfies Member).name).toBeTruthy();
  await page.goto("/invitations/new");
  await page.getByLabel("Name", { exact: true }).fill("Ana Ruiz");
  await page.getByLabel("Their note").fill(notes);
  await page.getByRole("button", { name: "Add to the queue" }).click();
  await expect(page.getByText("Added Ana Ruiz", { exact: true })).toBeVisible();
  await page.goto("/invitations");
  const sheet = page.getByRole("region", { name: "Invitation from Ana Ruiz" });
  // What is chosen before the page has come to life is not kept: chosen again until it is.
  await expect(async () => {
    await sheet.getByRole("combobox").selectOption({ label: "Standard note" });
    await expect(sheet.getByText("You said it is a standard note")).toBeVisible({ timeout: 2000 });
  }).toPass();

  await page.goto("/settings");
  await page.getByRole("link", { name: "See what it has learned" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "What Acquaint has learned" }),
  ).toBeVisible();
  const learned = page.getByRole("region", { name: /^Notes you judged/ });
  await expect(learned.getByText("You said: a standard note.")).toBeVisible();
  await expect(page.getByText("Pairs that you part under Duplicates")).toBeVisible();
  await expectAccessible(page);
  await learned.getByRole("button", { name: "Revoke" }).click();
  await expect(learned.getByText("When Acquaint reads a note wrongly")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(learned.getByText("You said: a standard note.")).toBeVisible();
});

test("drafts are signed with the first of the names that the member goes by", async ({
  page,
  member,
}) => {
  expect(member.name).toBe("Kim Ono");
  await page.goto("/settings");
  const field = page.getByLabel("How you sign and are called");
  await expect(field).toHaveValue("Kim");
  await field.fill("Kimi, Kim, 金");
  await page.getByRole("button", { name: "Save names" }).click();
  await expect(page.getByText("Names saved.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue("Kimi, Kim, 金");
  await field.fill(Array.from({ length: 11 }, (_, at) => `Kim${at}`).join(", "));
  await page.getByRole("button", { name: "Save names" }).click();
  await expect(page.getByText("Enter at most 10 names.")).toBeVisible();
});
