import { readFile } from "node:fs/promises";
import { expect, expectAccessible, fixtureFile, signIn, test } from "./fixtures.ts";
import { listPeople } from "./space.ts";

const archive = fixtureFile("archives", "Complete_LinkedInDataExport_11-15-2026.zip");

test("a member takes everything out, and opens it again in another space", async ({
  page,
  member,
  newMember,
  cli,
}) => {
  test.setTimeout(150_000);
  await cli("import", archive, "--email", member.email, "--json");
  await page.goto("/settings#data");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export everything" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^acquaint-\d{4}-\d\d-\d\d\.zip$/);
  const buffer = await readFile(await download.path());

  const other = await newMember();
  await page.context().clearCookies();
  await signIn(page, other);
  await page.goto("/import");
  await page
    .getByLabel("Archive", { exact: true })
    .setInputFiles({ name: "acquaint.zip", mimeType: "application/zip", buffer });
  const card = page.getByRole("region", { name: "acquaint.zip" }).first();
  await expect(card.getByText("Ready to apply")).toBeVisible({ timeout: 60_000 });
  await expect(card.getByText(/An export of Acquaint of/)).toBeVisible();
  await expectAccessible(page);
  expect(await listPeople(cli, other)).toHaveLength(0);
  await card.getByRole("button", { name: "Apply" }).click();
  await expect(card.getByText(/Added 448 people, 149 invitations/)).toBeVisible({
    timeout: 60_000,
  });
  expect(await listPeople(cli, other)).toHaveLength(448);
});

test("an export is for its owner: without a session there is nothing to fetch", async ({
  request,
}) => {
  expect((await request.get("/api/export")).status()).toBe(401);
});
