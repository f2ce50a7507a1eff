import { expect, expectAccessible, test } from "./fixtures.ts";

test("the policy shows what a change would have done to past decisions, and changes none", async ({
  page,
  member,
}) => {
  expect(member.name).toBeTruthy();
  const policy = page.getByRole("region", { name: "Policy" });
  await page.goto("/settings");
  await expect(policy.getByRole("status")).toContainText("Once you have decided some invitations");

  await page.goto("/invitations/new");
  const form = page.getByRole("form", { name: "One invitation" });
  await form.getByLabel("Name", { exact: true }).fill("Ingrid Byström");
  await form.getByLabel("Mutual connections").fill("8");
  await form.getByRole("button", { name: "Add to the queue" }).click();
  await expect(page.getByText("Added Ingrid Byström", { exact: true })).toBeVisible();
  await page.goto("/invitations");
  const sheet = page.getByRole("region", { name: "Invitation from Ingrid Byström" });
  await sheet.getByLabel("I want to get to know them").check();
  await expect(
    sheet.getByRole("region", { name: "Common ground" }).getByRole("radio", { name: "Yes" }),
  ).toBeChecked();
  await page.keyboard.press("l");
  const litmus = sheet.getByRole("group", { name: /^Litmus test/ });
  await expect(litmus.getByRole("radio", { name: "Yes" })).toBeChecked();
  await page.keyboard.press("a");
  await expect(page.getByText("Accepted Ingrid Byström", { exact: true })).toBeVisible();

  await page.goto("/settings");
  const preview = policy.getByRole("status");
  await expect(preview).toContainText("0 of your last 1 decisions would have come out otherwise");
  await policy.getByLabel("Criteria needed").selectOption("All 3");
  await expect(preview).toContainText("1 of your last 1 decisions would have come out otherwise");
  await policy.getByLabel("Criteria needed").selectOption("2 of 3");
  await expect(preview).toContainText("0 of your last 1 decisions");
  await policy.getByLabel("Mutual connections: more than").fill("8");
  await expect(preview).toContainText("1 of your last 1 decisions");
  await expectAccessible(page);
  await policy.getByRole("button", { name: "Save policy" }).click();
  await expect(page.getByText("Policy saved.", { exact: true })).toBeVisible();

  // What was decided keeps the policy that it was decided with.
  await page.reload();
  await expect(policy.getByLabel("Mutual connections: more than")).toHaveValue("8");
  await expect(preview).toContainText("1 of your last 1 decisions");
  await page.goto("/people");
  await page.getByRole("link", { name: "Ingrid Byström" }).click();
  await expect(page.getByRole("region", { name: /^Why you/ })).toContainText("2 of 3");
});
