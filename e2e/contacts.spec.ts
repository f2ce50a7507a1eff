import { readFile } from "node:fs/promises";
import iconv from "iconv-lite";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { findPerson, listPeople, readTimeline } from "./space.ts";

const file = (name: string, text: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

const card = (...lines: string[]) =>
  ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n");

const google = [
  "First Name,Middle Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Website 1 - Label,Website 1 - Value,Custom Field 1 - Value",
  "Ana,,Ruiz,Osprey Freight,Analyst,Met at the fair,VIP ::: * myContacts,Home,ana@home.example,,,Knows everybody in Lisbon",
  "Mei,,Tan,Heron Lines,Buyer,,,,mei@heron.example,,,",
].join("\n");

test("a vCard adds people; a table of Google fills in what is missing, and both are taken back", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(180_000);
  await page.goto("/import");
  const input = page.getByLabel("Contacts", { exact: true });
  const cards =
    card("FN:Ana Ruiz", "EMAIL:ana@home.example", "URL:https://www.linkedin.com/in/ana-ruiz-x1") +
    card("FN:Ben Cole", "NOTE:Plays chess");
  await input.setInputFiles(file("phone.vcf", cards));
  const phone = page.getByRole("region", { name: "phone.vcf" });
  await expect(phone.getByText("Ready to apply")).toBeVisible({ timeout: 60_000 });
  await expect(phone.getByText("Ben Cole")).toBeVisible();
  await phone.getByRole("radio", { name: "Also add 2 unknown people" }).check();
  await phone.getByRole("button", { name: "Apply" }).click();
  await expect(phone.getByText("Updated 0 people, added 2 people, 1 note.")).toBeVisible({
    timeout: 60_000,
  });
  expect((await listPeople(cli, member)).map(({ name, stage }) => [name, stage]).sort()).toEqual([
    ["Ana Ruiz", "not-connected"],
    ["Ben Cole", "not-connected"],
  ]);

  await input.setInputFiles(file("google.csv", google));
  const table = page.getByRole("region", { name: "google.csv" });
  await expect(table.getByText("Ready to apply")).toBeVisible({ timeout: 60_000 });
  await expect(table.getByText(/1 would get something new/)).toBeVisible();
  await table.getByText(/^What the columns of google.csv mean/).click();
  await expect(table.getByLabel("Organization Name means")).toHaveValue("company");
  await table.getByText(/more columns, ignored/).click();
  await table.getByLabel("Custom Field 1 - Value means").selectOption("note");
  await expect(table.getByText("2 notes")).toBeVisible({ timeout: 60_000 });
  await expect(table.getByLabel("Custom Field 1 - Value means")).toHaveValue("note");
  await expectAccessible(page);

  const ana = await findPerson(cli, member, "Ana Ruiz");
  const before = await readTimeline(cli, member, ana.id);
  await table.getByRole("button", { name: "Apply" }).click();
  await expect(table.getByText("Updated 1 person, added 0 people, 3 notes.")).toBeVisible({
    timeout: 60_000,
  });
  expect(await readTimeline(cli, member, ana.id)).toContain("Knows everybody in Lisbon");
  await page.goto(`/people/${ana.id}`);
  await expect(page.getByText("Osprey Freight").first()).toBeVisible();

  await page.goto("/import");
  await table.getByRole("button", { name: "Take this import back" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(table.getByText("Taken back")).toBeVisible({ timeout: 60_000 });
  expect(await readTimeline(cli, member, ana.id)).toEqual(before);
});

test("columns that nobody can guess are asked for, on a phone too", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/import");
  const input = page.getByLabel("Contacts", { exact: true });
  await input.setInputFiles(file("odd.csv", "aa;bb\nAna Ruiz;Osprey Freight\n=1+1;@here\n"));
  const odd = page.getByRole("region", { name: "odd.csv" });
  await expect(odd.getByRole("alert")).toContainText("Choose at least the name", {
    timeout: 60_000,
  });
  await expect(odd.getByRole("button", { name: "Apply" })).toBeDisabled();
  await odd.getByLabel("aa means").selectOption("full-name");
  await expect(odd.getByText("Ana Ruiz", { exact: true }).last()).toBeVisible({ timeout: 60_000 });
  await odd.getByLabel("bb means").selectOption("company");
  await expect(odd.getByText("@here", { exact: true }).last()).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await odd.getByRole("radio", { name: "Also add 2 unknown people" }).check();
  await odd.getByRole("button", { name: "Apply" }).click();
  await expect(odd.getByText(/added 2 people/)).toBeVisible({ timeout: 60_000 });
  expect((await listPeople(cli, member)).map(({ name }) => name).sort()).toEqual([
    "=1+1",
    "Ana Ruiz",
  ]);

  await input.setInputFiles(file("sheet.csv", "PK\u0003\u0004\u0014"));
  const sheet = page.getByRole("region", { name: "sheet.csv" });
  await expect(sheet.getByRole("alert")).toContainText("not a ZIP archive", { timeout: 60_000 });
});

test("a file whose encoding is in doubt is asked about with its names, and an owner's column is left out", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(180_000);
  await page.goto("/import");
  const input = page.getByLabel("Contacts", { exact: true });
  const text = [
    "First Name,Last Name,Email,Contact Owner,Mailbox of the team",
    "Zbyšek,Kořán,zk@osprey.example,pat@boss.example,x@kite.example",
    "Ann,Lee,ann@osprey.example,pat@boss.example,y@kite.example",
  ].join("\r\n");
  const buffer = iconv.encode(text, "windows-1250");
  await input.setInputFiles({ name: "crm.csv", mimeType: "text/csv", buffer });
  const crm = page.getByRole("region", { name: "crm.csv" });
  await expect(crm.getByText("How does crm.csv read right?")).toBeVisible({ timeout: 60_000 });
  await expect(crm.getByRole("button", { name: "Read it like this" })).toBeDisabled();
  await expectAccessible(page);
  await crm.getByRole("radio", { name: /Zbyšek · Kořán/ }).check();
  await crm.getByRole("button", { name: "Read it like this" }).click();
  await expect(crm.getByText("Zbyšek Kořán")).toBeVisible({ timeout: 60_000 });
  await expect(crm.getByLabel("crm.csv was read as")).toHaveValue("windows-1250");

  await crm.getByText(/^What the columns of crm.csv mean/).click();
  const team = crm.getByLabel("Mailbox of the team means");
  await expect(team).toHaveValue("ignore");
  await expect(crm.getByText(/look like e-mail addresses; whose\?/)).toBeVisible();
  await crm.getByText(/more columns?, ignored/).click();
  await expect(crm.getByLabel("Contact Owner means")).toHaveValue("ignore");
  await expectAccessible(page);
  await team.selectOption("email");
  await expect(crm.getByText(/x@kite\.example/).last()).toBeVisible({ timeout: 60_000 });
  await expect(team).toBeEnabled({ timeout: 60_000 });
  await crm.getByRole("radio", { name: "Also add 2 unknown people" }).check();
  await crm.getByRole("button", { name: "Apply" }).click();
  await expect(crm.getByText(/added 2 people/)).toBeVisible({ timeout: 60_000 });
  expect((await listPeople(cli, member)).map(({ name }) => name).sort()).toEqual([
    "Ann Lee",
    "Zbyšek Kořán",
  ]);

  const shift = await readFile("e2e/fixtures/cases/encodings/shift-jis.csv");
  await input.setInputFiles({ name: "shift-jis.csv", mimeType: "text/csv", buffer: shift });
  const japan = page.getByRole("region", { name: "shift-jis.csv" });
  await expect(japan.getByText("太郎 山田")).toBeVisible({ timeout: 60_000 });
});
