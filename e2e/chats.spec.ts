import { readFile } from "node:fs/promises";
import { type Page, request } from "@playwright/test";
import ICAL from "ical.js";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { fillDemo, findPerson } from "./space.ts";

const hour = 3_600_000;

/** What a date-and-time field takes, on the member's clock. */
function fieldTime(at: number, timeZone = "Europe/Vienna"): string {
  return new Date(at).toLocaleString("sv-SE", { timeZone }).slice(0, 16).replace(" ", "T");
}

function readEvents(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
}

async function downloadChat(page: Page): Promise<ICAL.Event> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download .ics" }).click();
  const text = await readFile(await (await downloading).path(), "utf8");
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  const [event] = readEvents(text);
  if (!event) throw new Error("The calendar is empty.");
  return event;
}

const stage = (page: Page) =>
  page.getByRole("list", { name: "Stage" }).locator("[aria-current=step]");

test("a chat from the invitation to its notes: agreed, in the calendar, moved, held, found", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(90_000);
  const now = Date.now();
  await page.goto("/invitations/new");
  await page.getByLabel("Profile address").fill("linkedin.com/in/priya-sorensen");
  await page.getByLabel("Name", { exact: true }).fill("Priya Sørensen");
  await page.getByRole("button", { name: "Add to the queue" }).click();
  await expect(page.getByText("Added Priya Sørensen", { exact: true })).toBeVisible();
  await page.goto("/invitations");
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByText("Accepted Priya Sørensen", { exact: true })).toBeVisible();
  const { id } = await findPerson(cli, member, "Priya Sørensen");
  const about = ["--email", member.email, "--person", id];
  // LinkedIn's own date of the connection, so that what follows can lie in the past.
  const since = new Date(now - 72 * hour).toISOString();
  await cli("timeline", "add", ...about, "--kind", "connected", "--at", since);
  await page.goto("/hello");
  await page
    .getByRole("textbox", { name: "Message to Priya" })
    .fill("Hello Priya, coffee next week?");
  await page.getByRole("button", { name: "Sent earlier" }).click();
  await page.getByLabel("When").fill(fieldTime(now - 48 * hour));
  await page.getByRole("button", { name: "Mark as sent" }).click();
  await expect(page.getByText("Sent to Priya Sørensen", { exact: true })).toBeVisible();

  await page.goto(`/people/${id}`);
  await page.keyboard.press("y");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What they wrote").fill("Gladly!");
  await dialog.getByLabel("When").fill(fieldTime(now - 24 * hour));
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(stage(page)).toHaveText("In conversation");

  await page.keyboard.press("c");
  await dialog.getByLabel("Day and time of the chat").fill("2027-03-28T02:30");
  await expect(dialog.getByText(/in Europe\/Vienna it is never 02:30/)).toBeVisible();
  await dialog.getByLabel("Where").fill("The Blue Door, Hauptstraße 5");
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(dialog.getByText(/it is never 02:30/)).toBeVisible();
  await expect(dialog.getByLabel("Where")).toHaveValue("The Blue Door, Hauptstraße 5");
  await dialog.getByLabel("Day and time of the chat").fill(fieldTime(now - hour));
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(dialog.getByText(/This lies in the past/)).toBeVisible();
  const agreedFor = Math.ceil((now + 26 * hour) / 60_000) * 60_000;
  const inNewYork = fieldTime(agreedFor, "America/New_York");
  await dialog.getByLabel("Time zone").selectOption("America/New_York");
  await dialog.getByLabel("Day and time of the chat").fill(inNewYork);
  await expect(dialog.getByText("On your clock:")).toBeVisible();
  await dialog.getByLabel("How").selectOption("In a café");
  await dialog.getByLabel("When you agreed").fill(fieldTime(now - 4 * hour));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(stage(page)).toContainText("Chat agreed");
  await expect(page.getByText(`${inNewYork.slice(11)} in New York`).first()).toBeVisible();
  await expectAccessible(page);

  const first = await downloadChat(page);
  expect(first.startDate.toUnixTime() * 1000).toBe(agreedFor);
  expect(first.location).toBe("The Blue Door, Hauptstraße 5");
  expect(first.summary).toBe("Chat with Priya Sørensen");

  await page.keyboard.press("v");
  await expect(dialog.getByLabel("Day and time of the chat")).toHaveValue(inNewYork);
  await dialog
    .getByLabel("Day and time of the chat")
    .fill(fieldTime(agreedFor + hour, "America/New_York"));
  await dialog.getByLabel("When you agreed").fill(fieldTime(now - 3 * hour));
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  await expect(page.getByText("New time added", { exact: true })).toBeVisible();
  const second = await downloadChat(page);
  expect(second.uid).toBe(first.uid);
  expect(second.sequence).toBeGreaterThan(first.sequence);
  expect(second.startDate.toUnixTime() * 1000).toBe(agreedFor + hour);

  const passed = new Date(now - 2 * hour).toISOString();
  await cli("timeline", "add", ...about, "--kind", "chat-moved", "--at", passed);
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Did you meet?" })).toContainText("Priya Sørensen");
  await expectAccessible(page);
  await page.keyboard.press("h");
  await expect(dialog.getByLabel("What they do")).toBeFocused();
  await dialog.getByLabel("What they do").fill("Leitet die Bücherei am Kanal");
  await dialog.getByLabel("What was agreed").fill("I send the reading list");
  await dialog.getByLabel("Next touch").selectOption("In 2 weeks");
  await dialog.getByLabel("And again after every touch").check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add to the timeline" }).click();
  // While it is open, everything behind a dialog is hidden from assistive technology, and from here.
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Did you meet?" })).toHaveCount(0);

  await page.goto("/people?q=bucherei");
  await expect(page.getByText("Note: “Leitet die Bücherei am Kanal”")).toBeVisible();
  await page.getByRole("link", { name: "Priya Sørensen" }).click();
  await expect(stage(page)).toHaveText("Met");
  await expect(page.getByText(/Be in touch again .* Then every 14 days\./)).toBeVisible();
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByText("Leitet die Bücherei am Kanal")).toBeVisible();
  await timeline.getByRole("button", { name: /^Change: You met Priya/ }).click();
  await dialog.getByLabel("What I can do for them").fill("Introduce her to Farid");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(timeline.getByText("Introduce her to Farid")).toBeVisible();
  await expect(page.getByText("Notes changed", { exact: true })).toBeVisible();
  await page.keyboard.press("z");
  await expect(timeline.getByText("Introduce her to Farid")).toHaveCount(0);
  await expect(timeline.getByText("Leitet die Bücherei am Kanal")).toBeVisible();
  expect(JSON.parse(await cli("verify", "--json"))).toMatchObject({ drift: 0 });
});

