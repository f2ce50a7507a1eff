import { expect, test } from "./fixtures.ts";

test("who leaves while a decision is on its way is asked first, and the decision is stored", async ({
  page,
  member,
}) => {
  expect(member.name).toBeTruthy();
  await page.goto("/invitations/new");
  await page.getByLabel("Name", { exact: true }).fill("Ana Ruiz");
  await page.getByRole("button", { name: "Add to the queue" }).click();
  await expect(page.getByText("Added Ana Ruiz", { exact: true })).toBeVisible();
  await page.goto("/invitations");
  await expect(page.getByText("1 to decide")).toBeVisible();

  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/invitations", async (route) => {
    if (route.request().method() === "POST") await released;
    await route.continue();
  });
  await page.getByRole("button", { name: "Ignore", exact: true }).click();
  await expect(page.getByRole("status").getByText("Saving…")).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const leaving = page.evaluate(() => window.location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  release();
  await expect(page.getByText("Ignored Ana Ruiz", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Ignore", exact: true })).toHaveCount(0);
});
