import { englishMails, invitationMail, messageMail } from "../test/mail/mails.ts";
import { otherRawMail, toRawMail } from "../test/mail/raw-mail.ts";
import { imapPassword, imapUser, startImapServer } from "../test/servers/imap-server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { fillDemo, findPerson, listPeople } from "./space.ts";

const dayMs = 86_400_000;

/** A mail by which LinkedIn reports that somebody wrote just now. */
function replyOf(name: string, text: string): string {
  const from = { name: `${name} via LinkedIn`, address: "hit-reply@linkedin.com" };
  const body = `You have 1 new message\r\n\r\n${name}\r\n\r\n${text}\r\n\r\nView message: https://www.linkedin.com/comm/messaging/thread/2-abc/`;
  const subject = `${name} just messaged you`;
  const messageId = `<${name.replaceAll(" ", ".")}@linkedin.com>`;
  const mail = {
    ...messageMail(englishMails, { subject }),
    messageId,
    from,
    html: null,
    text: body,
  };
  return toRawMail({ ...mail, sentAt: Date.now() - 60_000 });
}

const others = [3, 2, 1].map((days) => {
  const at = new Date(Date.now() - days * dayMs);
  return { raw: otherRawMail(days, at), at };
});

test("a mailbox is watched, and a reply that comes by mail takes the flag away", async ({
  page,
  member,
  cli,
}) => {
  const imap = await startImapServer({ mails: others });
  await fillDemo(page);
  const silent = (await listPeople(cli, member)).find(({ stage }) => stage === "unresponsive");
  if (!silent) throw new Error("Nobody is flagged.");

  await page.goto("/settings#mailbox");
  const bodies: string[] = [];
  await page.route("**/settings*", async (route) => {
    const answer = await route.fetch({ maxRetries: 3 });
    bodies.push(await answer.text());
    await route.fulfill({ response: answer });
  });
  const section = page.locator("#mailbox");
  await section.getByLabel("Server (IMAP)").fill("127.0.0.1");
  await section.getByLabel("Port").fill(String(imap.port));
  await section.getByLabel("Encryption").selectOption("none");
  await section.getByLabel("User name").fill(imapUser);
  await section.getByLabel("App password").fill("wrong");
  await section.getByRole("button", { name: "Test the connection" }).click();
  await expect(section.getByText("refused the user name or the password")).toBeVisible();
  await expect(section.getByLabel("Server (IMAP)")).toHaveValue("127.0.0.1");
  await section.getByLabel("App password").fill(imapPassword);
  await section.getByRole("button", { name: "Test the connection" }).click();
  await expect(
    section.getByText(/It works\. The folder holds 3 mails; example\.net/),
  ).toBeVisible();
  await section.getByRole("button", { name: "Watch this mailbox" }).click();
  await expect(section.getByText("Watched", { exact: true })).toBeVisible();
  await expect(section.getByText(/Last read today/)).toBeVisible();

  const text = "Yes, gladly! Would Thursday at ten suit you?";
  imap.deliver(replyOf(silent.name, text));
  await section.getByRole("button", { name: "Read now" }).click();
  await section.getByRole("link", { name: `${silent.name} wrote to you` }).click();
  await expect(page.getByRole("heading", { level: 1, name: silent.name })).toBeVisible();
  await expect(page.getByText(text)).toBeVisible();
  await expect(page.getByText("from a mail").first()).toBeVisible();
  expect((await findPerson(cli, member, silent.name)).stage).toBe("in-conversation");

  await page.goto("/settings#mailbox");
  await expectAccessible(page);
  await imap.kill();
  await section.getByRole("button", { name: "Read now" }).click();
  await expect(
    section.getByText(`Nothing answers at 127.0.0.1 on port ${imap.port}.`),
  ).toBeVisible();
  await section.getByRole("button", { name: "Pause" }).click();
  await expect(section.getByText("Paused", { exact: true })).toBeVisible();
  await section.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(section.getByRole("button", { name: "Watch this mailbox" })).toBeVisible();

  // Neither a page nor what feeds it tells the app password, open or sealed.
  const all = bodies.join("\n");
  expect(all).toContain("It works.");
  expect(all).not.toContain(imapPassword);
  expect(all).not.toMatch(/v1\.[\w-]{22}\.[\w-]{16}\./);
});

test("mails saved as files are previewed, taken and taken back", async ({ page, member, cli }) => {
  await fillDemo(page);
  const silent = (await listPeople(cli, member)).find(({ stage }) => stage === "unresponsive");
  if (!silent) throw new Error("Nobody is flagged.");
  const sentAt = Date.now() - 3_600_000;
  const forged = { ...invitationMail(englishMails), sentAt, authenticationResults: [] };
  const files = [
    ["reply.eml", replyOf(silent.name, "Thursday suits me.")],
    [
      "invitation.eml",
      toRawMail({ ...invitationMail(englishMails), sentAt, messageId: "<i@linkedin.com>" }),
    ],
    ["forged.eml", toRawMail(forged)],
  ] as const;

  await page.goto("/import");
  await expect(page.getByText(/take no part in what your archive says/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Throw the demo away" })).toBeVisible();
  await page
    .getByLabel("Mails", { exact: true })
    .setInputFiles(
      files.map(([name, raw]) => ({ name, mimeType: "message/rfc822", buffer: Buffer.from(raw) })),
    );
  await expect(page.getByText("3 mails found")).toBeVisible();
  await expect(page.getByText(`${silent.name} wrote to you`)).toBeVisible();
  await expect(page.getByText("Ana Ruiz wants to connect").first()).toBeVisible();
  await expect(page.getByText(/forged\.eml: Not authenticated/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("3 mails read")).toBeVisible();
  expect((await findPerson(cli, member, silent.name)).stage).toBe("in-conversation");

  await page.getByRole("button", { name: "Take this import back" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("Taken back", { exact: true })).toBeVisible();
  expect((await findPerson(cli, member, silent.name)).stage).toBe("unresponsive");
});
