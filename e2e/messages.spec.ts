import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, fixtureFile, type Member, test } from "./fixtures.ts";
import { findPerson, listPeople, readTimeline, stayAwayFromLinkedIn } from "./space.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

type Cli = (...parameters: string[]) => Promise<string>;

const firstNames = [
  "Ana",
  "Ben",
  "Chiara",
  "Dmitri",
  "Élodie",
  "Farid",
  "Greta",
  "Hana",
  "Ivo",
  "Jun",
  "Kwame",
  "Lena",
];

/** Connects a member with people who have not had a word yet, by a small archive. */
async function connectWith(cli: Cli, member: Member, names: readonly string[], file: string) {
  const day = new Intl.DateTimeFormat("en-GB", { day: "2-digit", month: "short", year: "numeric" });
  const today = day.format(Date.now() - 86_400_000).replace("Sept", "Sep");
  const rows = names.map(
    (name, nth) =>
      `${name},Marlowe,https://www.linkedin.com/in/${nth}-marlowe,,Osprey Freight,Planner,${today}`,
  );
  const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  await writeFile(file, `${[head, ...rows].join("\n")}\n`);
  await cli("import", file, "--email", member.email);
}

/** Presses keys and counts them. */
function countKeys(page: Page) {
  let presses = 0;
  return {
    press: async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    },
    presses: () => presses,
  };
}

test("ten people get a hello by keys alone, each can be taken back", async ({
  page,
  member,
  cli,
}, testInfo) => {
  await stayAwayFromLinkedIn(page);
  const file = testInfo.outputPath("Connections.csv");
  await connectWith(cli, member, firstNames.slice(0, 10), file);
  await page.goto("/hello");
  await expect(page.getByText("1 of 10")).toBeVisible();
  await expectAccessible(page);
  const opened: string[] = [];
  const closeTab = (tab: Page) => {
    opened.push(tab.url());
    void tab.close();
  };
  page.context().on("page", closeTab);
  const keys = countKeys(page);
  const begin = Date.now();
  for (let nth = 1; nth <= 10; nth++) {
    await expect(page.getByText(`${nth} of 10`)).toBeVisible();
    const message = page.getByRole("textbox", { name: /^Message to/ });
    const before = await message.inputValue();
    if (nth === 2) {
      await keys.press("v");
      await expect(message).toHaveValue(/Coffee, or a quarter of an hour on the phone/);
    }
    const tab = page.context().waitForEvent("page");
    await keys.press("o");
    await tab;
    await page.bringToFront();
    if (nth === 1) expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(before);
    await keys.press("s");
  }
  await expect(page.getByRole("heading", { name: "Everybody has a word from you" })).toBeVisible();
  const seconds = (Date.now() - begin) / 1000;
  const figures = `ten hellos: ${keys.presses()} keys, ${seconds.toFixed(1)} s`;
  testInfo.annotations.push({ type: "measured", description: figures });
  process.stdout.write(`${figures}\n`);
  expect(keys.presses()).toBeLessThanOrEqual(21);
  expect(opened).toHaveLength(10);
  page.context().off("page", closeTab);
  await expectAccessible(page);
  const people = await listPeople(cli, member);
  expect(people.map(({ stage }) => stage)).toEqual(Array(10).fill("awaiting-reply"));
  const chosen = await Promise.all(
    people.map(({ id }) => readTimeline(cli, member, id).then((text) => JSON.parse(text))),
  );
  expect(JSON.stringify(chosen).match(/hello-three-lines/g)).toHaveLength(1);
  expect(JSON.stringify(chosen).match(/hello-their-words/g)).toHaveLength(9);

  const row = page
    .getByRole("listitem")
    .filter({ hasText: /Marlowe/ })
    .first();
  const name =
    (await row
      .getByText(/Marlowe$/)
      .first()
      .textContent()) ?? "";
  await row.getByRole("button", { name: "Undo the message" }).click();
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  expect((await findPerson(cli, member, name)).stage).toBe("connected");
});

test("put off, sent earlier, and more than a page of them", async ({
  page,
  member,
  cli,
}, testInfo) => {
  const names = Array.from({ length: 30 }, (_, nth) => `${firstNames[nth % 12]}${nth}`);
  await connectWith(cli, member, names, testInfo.outputPath("Connections.csv"));
  await page.goto("/hello");
  const message = page.getByRole("textbox", { name: /^Message to/ });
  for (let nth = 1; nth <= 30; nth++) {
    await expect(page.getByText(`${nth} of 30`)).toBeVisible();
    await expect(message).toHaveValue(/thank you for the invitation/);
    if (nth < 30) await page.keyboard.press("j");
  }
  await message.fill("Hello! Coffee next week? I tidy up silent connections.");
  const who = (await page.getByRole("heading", { level: 2 }).textContent()) ?? "";
  await page.getByRole("button", { name: "Sent earlier" }).click();
  await page.getByLabel("When").fill("2099-01-01T10:00");
  await page.getByLabel("When").press("Enter");
  await expect(page.getByText("This lies in the future.")).toBeVisible();
  await expect(message).toHaveValue(/Coffee next week/);
  await page.getByRole("button", { name: "Yesterday 18:00" }).click();
  await page.getByRole("button", { name: "Mark as sent" }).click();
  await expect(page.getByRole("heading", { name: "That was everybody for now" })).toBeVisible();
  const { id } = await findPerson(cli, member, who);
  const wall = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Vienna",
    dateStyle: "short",
    timeStyle: "short",
  });
  const facts = JSON.parse(await readTimeline(cli, member, id)) as { kind: string; at: string }[];
  const invited = facts.find(({ kind }) => kind === "chat-invited");
  const yesterday = wall.format(Date.now() - 86_400_000).slice(0, 10);
  expect(wall.format(new Date(invited?.at ?? 0))).toBe(`${yesterday} 18:00`);
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 of 30")).toBeVisible();
});

