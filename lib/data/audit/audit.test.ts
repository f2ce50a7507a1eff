import { expect } from "vitest";
import { addAccount } from "../../../test/account.ts";
import { test } from "../../../test/space-test.ts";
import { sweepAudits } from "../../jobs/sweep-audits.ts";
import { inSpace, sharedTables } from "../database.ts";
import { storeEmail } from "../member/commands.ts";
import { startSession } from "../member/sessions.ts";
import { recordAudit, recordAuditIn } from "./commands.ts";
import { listAudit } from "./queries.ts";
import { withSource } from "./request-source.ts";

const now = new Date("2026-11-23T09:00:00Z");
const days = (n: number) => new Date(now.getTime() + n * 24 * 3_600_000);
const all = { from: 0, most: 1000 };

test("an entry says what, when and from where, and only its member sees it", async () => {
  const kim = await addAccount("Kim Ono", now);
  const ruth = await addAccount("Ruth Ojo", now);
  await withSource({ browser: "Firefox on Linux", network: "192.0.2.*" }, () =>
    startSession({ memberId: kim.id, userAgent: null }, days(1)),
  );
  expect((await listAudit(kim.viewer, all, days(2))).rows).toMatchObject([
    { event: "signed-in", at: days(1), browser: "Firefox on Linux", network: "192.0.2.*" },
    { event: "account-created", browser: null, network: null },
  ]);
  expect((await listAudit(ruth.viewer, all, days(2))).total).toBe(1);
});

test("entries are kept for 180 days", async () => {
  const maren = await addAccount("Maren Holt", now);
  await recordAudit(maren.viewer, "exported", days(1));
  expect((await listAudit(maren.viewer, all, days(180))).total).toBe(2);
  expect((await listAudit(maren.viewer, all, days(180.5))).total).toBe(1);
  await sweepAudits(days(180.5));
  const left = () => inSpace(maren.viewer, (tx) => tx.auditEntry.count());
  expect(await left()).toBe(1);
  await sweepAudits(days(182));
  expect(await left()).toBe(0);
});

test("an act that is taken back by its transaction leaves no entry", async () => {
  const jon = await addAccount("Jon Berg", now);
  const failing = sharedTables().$transaction(async (tx) => {
    await recordAuditIn(tx, jon.viewer, "password-changed", now);
    throw new Error("the power went out");
  });
  await expect(failing).rejects.toThrow("the power went out");
  expect((await listAudit(jon.viewer, all, now)).total).toBe(1);
  const taken = await addAccount("Ines Weber", now);
  expect(await storeEmail(jon.viewer, { email: taken.email, isProved: true }, now)).toBe(false);
  expect((await listAudit(jon.viewer, all, now)).total).toBe(1);
});

test("an entry in another space leaves the transaction in its own", async () => {
  const [owner, other] = [await addAccount("Vera Lund", now), await addAccount("Lea Brandt", now)];
  const seen = await inSpace(other.viewer, async (tx) => {
    await recordAuditIn(tx, owner.viewer, "member-removed", now);
    return tx.auditEntry.findMany({ select: { event: true } });
  });
  expect(seen).toEqual([{ event: "account-created" }]);
});

test("strangers fill no more than a hundred entries a day with their failures", async () => {
  const nadia = await addAccount("Nadia Kern", now);
  for (let tries = 0; tries < 105; tries += 1) {
    await recordAudit(nadia.viewer, "sign-in-failed", now);
  }
  expect((await listAudit(nadia.viewer, all, now)).total).toBe(101);
  await recordAudit(nadia.viewer, "exported", now);
  await recordAudit(nadia.viewer, "sign-in-failed", days(1.1));
  expect((await listAudit(nadia.viewer, all, days(2))).total).toBe(103);
});
