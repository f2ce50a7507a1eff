import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, type Member, test } from "./fixtures.ts";
import { listPeople, stayAwayFromLinkedIn } from "./space.ts";

const firstNames = ["Ada", "Björn", "Chloé", "Dmitri", "Fatima", "Hélène"];
const lastNames = ["Quill", "Okafor", "Szabó", "Haddad", "Moreau"];
const names = lastNames.flatMap((last) => firstNames.map((first) => `${first} ${last}`));
const dayMs = 86_400_000;
const owner = "https://www.linkedin.com/in/kim-ono";
const addressOf = (name: string) =>
  `https://www.linkedin.com/in/${encodeURIComponent(name.toLowerCase().replace(" ", "-"))}`;

/** The first eighteen were invited twenty days ago, the others eight: newer than the archive covers. */
function invitedAt(place: number): Date {
  const days = place < 18 ? 20 : 8;
  return new Date(Date.now() - days * dayMs + place * 60_000);
}

async function importThirty(cli: (...parameters: string[]) => Promise<string>, member: Member) {
  const folder = await mkdtemp(path.join(tmpdir(), "acquaint-thirty-"));
  const since = new Date(Date.now() - 60 * dayMs).toUTCString().slice(5, 16);
  const connections = names.map((name) => {
    const [first, last] = name.split(" ");
    return `${first},${last},${addressOf(name)},,Osprey Freight,Analyst,${since}`;
  });
  const messages = names.map((name, place) => {
    const when = `${invitedAt(place).toISOString().slice(0, 19).replace("T", " ")} UTC`;
    const text = `Hi ${name.split(" ")[0]}, would you be up for a coffee chat next week?`;
    return `2-thread${place},,${member.name},${owner},${name},${addressOf(name)},${when},,"${text}",INBOX,,No`;
  });
  const files = {
    "Connections.csv": [
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
      ...connections,
    ],
    "messages.csv": [
      "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT",
      ...messages,
    ],
  };
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(path.join(folder, name), `${lines.join("\n")}\n`);
    await cli("import", path.join(folder, name), "--email", member.email);
  }
  await rm(folder, { recursive: true, force: true });
  await cli("sweep");
}

/** Presses keys and counts them. */
function countKeys(page: Page) {
  let pressed = 0;
  return {
    async press(...keys: string[]) {
      for (const key of keys) {
        await page.keyboard.press(key);
        pressed += 1;
      }
    },
    async type(text: string) {
      await page.keyboard.type(text);
      pressed += text.length;
    },
    pressed: () => pressed,
  };
}

test("thirty silent people are decided in under two minutes of key presses, and all of it undone", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(240_000);
  await stayAwayFromLinkedIn(page);
  await importThirty(cli, member);
  await page.goto("/review");
  await expect(
    page.getByText("30 people did not reply, 18 for sure · about 15 minutes at half a minute each"),
  ).toBeVisible();
  const person = (name: string) => page.getByRole("region", { name, exact: true });
  const keys = countKeys(page);

  async function openInNewTab(key: string) {
    const opened = page.context().waitForEvent("page");
    await keys.press(key);
    await (await opened).close();
  }
  async function decide(name: string, place: number) {
    if (place >= 18) {
      await expect(person(name).getByText("Look at the thread first.")).toBeVisible();
      if (place % 3 === 0) await openInNewTab("t");
      if (place % 3 === 1) {
        await keys.press("y");
        await expect(page.getByRole("dialog").getByLabel("When")).toBeFocused();
        return keys.press("Enter");
      }
    }
    switch (place % 6) {
      case 0:
        await openInNewTab("r");
        await expect(person(name).getByText("then Remove connection")).toBeVisible();
        return keys.press("d");
      case 1:
        await keys.press("k");
        await expect(page.getByRole("dialog").getByLabel("Why")).toBeFocused();
        if (place === 1) await keys.type("An old friend");
        return keys.press("Enter");
      case 2:
        await keys.press("n");
        await expect(page.getByRole("textbox", { name: /^Message to/ })).toHaveValue(/\S/);
        return keys.press("s");
      case 3:
        await keys.press("s");
        await expect(page.getByRole("dialog")).toBeVisible();
        return keys.press(String(1 + (place % 3)));
      default:
        return keys.press("l");
    }
  }

  const begun = Date.now();
  for (const [place, name] of names.entries()) {
    await expect(person(name)).toBeVisible();
    await decide(name, place);
  }
  await expect(page.getByRole("heading", { name: "The review is done" })).toBeVisible();
  const seconds = (Date.now() - begun) / 1000;
  console.log(`A review of 30: ${keys.pressed()} key presses, ${seconds.toFixed(1)} seconds`);
  expect(seconds).toBeLessThan(120);

  const decided = page.getByRole("region", { name: "Decided in this review" });
  await expect(decided.getByRole("listitem")).toHaveCount(30);
  await expect(decided.getByText("Kept: An old friend").first()).toBeVisible();
  await expectAccessible(page);
  const after = await listPeople(cli, member);
  const stages = Map.groupBy(after, ({ stage }) => stage);
  expect(stages.get("removed")?.length).toBe(5);
  expect(stages.get("in-conversation")?.length).toBe(4);

  await decided.getByRole("button", { name: "Take back everything" }).click();
  const question = page.getByRole("alertdialog", { name: "Take back everything of this review?" });
  await expect(question).toContainText("What you decided on 30 people is undone");
  await question.getByRole("button", { name: "Take it back" }).click();
  await expect(person("Ada Quill")).toBeVisible();
  await expect(page.getByText("1 of 30")).toBeVisible();
  const back = await listPeople(cli, member);
  expect(back.map(({ stage }) => stage)).toEqual(names.map(() => "unresponsive"));
  expect(JSON.parse(await cli("verify", "--json"))).toMatchObject({ drift: 0 });
});