test("wordings are written beside what becomes of them", async ({
  page,
  member,
  cli,
}, testInfo) => {
  await page.goto("/settings#templates");
  const section = page.getByRole("region", { name: "Message templates" });
  await section.getByLabel("My calendar link").fill("cal.example.org");
  await section.getByRole("button", { name: "Save link" }).click();
  await expect(section.getByText(/Enter a whole web address/)).toBeVisible();
  await section.getByLabel("My calendar link").fill("https://cal.example.org/kim");
  await section.getByRole("button", { name: "Save link" }).click();
  await expect(page.getByText("Calendar link saved.", { exact: true })).toBeVisible();

  const hellos = section.getByRole("region", { name: "Thank you and coffee" });
  await hellos.getByRole("button", { name: "Write a new one" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Priya Sørensen is invented.")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await connectWith(cli, member, ["Ana", "Ben"], testInfo.outputPath("Connections.csv"));
  await page.reload();
  await hellos.getByRole("button", { name: "Make it mine: Coffee, in three lines" }).click();
  await expect(dialog.getByText(/^Thanks for inviting me, (Ana|Ben)!/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Name", { exact: true }).fill("Two lines");
  const body = dialog.getByLabel("Message");
  await body.fill("Hi {frist name}, coffee?");
  await expect(
    dialog.getByText("There is no field {frist name}. Did you mean {first name}?"),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Save template" }).click();
  await expect(body).toHaveValue("Hi {frist name}, coffee?");
  await body.fill("Hi {first name}, about {mutual}: a coffee? I tidy up silent connections. ");
  await expect(dialog.getByText(/Comes out empty for .*\{mutual\}/)).toBeVisible();
  await dialog.getByRole("button", { name: "my calendar link" }).click();
  await expect(dialog.getByText(/https:\/\/cal\.example\.org\/kim/)).toBeVisible();
  await dialog.getByRole("searchbox").fill("Ben");
  await expect(dialog.getByRole("list", { name: "Found people" })).toContainText("Ben Marlowe");
  await dialog.getByRole("searchbox").press("Enter");
  await expect(dialog.getByText(/^Hi Ben, about :/)).toBeVisible();
  await dialog.getByRole("button", { name: "Save template" }).click();
  await expect(dialog).toBeHidden();
  const names = hellos.getByRole("listitem");
  await expect(names.first()).toContainText("Two lines");
  await expect(names.first()).toContainText("Not sent yet");

  await hellos.getByRole("button", { name: "Offer Two lines later" }).click();
  await expect(names.nth(1)).toContainText("Two lines");
  await hellos.getByRole("button", { name: "Remove Two lines" }).click();
  await expect(hellos.getByText("Two lines")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(names.nth(1)).toContainText("Two lines");

  // What is sent from it is counted for it, and a few allow no statement.
  await page.goto("/hello");
  await page.getByLabel("Wording").selectOption("Two lines");
  await page.keyboard.press("s");
  await expect(page.getByText(/^Sent to/).first()).toBeVisible();
  await page.goto("/settings#templates");
  await expect(names.nth(1)).toContainText("Too few to say: 1 sent");
});

const archive = "Complete_LinkedInDataExport_11-15-2026.zip";

test("messages read as invites are put right all at once at the preview, and after it", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(180_000);
  await page.goto("/import");
  await page.getByLabel("Archive", { exact: true }).setInputFiles(fixtureFile("archives", archive));
  const card = page.getByRole("region", { name: archive }).first();
  const list = card.getByRole("region", { name: "Read as coffee-chat invites" });
  await expect(list).toBeVisible({ timeout: 60_000 });
  const none = list.getByRole("button", { name: /^None of \d+ is an invite$/ });
  const total = Number(/\d+/.exec((await none.textContent()) ?? "")?.[0]);
  expect(total).toBeGreaterThan(10);
  const rows = list.getByRole("listitem").filter({ has: page.locator("blockquote") });
  await expect(rows).toHaveCount(Math.min(total, 50));
  for (let left = total - 50; left > 0; left -= 50) {
    await list.getByRole("button", { name: /^Show more/ }).click();
  }
  await expect(rows).toHaveCount(total);
  await expectAccessible(page);

  await none.click();
  await expect(list.getByText("not an invite", { exact: true })).toHaveCount(total);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(list.getByText("not an invite", { exact: true })).toHaveCount(0);
  await none.click();
  await list
    .getByRole("button", { name: /^It is an invite/ })
    .first()
    .click();
  await expect(list.getByText("not an invite", { exact: true })).toHaveCount(total - 1);
  const name = (await rows.first().locator("span").first().textContent()) ?? "";

  await card.getByRole("button", { name: "Apply" }).click();
  await expect(card.getByText("Applied", { exact: true })).toBeVisible({ timeout: 60_000 });
  const waiting = async () =>
    (await listPeople(cli, member)).filter(({ stage }) =>
      ["awaiting-reply", "unresponsive"].includes(stage),
    );
  expect((await waiting()).map((person) => person.name)).toEqual([name]);

  await card.getByRole("button", { name: "Look through the coffee-chat invites" }).click();
  await expect(list.getByText("not an invite", { exact: true }).first()).toBeVisible();
  await list.getByRole("button", { name: "All are invites" }).click();
  await expect(list.getByText("not an invite", { exact: true })).toHaveCount(0);
  await expect.poll(async () => (await waiting()).length).toBeGreaterThan(10);
  await page.keyboard.press("z");
  await expect.poll(async () => (await waiting()).length).toBe(1);
});
