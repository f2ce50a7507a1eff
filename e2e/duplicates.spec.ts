import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, type Member, test } from "./fixtures.ts";
import { findPerson, listPeople, stayAwayFromLinkedIn } from "./space.ts";

type Cli = (...parameters: string[]) => Promise<string>;

const connections = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Tilda,Quimby,https://www.linkedin.com/in/tilda-quimby,tilda@example.org,Lumen Books,Editor,12 Mar 2024
Robert,Ashgrove,https://www.linkedin.com/in/robert-ashgrove,,Northwind,Engineer,3 Feb 2023
Ines,Brandão,https://www.linkedin.com/in/ines-brandao,,Contoso,Designer,9 Sep 2025
`;

async function importConnections(cli: Cli, member: Member, file: string): Promise<void> {
  await writeFile(file, connections);
  await cli("import", file, "--email", member.email);
}

async function typeInvitation(page: Page, name: string, headline: string): Promise<void> {
  await page.goto("/invitations/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Headline").fill(headline);
  await page.getByRole("button", { name: "Add to the queue" }).click();
  await expect(page.getByText(`Added ${name}`, { exact: true })).toBeVisible();
}

test("two who may be one wait side by side, are merged by one key, and parted again", async ({
  page,
  member,
  cli,
}, info) => {
  await stayAwayFromLinkedIn(page);
  await importConnections(cli, member, info.outputPath("Connections.csv"));
  await typeInvitation(page, "Tilda Químby", "Editor at Lumen Books");
  await typeInvitation(page, "Bob Ashgrove", "Engineer at Northwind");

  await page.goto("/people");
  await page.getByRole("main").getByRole("link", { name: "Duplicates" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Duplicates" })).toBeVisible();
  await expect(page).toHaveTitle(/Duplicates/);
  await expect(page.getByRole("status").getByText("Pair 1 of 2")).toBeVisible();
  const tilda = page.getByRole("region", { name: /^Tilda Qu.mby and Tilda Qu.mby$/ });
  const bob = page.getByRole("region", { name: /Ashgrove and .* Ashgrove$/ });
  await expect(tilda.or(bob)).toHaveCount(1);
  await expectAccessible(page);
  if (await bob.isVisible()) await page.keyboard.press("j");
  await expect(tilda.getByText("Both at Lumen Books")).toBeVisible();
  await expect(tilda.getByText("Tilda Químby came without a profile link")).toBeVisible();

  await page.keyboard.press("x");
  await expect(bob.getByText(/(Bob and Robert|Robert and Bob) can be one name/)).toBeVisible();
  await expect(page.getByText("1 pair", { exact: true })).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("2 pairs", { exact: true })).toBeVisible();

  if (await bob.isVisible()) await page.keyboard.press("ArrowRight");
  await expect(tilda).toBeVisible();
  const before = await listPeople(cli, member);
  const old = await findPerson(cli, member, "Tilda Químby");
  await page.keyboard.press("m");
  await expect(bob).toBeVisible();
  await expect(page.getByText(/^Merged Tilda/).first()).toBeVisible();
  expect(await listPeople(cli, member)).toHaveLength(before.length - 1);
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Everybody is here once" })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/people/${old.id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Tilda Quimby" })).toBeVisible();
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByText("Invitation received")).toBeVisible();
  await expect(timeline.getByText("Connected", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("region", { name: "Merged from" })
    .getByRole("button", { name: "Un-merge Tilda Químby" })
    .click();
  await expect(page.getByText("Tilda Químby is somebody else again").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Merged from" })).toHaveCount(0);
  const after = await listPeople(cli, member);
  const tildas = (people: typeof after) => people.filter(({ name }) => name.startsWith("Tilda"));
  expect(tildas(after)).toEqual(tildas(before));
  expect(JSON.parse(await cli("verify", "--json"))).toMatchObject({ drift: 0 });
});

test("the member merges two whom nothing connects, on a phone", async ({
  page,
  member,
  cli,
}, info) => {
  await importConnections(cli, member, info.outputPath("Connections.csv"));
  await page.setViewportSize({ width: 390, height: 844 });
  const ines = await findPerson(cli, member, "Ines Brandão");
  await page.goto(`/people/${ines.id}`);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("menuitem", { name: "Merge with…" }).click();
  const dialog = page.getByRole("dialog", { name: "Merge Ines Brandão with…" });
  await dialog.getByLabel("The same person's other entry").fill("ashgrove");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: /Robert Ashgrove/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Duplicates" })).toBeVisible();
  await expect(page).toHaveTitle(/Duplicates/);
  await page.getByRole("radio", { name: "Robert Ashgrove" }).check();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Robert Ashgrove" })).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(async () => (await listPeople(cli, member)).length).toBe(3);
});
