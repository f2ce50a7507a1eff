import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../../data/database.ts";
import { addImport } from "../../data/import/commands.ts";
import { receiveMail } from "../../data/mail/receive-mail.ts";
import { sweepSpace } from "../../data/sweep/commands.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { applyImport } from "../import/archive/apply-import.ts";
import { parseMail } from "./parse-mail.ts";

// Mails as public ones look (senders, subjects, headers, frames), of invented people.
const folder = path.join(import.meta.dirname, "../../../e2e/fixtures/cases/mails");
const archive = "six-people.Basic_LinkedInDataExport_11-19-2026.zip";
const imported = new Date("2026-11-19T12:00:00Z");
const weekIsOver = new Date("2026-11-26T12:00:00Z");

test.override("space", { zone: "Europe/Amsterdam", since: new Date("2026-11-01T00:00:00Z") });
test.beforeEach(async ({ viewer }) => {
  const upload = { fileName: archive, storedAt: null, bytes: 1 };
  const importId = await addImport(viewer, upload, imported);
  await applyImport(viewer, importId, imported, path.join(folder, archive));
  await sweepSpace(viewer, weekIsOver);
});

async function receiveFixture(viewer: Viewer, name: string) {
  const mail = await parseMail(readFileSync(path.join(folder, `${name}.eml`)));
  if (!mail) throw new Error(`${name} is no mail.`);
  const received = await receiveMail(viewer, mail, { house: null }, weekIsOver);
  expect((await verifySpace(viewer)).drift).toEqual([]);
  return received;
}

async function findPerson(viewer: Viewer, name: string) {
  const where = { ownerId: viewer.ownerId, name };
  return inSpace(viewer, (tx) =>
    tx.person.findFirst({ where, include: { timeline: true, invitations: true } }),
  );
}

test("the archive leaves those who were invited to chat unresponsive after their week", async ({
  viewer,
}) => {
  for (const name of ["Anton Vesely", "Tainara Campos"]) {
    expect((await findPerson(viewer, name))?.stage).toBe("unresponsive");
  }
});

test("one header per check, DMARC among them, is believed", async ({ viewer }) => {
  expect(await receiveFixture(viewer, "A20-icloud")).toMatchObject({
    outcome: "taken",
    name: "Theo Brandt",
  });
  const [heard] = (await findPerson(viewer, "Theo Brandt"))?.timeline.slice(-1) ?? [];
  expect(heard).toMatchObject({ kind: "message-received", text: "Hello Robin, number 0" });
});

test("a forged header below, of another name, is worth nothing", async ({ viewer }) => {
  expect(await receiveFixture(viewer, "A30-forged-below")).toMatchObject({
    outcome: "unauthenticated",
  });
  const heard = (await findPerson(viewer, "Theo Brandt"))?.timeline.map(({ kind }) => kind);
  expect(heard).not.toContain("message-received");
});

test("an unknown subject does not hide who wrote: the flag is gone", async ({ viewer }) => {
  expect(await receiveFixture(viewer, "M03-pt-acabou-de-enviar")).toMatchObject({
    outcome: "taken",
  });
  expect((await findPerson(viewer, "Tainara Campos"))?.stage).toBe("in-conversation");
});

test("of two namesakes the conversation names the one", async ({ viewer }) => {
  const vesely = await findPerson(viewer, "Anton Vesely");
  expect(await receiveFixture(viewer, "M18-en-two-antons-thread")).toMatchObject({
    outcome: "taken",
    personId: vesely?.id,
  });
  expect((await findPerson(viewer, "Anton Vesely"))?.stage).toBe("in-conversation");
});

test("an Italian invitation without a note waits in the queue without one", async ({ viewer }) => {
  expect(await receiveFixture(viewer, "M02-it-voglio-collegarmi")).toMatchObject({
    outcome: "taken",
  });
  const chiara = await findPerson(viewer, "Chiara Fontana");
  expect(chiara).toMatchObject({
    slug: "chiara-fontana-44d",
    headline: "Responsabile formazione presso Vela Nova",
    invitations: [{ status: "pending", note: null }],
  });
});

test("a message is kept without the small print", async ({ viewer }) => {
  expect(await receiveFixture(viewer, "M12-es-via")).toMatchObject({ outcome: "taken" });
  const [heard] =
    (await findPerson(viewer, "Tainara Campos"))?.timeline.filter(
      ({ source }) => source === "mail",
    ) ?? [];
  expect(heard?.text).toBe("Gracias Robin, el jueves me viene bien.");
});
