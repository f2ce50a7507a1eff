import { writeFile } from "node:fs/promises";
import { englishMails, messageMail } from "../test/mail/mails.ts";
import { toRawMail } from "../test/mail/raw-mail.ts";
import { expect, expectAccessible, fixtureFile, test } from "./fixtures.ts";
import { findPerson } from "./space.ts";

/** What LinkedIn sends when somebody wrote, as a mail server hands it over that checked nothing. */
function unprovedMail(name: string): string {
  const from = { name: `${name} via LinkedIn`, address: "hit-reply@linkedin.com" };
  const text = `You have 1 new message\r\n\r\n${name}\r\n\r\nThursday suits me.\r\n\r\nView message: https://www.linkedin.com/comm/messaging/thread/2-abc/`;
  const mail = messageMail(englishMails, { subject: `${name} just messaged you` });
  const sentAt = Date.now() - 3_600_000;
  return toRawMail({ ...mail, from, text, html: null, sentAt, authenticationResults: [] });
}

test("a mail that lies open makes whoever it may mean to be checked first, until it is said whose it is", async ({
  page,
  member,
  cli,
}, testInfo) => {
  test.setTimeout(120_000);
  const archive = fixtureFile("archives", "Complete_LinkedInDataExport_11-15-2026.zip");
  await cli("import", archive, "--email", member.email);
  await cli("sweep");
  await page.goto("/review?view=table");
  const table = page.getByRole("region", { name: "People who did not reply" });
  const first = table.getByRole("row").filter({ hasText: "No reply · archive" }).first();
  const name = (await first.getByRole("link").first().textContent()) ?? "";

  const file = testInfo.outputPath("unproved.eml");
  await writeFile(file, unprovedMail(name));
  await cli("mail", "import", file, "--email", member.email);

  const row = table.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
  await page.reload();
  await expect(row.getByText("Check first · a mail may be theirs")).toBeVisible();
  await expect(row.getByRole("checkbox")).toBeDisabled();
  await expectAccessible(page);
  await page.goto("/");
  await expect(page.getByText("1 message of nobody known for sure")).toBeVisible();
  await page.goto(`/people/${(await findPerson(cli, member, name)).id}`);
  await page.getByRole("link", { name: "Mails to look at" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Mails to look at" })).toBeVisible();
  const mail = page.getByRole("region", { name: new RegExp(`^${name} wrote to you`) });
  await expect(mail.getByText("Not authenticated")).toBeVisible();
  await expectAccessible(page);
  await mail.getByRole("button", { name: "None of them" }).click();
  await expect(page.getByRole("heading", { name: "No mail lies open" })).toBeVisible();
  await page.goto("/review?view=table");
  await expect(row.getByText("No reply · archive")).toBeVisible();
  await expect(row.getByRole("checkbox")).toBeEnabled();

  await cli("mail", "import", file, "--email", member.email);
  await page.goto("/review/mails");
  await expect(page.getByRole("heading", { name: "No mail lies open" })).toBeVisible();
});

test("said to be somebody's, an open mail ends their week, and its undo lays it open again", async ({
  page,
  member,
  cli,
}, testInfo) => {
  const archive = fixtureFile("cases", "archives", "group-thread.zip");
  await cli("import", archive, "--email", member.email);
  await cli("sweep");
  await page.goto("/review");
  const ana = page.getByRole("region", { name: "Ana Kovac", exact: true });
  await expect(ana.getByText(/Wrote only in a group/)).toBeVisible();
  await expect(ana.getByText("Ana wrote in a group")).toBeVisible();

  const file = testInfo.outputPath("unproved.eml");
  await writeFile(file, unprovedMail("Ana"));
  await cli("mail", "import", file, "--email", member.email);
  await page.reload();
  await ana.getByRole("link", { name: "Say whose it is" }).click();
  await page.getByRole("button", { name: "Ana Kovac wrote" }).click();
  await expect(page.getByRole("heading", { name: "No mail lies open" })).toBeVisible();
  expect((await findPerson(cli, member, "Ana Kovac")).stage).toBe("in-conversation");
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(page.getByRole("button", { name: "Ana Kovac wrote" })).toBeVisible();
  expect((await findPerson(cli, member, "Ana Kovac")).stage).toBe("unresponsive");
});
