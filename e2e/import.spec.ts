import { readFile } from "node:fs/promises";
import { expect, expectAccessible, fixtureFile, test } from "./fixtures.ts";
import { listPeople } from "./space.ts";

const newest = "Complete_LinkedInDataExport_11-15-2026.zip";
const archive = fixtureFile("archives", newest);

test("an archive is previewed, applied, applied again without change, and taken back", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(180_000);
  await page.goto("/import");
  await page.getByLabel("Archive", { exact: true }).setInputFiles(archive);
  const card = page.getByRole("region", { name: newest }).first();
  await expect(card.getByText("Ready to apply")).toBeVisible({ timeout: 60_000 });
  await expect(card.getByText("448", { exact: true })).toBeVisible();
  await expect(card.getByText("420", { exact: true })).toBeVisible();
  await expect(card.getByText("16", { exact: true })).toBeVisible();
  expect(await listPeople(cli, member)).toHaveLength(0);
  await expectAccessible(page);

  // The page may be left and comes back to where the import stands.
  await page.reload();
  await card.getByRole("button", { name: "Apply" }).click();
  await expect(card.getByText("Applied", { exact: true })).toBeVisible({ timeout: 60_000 });
  const people = await listPeople(cli, member);
  await card.getByRole("link", { name: "Go to the pending invitations" }).click();
  await expect(page.getByText(/^16 to decide/)).toBeVisible();

  await page.goto("/import");
  await page.getByLabel("Archive", { exact: true }).setInputFiles(archive);
  await expect(card.getByText("Ready to apply")).toBeVisible({ timeout: 60_000 });
  await card.getByRole("button", { name: "Apply" }).click();
  await expect(card.getByText(/Added 0 people, 0 invitations and 0 facts/)).toBeVisible({
    timeout: 60_000,
  });
  expect(await listPeople(cli, member)).toHaveLength(people.length);

  const first = page.getByRole("region", { name: newest }).nth(1);
  await first.getByRole("button", { name: "Take this import back" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(first.getByText("Taken back")).toBeVisible({ timeout: 60_000 });
  expect(await listPeople(cli, member)).toHaveLength(0);
});

test("what can't be read says so, and rejected rows can be downloaded", async ({
  page,
  member,
}) => {
  test.setTimeout(120_000);
  expect(member.email).toContain("@");
  await page.goto("/import");
  const file = (name: string, text: string) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await page
    .getByLabel("Archive", { exact: true })
    .setInputFiles(file("holiday.zip", "this is no archive"));
  const bad = page.getByRole("region", { name: "holiday.zip" });
  await expect(bad.getByRole("alert")).toContainText("not a ZIP archive", { timeout: 60_000 });
  await bad.getByRole("button", { name: "Give it up" }).click();
  await expect(bad).toBeHidden();

  const rows = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  const good =
    "Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz-x1,,Osprey Freight,Analyst,15 Jan 2026";
  const undated =
    "Ben,Cole,https://www.linkedin.com/in/ben-cole-x2,,Osprey Freight,Analyst,31 Feb 2026";
  const broken =
    "Cleo,Day,https://www.linkedin.com/in/cleo-day-x3,,Osprey Freight,Analyst,1 Feb 2026,,x";
  await page
    .getByLabel("Archive", { exact: true })
    .setInputFiles(file("Connections.csv", `${rows}\n${good}\n${undated}\n${broken}\n`));
  const card = page.getByRole("region", { name: "Connections.csv" });
  await expect(card.getByText("1 row could not be read.")).toBeVisible({ timeout: 60_000 });
  await expect(card.getByText("1 person was read without their date.")).toBeVisible();
  const download = page.waitForEvent("download");
  await card.getByRole("link", { name: /Download it/ }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text).toContain("Connections.csv,4,");
  const undatedRows = page.waitForEvent("download");
  await card.getByRole("link", { name: /Download the rows/ }).click();
  expect(await readFile(await (await undatedRows).path(), "utf8")).toContain("31 Feb 2026");
  await card.getByRole("button", { name: "Apply" }).click();
  await expect(card.getByText("Applied", { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.goto("/people");
  await expect(page.getByText("Ana Ruiz")).toBeVisible();
  await expect(page.getByText("Ben Cole")).toBeVisible();
});

test("dates are asked about where nothing shows their order, and a broken file is applied on the member's word alone", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(180_000);
  await page.goto("/import");
  const input = page.getByLabel("Archive", { exact: true });
  await input.setInputFiles(fixtureFile("cases", "ambiguous-dates.Connections.csv"));
  const asked = page.getByRole("region", { name: "ambiguous-dates.Connections.csv" });
  await expect(asked.getByText("2 people were read without their date.")).toBeVisible({
    timeout: 60_000,
  });
  await asked.getByRole("radio", { name: "The month" }).click();
  await expect(asked.getByText("because you said so")).toBeVisible({ timeout: 60_000 });
  await expect(asked.getByText("were read without their date.")).toBeHidden();
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Give it up" }).click();
  await expect(asked).toBeHidden();

  await input.setInputFiles(fixtureFile("cases", "mostly-broken.Connections.csv"));
  const broken = page.getByRole("region", { name: "mostly-broken.Connections.csv" });
  await expect(broken.getByText(/can.t be read\. Is it the file you meant\?/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(broken.getByRole("button", { name: "Apply", exact: true })).toBeDisabled();
  await broken.getByLabel("Apply the rest anyway").check();
  await broken.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(broken.getByText("Applied", { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(await listPeople(cli, member)).toHaveLength(1);
});
