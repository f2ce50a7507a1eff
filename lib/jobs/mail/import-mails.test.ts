import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";
import {
  acceptedMail,
  englishMails,
  invitationMail,
  messageMail,
} from "../../../test/mail/mails.ts";
import { toRawMail } from "../../../test/mail/raw-mail.ts";
import { addTestPerson, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { makeTemporaryFolder } from "../../../test/temporary-folder.ts";
import { inSpace } from "../../data/database.ts";
import { addImport } from "../../data/import/commands.ts";
import { listRejects, readImportView } from "../../data/import/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { mailsReportSchema } from "../../domain/mail/mails-report.ts";
import { type MailSource, openMails } from "../import/mail/open-mails.ts";
import { runImportStep } from "../import-kinds.ts";

const dayMs = 86_400_000;
const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * dayMs);
const folder = makeTemporaryFolder();

let number = 0;

test.override("space", { zone: "Europe/Berlin", since: ago(60) });

const reply = () =>
  toRawMail({
    ...messageMail(englishMails),
    messageId: `<${++number}@linkedin.com>`,
    sentAt: ago(1).getTime(),
  });
const invitation = () => {
  const from = { name: "Ben Stone", address: "invitations@linkedin.com" };
  const text = "Hi Robin,\n\nWe met at the fair.\n\nBen Stone\nBaker\n";
  const mail = { ...invitationMail(englishMails, { subject: "Ben Stone wants to connect" }), from };
  return toRawMail({ ...mail, html: null, text, messageId: `<${++number}@linkedin.com>` });
};

/** Uploads files as the page does; `storedAt` may be absolute. */
async function upload(viewer: Viewer, files: Record<string, string | Buffer>): Promise<string> {
  const storedAt = path.join(folder, String(++number));
  await mkdir(storedAt);
  for (const [index, [name, content]] of Object.entries(files).entries()) {
    await writeFile(path.join(storedAt, `${index}_${encodeURIComponent(name)}`), content);
  }
  return addImport(viewer, { kind: "mails", fileName: "mails", storedAt, bytes: 1 }, now);
}

async function collect(mails: AsyncIterable<MailSource>): Promise<MailSource[]> {
  const found: MailSource[] = [];
  for await (const mail of mails) found.push(mail);
  return found;
}

const step = (viewer: Viewer, importId: string, name: "read" | "apply" | "undo") =>
  runImportStep(viewer, { importId, step: name }, now);

async function stageOf(viewer: Viewer, id: string) {
  const where = { ownerId: viewer.ownerId, id };
  return (await inSpace(viewer, (tx) => tx.person.findFirst({ where })))?.stage;
}

test("uploaded mails are previewed, taken and taken back; what is not taken is listed with its reason", async ({
  viewer,
}) => {
  const ana = await addTestPerson(viewer, "Ana Ruiz", invitedAt(ago(3)), ago(3));
  await inSpace(viewer, (tx) =>
    tx.person.updateMany({ where: { ownerId: viewer.ownerId }, data: { slug: null } }),
  );
  const bare = toRawMail({ ...acceptedMail(englishMails), authenticationResults: [] });
  const importId = await upload(viewer, {
    "reply.eml": reply(),
    "invitation.eml": invitation(),
    "no header.eml": bare,
    "holiday.eml": "just some words, no mail at all",
    "news.eml": toRawMail({
      ...acceptedMail(englishMails, "Trainer: 12 new jobs"),
      html: "<p>x</p>",
    }),
  });
  await step(viewer, importId, "read");
  const preview = await readImportView(viewer, importId);
  expect(preview).toMatchObject({ status: "preview", kind: "mails", rejected: 2 });
  expect(mailsReportSchema.parse(preview?.preview)).toMatchObject({
    mails: 5,
    taken: { invitations: 1, acceptances: 0, messages: 1 },
    ofNoInterest: 1,
    rejected: 2,
  });
  expect(await stageOf(viewer, ana)).toBe("awaiting-reply");
  const rejects = await listRejects(viewer, importId);
  expect(rejects.map(({ file, reason }) => [file, reason.slice(0, 17)])).toEqual([
    ["no header.eml", "Not authenticated"],
    ["holiday.eml", "This is not a mai"],
  ]);
  await step(viewer, importId, "apply");
  expect(await stageOf(viewer, ana)).toBe("in-conversation");
  const applied = await readImportView(viewer, importId);
  expect(mailsReportSchema.parse(applied?.result).taken).toEqual({
    invitations: 1,
    acceptances: 0,
    messages: 1,
  });
  await step(viewer, importId, "undo");
  expect(await stageOf(viewer, ana)).toBe("awaiting-reply");
  const left = await inSpace(viewer, (tx) =>
    tx.invitation.count({ where: { ownerId: viewer.ownerId } }),
  );
  expect(left).toBe(0);
});

test("the same files again bring nothing new", async ({ viewer }) => {
  const files = { "invitation.eml": invitation() };
  for (const expected of [
    { taken: { invitations: 1 }, knownAlready: 0 },
    { taken: { invitations: 0 }, knownAlready: 1 },
  ]) {
    const importId = await upload(viewer, files);
    await step(viewer, importId, "read");
    await step(viewer, importId, "apply");
    const view = await readImportView(viewer, importId);
    expect(view?.result).toMatchObject(expected);
  }
});

test("an mbox gives its mails one by one, whatever their bodies say", async () => {
  const first = invitation().replace("\r\n\r\n", "\r\n\r\nA line\r\n");
  const mbox = [
    "From a@b Mon Nov 23 09:00:00 2026",
    first,
    "From c@d Mon Nov 23 09:00:00 2026",
    reply(),
    "",
  ].join("\r\n");
  const place = path.join(folder, "all.mbox");
  await writeFile(place, mbox);
  const mails = await collect(openMails(place, "all.mbox"));
  expect(mails.map(({ number: each, bytes }) => [each, bytes.toString().slice(0, 7)])).toEqual([
    [1, "Authent"],
    [2, "Authent"],
  ]);
});

test("a mail of many megabytes is cut, and one empty file is told", async ({ viewer }) => {
  const place = path.join(folder, "large.eml");
  await writeFile(place, `${reply()}${"x".repeat(3_000_000)}\n${"y\n".repeat(1_000_000)}`);
  const [mail] = await collect(openMails(place, "large.eml"));
  expect(mail?.bytes.length).toBeLessThan(2_500_000);
  const importId = await upload(viewer, { "empty.eml": "" });
  await expect(step(viewer, importId, "read")).rejects.toThrow("These files are empty");
  expect(await readImportView(viewer, importId)).toMatchObject({ status: "failed" });
});
