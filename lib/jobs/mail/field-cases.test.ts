import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, inSpace, openDatabaseAt } from "../../data/database.ts";
import { addImport } from "../../data/import/commands.ts";
import { takeMail } from "../../data/mail/take-mail.ts";
import { createTestSpace } from "../../data/review/test-space.ts";
import { sweepSpace } from "../../data/sweep/commands.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { createTestDatabase, type TestDatabase } from "../../server/test-database.ts";
import { applyImport } from "../import/archive/apply-import.ts";
import { parseMail } from "./parse-mail.ts";

// Mails as public ones look (senders, subjects, headers, frames), of invented people.
const folder = path.join(import.meta.dirname, "../../../e2e/fixtures/cases/mails");
const archive = "six-people.Basic_LinkedInDataExport_11-19-2026.zip";
const imported = new Date("2026-11-19T12:00:00Z");
const weekIsOver = new Date("2026-11-26T12:00:00Z");

let database: TestDatabase;
let viewer: Viewer;

beforeAll(async () => {
  database = await createTestDatabase();
  await openDatabaseAt(database.appUrl);
});
beforeEach(async () => {
  viewer = await createTestSpace("Europe/Amsterdam", new Date("2026-11-01T00:00:00Z"));
  const upload = { fileName: archive, storedAt: null, bytes: 1 };
  const importId = await addImport(viewer, upload, imported);
  await applyImport(viewer, importId, imported, path.join(folder, archive));
  await sweepSpace(viewer, weekIsOver);
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

async function take(name: string) {
  const mail = await parseMail(readFileSync(path.join(folder, `${name}.eml`)));
  if (!mail) throw new Error(`${name} is no mail.`);
  const taken = await takeMail(viewer, mail, { house: null }, weekIsOver);
  expect((await verifySpace(viewer)).drift).toEqual([]);
  return taken;
}

async function findPerson(name: string) {
  const where = { ownerId: viewer.ownerId, name };
  return inSpace(viewer, (tx) =>
    tx.person.findFirst({ where, include: { timeline: true, invitations: true } }),
  );
}

test("the archive leaves those who were invited to chat unresponsive after their week", async () => {
  for (const name of ["Anton Vesely", "Tainara Campos"]) {
    expect((await findPerson(name))?.stage).toBe("unresponsive");
  }
});

test("one header per check, DMARC among them, is believed", async () => {
  expect(await take("A20-icloud")).toMatchObject({ outcome: "taken", name: "Theo Brandt" });
  const [heard] = (await findPerson("Theo Brandt"))?.timeline.slice(-1) ?? [];
  expect(heard).toMatchObject({ kind: "message-received", text: "Hello Robin, number 0" });
});

test("a forged header below, of another name, is worth nothing", async () => {
  expect(await take("A30-forged-below")).toMatchObject({ outcome: "unauthenticated" });
  const heard = (await findPerson("Theo Brandt"))?.timeline.map(({ kind }) => kind);
  expect(heard).not.toContain("message-received");
});

test("an unknown subject does not hide who wrote: the flag is gone", async () => {
  expect(await take("M03-pt-acabou-de-enviar")).toMatchObject({ outcome: "taken" });
  expect((await findPerson("Tainara Campos"))?.stage).toBe("in-conversation");
});

test("of two namesakes the conversation names the one", async () => {
  const vesely = await findPerson("Anton Vesely");
  expect(await take("M18-en-two-antons-thread")).toMatchObject({
    outcome: "taken",
    personId: vesely?.id,
  });
  expect((await findPerson("Anton Vesely"))?.stage).toBe("in-conversation");
});

test("an Italian invitation without a note waits in the queue without one", async () => {
  expect(await take("M02-it-voglio-collegarmi")).toMatchObject({ outcome: "taken" });
  const chiara = await findPerson("Chiara Fontana");
  expect(chiara).toMatchObject({
    slug: "chiara-fontana-44d",
    headline: "Responsabile formazione presso Vela Nova",
    invitations: [{ status: "pending", note: null }],
  });
});

test("a message is kept without the small print", async () => {
  expect(await take("M12-es-via")).toMatchObject({ outcome: "taken" });
  const [heard] =
    (await findPerson("Tainara Campos"))?.timeline.filter(({ source }) => source === "mail") ?? [];
  expect(heard?.text).toBe("Gracias Robin, el jueves me viene bien.");
});
