import { expect, expectAccessible, test } from "./fixtures.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("after accepting, a hello is drafted, copied, marked as sent, and the week runs", async ({
  page,
  member,
  cli,
}) => {
  await page.goto("/invitations/new");
  await page.getByLabel("Profile address").fill("linkedin.com/in/priya-sorensen");
  await page.getByLabel("Name", { exact: true }).fill("Dr. Priya Sørensen, PhD");
  await page.getByRole("button", { name: "Add to the queue" }).click();
  await expect(page.getByText("Added Dr. Priya Sørensen, PhD", { exact: true })).toBeVisible();
  await page.goto("/invitations");
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByText("Accepted Dr. Priya Sørensen, PhD", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "All decided" })).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Say hello/ })
    .click();

  await expect(page.getByRole("heading", { level: 1, name: "Say hello" })).toBeVisible();
  const message = page.getByLabel("Message to Priya");
  await expect(message).toHaveValue(/^Hi Priya, thank you for the invitation!/);
  await expect(message).toHaveValue(/tidy up connections that stay silent/);
  await expect(page.getByRole("link", { name: "Open on LinkedIn" })).toHaveAttribute(
    "href",
    "https://www.linkedin.com/in/priya-sorensen",
  );
  await expectAccessible(page);
  await message.fill("Hello Priya, coffee next week? I tidy up silent connections.");
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("coffee next week");
  await page.getByRole("button", { name: "Mark as sent" }).click();
  await expect(page.getByText("Sent to Dr. Priya Sørensen, PhD", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Everybody has a word from you" })).toBeVisible();
  const people = JSON.parse(await cli("people", "list", "--email", member.email, "--json"));
  expect(people).toMatchObject([{ slug: "priya-sorensen", stage: "awaiting-reply" }]);
  const week = Date.parse(people[0].dueAt) - Date.now();
  expect(week).toBeGreaterThan(6 * 86_400_000);

  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByLabel("Message to Priya")).toBeVisible();
});

test("a message can be marked as sent at an earlier time", async ({ page, member, cli }) => {
  await page.goto("/invitations/new");
  await page.getByLabel("Name", { exact: true }).fill("Omar Kowalska");
  await page.getByRole("button", { name: "Add to the queue" }).click();
  await expect(page.getByText("Added Omar Kowalska", { exact: true })).toBeVisible();
  await page.goto("/invitations");
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByText("Accepted Omar Kowalska", { exact: true })).toBeVisible();
  await page.goto("/hello");
  await page.getByRole("button", { name: "Sent earlier" }).click();
  await page.getByLabel("When").fill("2099-01-01T10:00");
  await page.getByRole("button", { name: "Mark as sent" }).click();
  await expect(page.getByText("This lies in the future.")).toBeVisible();
  const justNow = new Date(Date.now() - 60_000);
  const wall = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Vienna",
    dateStyle: "short",
    timeStyle: "short",
  }).format(justNow);
  await page.getByLabel("When").fill(wall.replace(" ", "T"));
  await page.getByRole("button", { name: "Mark as sent" }).click();
  await expect(page.getByText("Sent to Omar Kowalska", { exact: true })).toBeVisible();
  const [person] = JSON.parse(await cli("people", "list", "--email", member.email, "--json"));
  const facts = JSON.parse(
    await cli("timeline", "list", "--email", member.email, "--person", person.id, "--json"),
  ) as { kind: string; at: string }[];
  const invited = facts.find(({ kind }) => kind === "chat-invited");
  expect(Math.abs(Date.parse(invited?.at ?? "") - justNow.getTime())).toBeLessThan(60_000);
});