test("the private calendar is read by its address alone, until it is revoked", async ({
  page,
  member,
  cli,
}) => {
  await fillDemo(page);
  expect((await findPerson(cli, member, "Wanjiru Holm")).stage).toBe("chat-scheduled");
  await page.goto("/settings#calendar");
  const section = page.getByRole("region", { name: "Calendar feed" });
  await section.getByRole("button", { name: "Make an address" }).click();
  const address = await section.getByLabel("Calendar address").inputValue();
  await expectAccessible(page);

  const outside = await request.newContext();
  const answer = await outside.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(answer.headers()["cache-control"]).toBe("private, no-store");
  const titles = readEvents(await answer.text()).map(({ summary }) => summary);
  expect(titles).toContain("Chat with Wanjiru Holm");
  expect(titles).toContain("Their week ends: Lars Papadopoulos");
  expect(titles).toContain("Be in touch: Farid Johansson");

  await page.reload();
  await expect(section.getByText(/A calendar looked/)).toBeVisible();
  await expect(section.getByLabel("Calendar address")).toHaveCount(0);
  await section.getByRole("button", { name: "Make a new address" }).click();
  const second = await section.getByLabel("Calendar address").inputValue();
  expect((await outside.get(address)).status()).toBe(404);
  expect((await outside.get(second)).status()).toBe(200);
  await section.getByRole("button", { name: "Revoke" }).click();
  await expect(section.getByText(/An address works/)).toHaveCount(0);
  const revoked = await outside.get(second);
  const unknown = await outside.get(`${second.slice(0, -10)}AAAAAA.ics`);
  expect([revoked.status(), unknown.status()]).toEqual([404, 404]);
  expect(await revoked.text()).toBe(await unknown.text());
  await outside.dispose();
});

test("people to be in touch with: one list, by what is lost, with the answers beside each", async ({
  page,
  member,
  cli,
}) => {
  await fillDemo(page);
  const { id } = await findPerson(cli, member, "Ximena Rask");
  const today = new Date().toISOString();
  const about = ["--email", member.email, "--person", id];
  await cli("timeline", "add", ...about, "--kind", "next-touch", "--at", today);
  await page.goto("/people?list=keep-in-touch");
  const rows = page.getByRole("list", { name: "Keep in touch" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("Farid Johansson");
  await expectAccessible(page);
  await rows.first().getByRole("button", { name: "Touched already" }).click();
  await expect(rows).toHaveCount(1);
  await page.keyboard.press("z");
  await expect(rows).toHaveCount(2);
  await rows.nth(1).getByRole("button", { name: "Snooze Ximena Rask" }).click();
  await page.getByRole("menuitem", { name: "1 week" }).click();
  await expect(rows).toHaveCount(1);
  await rows.first().getByRole("button", { name: "Never" }).click();
  await expect(page.getByRole("heading", { name: "Nobody waits to hear from you" })).toBeVisible();
  await page.keyboard.press("z");
  await rows.first().getByRole("link", { name: "Draft message" }).click();
  await expect(page.getByLabel("Message to Farid")).toBeVisible();
  await page.goto("/people?list=losing-touch");
  await expect(
    page.getByRole("heading", { name: "You are losing touch with nobody" }),
  ).toBeVisible();
  await expectAccessible(page);
});
