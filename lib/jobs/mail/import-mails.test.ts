import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, inSpace, openDatabaseAt } from "../../data/database.ts";
import { addImport } from "../../data/import/commands.ts";
import { listRejects, readImportView } from "../../data/import/queries.ts";
import { addTestPerson, createTestSpace, invitedAt } from "../../data/review/test-space.ts";
import type { Viewer } from "../../data/viewer.ts";
import { mailsReportSchema } from "../../domain/mail/mails-report.ts";
import {
  acceptedMail,
  english,
  invitationMail,
  messageMail,
} from "../../domain/mail/test-mails.ts";
import { toRawMail } from "../../domain/mail/test-raw-mail.ts";
import { createTestDatabase, type TestDatabase } from "../../server/test-database.ts";
import { takeImportStep } from "../import/import-ways.ts";
import { type MailSource, openMails } from "./open-mails.ts";

const dayMs = 86_400_000;
const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * dayMs);
const folder = mkdtempSync(path.join(tmpdir(), "acquaint-mails-"));

let database: TestDatabase;
let viewer: Viewer;
let number = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await openDatabaseAt(database.appUrl);
});
beforeEach(async () => {
  viewer = await createTestSpace("Europe/Berlin", ago(60));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDatabase();
  await database.drop();
});

const reply = () =>
  toRawMail({
    ...messageMail(english),
    messageId: `<${++number}@linkedin.com>`,
    sentAt: ago(1).getTime(),
  });
const invitation = () => {
  const from = { name: "Ben Stone", address: "invitations@linkedin.com" };
  const text = "Hi Robin,\n\nWe met at the fair.\n\nBen Stone\nBaker\n";
  const mail = { ...invitationMail(english, { subject: "Ben Stone wants to connect" }), from };
  return toRawMail({ ...mail, html: null, text, messageId: `<${++number}@linkedin.com>` });
};

/** Uploads files as the page does; `storedAt` may be absolute. */
async function upload(files: Record<string, string | Buffer>): Promise<string> {
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

const step = (importId: string, name: "read" | "apply" | "undo") =>
  takeImportStep(viewer, { importId, step: name }, now);

async function stageOf(id: string) {
  const where = { ownerId: viewer.ownerId, id };
  return (await inSpace(viewer, (tx) => tx.person.findFirst({ where })))?.stage;
}

test("uploaded mails are previewed, taken and taken back; what is not taken is listed with its reason", async () => {
  const ana = await addTestPerson(viewer, "Ana Ruiz", invitedAt(ago(3)), ago(3));
  await inSpace(viewer, (tx) =>
    tx.person.updateMany({ where: { ownerId: viewer.ownerId }, data: { slug: null } }),
  );
  const bare = toRawMail({ ...acceptedMail(english), authenticationResults: [] });
  const importId = await upload({
    "reply.eml": reply(),
    "invitation.eml": invitation(),
    "no header.eml": bare,
    "holiday.eml": "just some words, no mail at all",
    "news.eml": toRawMail({ ...acceptedMail(english, "Trainer: 12 new jobs"), html: "<p>x</p>" }),
  });
  await step(importId, "read");
  const preview = await readImportView(viewer, importId);
  expect(preview).toMatchObject({ status: "preview", kind: "mails", rejected: 2 });
  expect(mailsReportSchema.parse(preview?.otherPreview)).toMatchObject({
    mails: 5,
    taken: { invitations: 1, acceptances: 0, messages: 1 },
    ofNoInterest: 1,
    rejected: 2,
  });
  expect(await stageOf(ana)).toBe("awaiting-reply");
  const rejects = await listRejects(viewer, importId);
  expect(rejects.map(({ file, reason }) => [file, reason.slice(0, 17)])).toEqual([
    ["no header.eml", "Not authenticated"],
    ["holiday.eml", "This is not a mai"],
  ]);
  await step(importId, "apply");
  expect(await stageOf(ana)).toBe("in-conversation");
  const applied = await readImportView(viewer, importId);
  expect(mailsReportSchema.parse(applied?.otherResult).taken).toEqual({
    invitations: 1,
    acceptances: 0,
    messages: 1,
  });
  await step(importId, "undo");
  expect(await stageOf(ana)).toBe("awaiting-reply");
  const left = await inSpace(viewer, (tx) =>
    tx.invitation.count({ where: { ownerId: viewer.ownerId } }),
  );
  expect(left).toBe(0);
});

test("the same files again bring nothing new", async () => {
  const files = { "invitation.eml": invitation() };
  for (const expected of [
    { taken: { invitations: 1 }, knownAlready: 0 },
    { taken: { invitations: 0 }, knownAlready: 1 },
  ]) {
    const importId = await upload(files);
    await step(importId, "read");
    await step(importId, "apply");
    const view = await readImportView(viewer, importId);
    expect(view?.otherResult).toMatchObject(expected);
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

test("a mail of many megabytes is cut, and one empty file is told", async () => {
  const place = path.join(folder, "large.eml");
  await writeFile(place, `${reply()}${"x".repeat(3_000_000)}\n${"y\n".repeat(1_000_000)}`);
  const [mail] = await collect(openMails(place, "large.eml"));
  expect(mail?.bytes.length).toBeLessThan(2_500_000);
  const importId = await upload({ "empty.eml": "" });
  await expect(step(importId, "read")).rejects.toThrow("These files are empty");
  expect(await readImportView(viewer, importId)).toMatchObject({ status: "failed" });
});
