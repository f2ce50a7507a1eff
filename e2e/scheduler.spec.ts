import { runCli } from "./app.ts";
import { expect, fixtureFile, test } from "./fixtures.ts";
import { fillDemo, findPerson, readTimeline } from "./space.ts";

const dayMs = 86_400_000;

test("the worker flags whoever is due within a minute, and a backdated reply un-flags", async ({
  page,
  member,
  cli,
}) => {
  test.setTimeout(120_000);
  await fillDemo(page);
  const beatrix = await findPerson(cli, member, "Beatrix Amsel");
  expect(beatrix.stage).toBe("connected");
  const onTimeline = ["--email", member.email, "--person", beatrix.id];
  // The week of an invite this old ends in five seconds, also where the clocks changed in it.
  const zoneShift = offsetOf(Date.now()) - offsetOf(Date.now() - 7 * dayMs);
  const at = new Date(Date.now() - 7 * dayMs + zoneShift + 5_000).toISOString();
  await cli("timeline", "add", ...onTimeline, "--kind", "chat-invited", "--at", at);
  await page.goto(`/people/${beatrix.id}`);
  const countFlags = async () => {
    const entries = JSON.parse(await readTimeline(cli, member, beatrix.id)) as { kind: string }[];
    return entries.filter(({ kind }) => kind === "flagged").length;
  };
  await expect.poll(countFlags, { timeout: 60_000 }).toBe(1);
  await page.reload();
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByText("The week was over")).toHaveCount(1);
  await page.goto("/review");
  await expect(page.getByText(/^8 people did not reply/)).toBeVisible();

  const earlier = new Date(Date.now() - 2 * dayMs).toISOString();
  await cli("timeline", "add", ...onTimeline, "--kind", "replied", "--at", earlier);
  expect((await findPerson(cli, member, beatrix.name)).stage).toBe("in-conversation");
  await page.reload();
  await expect(page.getByText(/^7 people did not reply/)).toBeVisible();
});

/** Vienna's distance from UTC at an instant, in milliseconds: the test's members live there. */
function offsetOf(at: number): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Vienna",
    timeZoneName: "longOffset",
  })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName");
  const [hours = 0, minutes = 0] = (parts?.value.match(/\d+/g) ?? []).map(Number);
  return (hours * 60 + minutes) * 60_000;
}

test("by hand: a sweep flags once, opens the review once, and verify finds no drift", async ({
  emptyApp,
  page,
}) => {
  test.setTimeout(180_000);
  const cli = (...parameters: string[]) => runCli(emptyApp, parameters);
  const sweep = async (now: Date) =>
    JSON.parse(await cli("sweep", "--now", now.toISOString(), "--json")) as {
      flagged: number;
      reviewsOpened: number;
    };
  const member = { name: "Kim Ono", email: "kim@members.example", password: "a long password" };
  const about = ["--email", member.email, "--name", member.name, "--zone", "Europe/Vienna"];
  await runCli(emptyApp, ["user", "create", ...about, "--password-stdin"], member.password);
  const archive = fixtureFile("archives", "Complete_LinkedInDataExport_11-15-2026.zip");
  await cli("import", archive, "--email", member.email, "--now", "2026-11-15T12:00:00Z");
  const first = await sweep(new Date(Date.now() + 60 * dayMs));
  expect(first.flagged).toBeGreaterThanOrEqual(0);
  expect(first.reviewsOpened).toBe(1);
  expect(await sweep(new Date(Date.now() + 60 * dayMs))).toEqual({ flagged: 0, reviewsOpened: 0 });
  const verified = JSON.parse(await cli("verify", "--json")) as { people: number; drift: number };
  expect(verified.people).toBeGreaterThan(400);
  expect(verified.drift).toBe(0);

  await page.goto(`${emptyApp.url}/sign-in`);
  await page.getByLabel("E-mail").fill(member.email);
  await page.getByLabel("Password").fill(member.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await page.goto(`${emptyApp.url}/review`);
  await expect(page.getByRole("heading", { level: 1, name: "Weekly review" })).toBeVisible();
  await expect(page.getByText(/No reply · archive of 15 Nov/).first()).toBeVisible();
});
