import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { addTestPerson, createTestSpace, invitedAt } from "../../test/member-space.ts";
import { closeDatabase, inSpace, openDatabaseAt } from "../data/database.ts";
import { newId } from "../data/new-id.ts";
import type { Viewer } from "../data/viewer.ts";
import { childEnvironment } from "../server/env.ts";

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
let database: TestDatabase;
let viewer: Viewer;

beforeAll(async () => {
  database = await createTestDatabase();
  await openDatabaseAt(database.appUrl);
  viewer = await createTestSpace("Europe/Vienna", ago(60));
  await addTestPerson(viewer, "Ana Ruiz", invitedAt(ago(20)), ago(20));
  await addTestPerson(viewer, "Ben Silent", invitedAt(ago(3)), ago(3));
  const archive = { fileName: "x.zip", bytes: 1n, status: "applied", hasMessages: true };
  const mail = { kind: "message-received", outcome: "not-understood", messageKey: "open" };
  await inSpace(viewer, async (tx) => {
    const { ownerId } = viewer;
    const times = { archiveDate: ago(1), createdAt: ago(1), appliedAt: ago(1) };
    await tx.import.create({ data: { ownerId, id: newId(now), ...archive, ...times } });
    const sent = { sentAt: ago(2), handledAt: now };
    await tx.receivedMail.create({ data: { ownerId, id: newId(now), ...mail, ...sent } });
  });
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

async function cli(...parameters: string[]) {
  const main = path.join(import.meta.dirname, "main.ts");
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", main, ...parameters, "--json"],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: childEnvironment({ DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl }),
    },
  );
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out: out ? JSON.parse(out) : null, err, code: await code };
}

test("a sweep with a wrong clock makes nobody unresponsive early: verify says so, the next sweep mends it", async () => {
  const space = ["--email", `${viewer.ownerId}@example.org`];
  const then = ["--now", now.toISOString()];
  expect((await cli("sweep", "--now", "2031-01-01T09:00:00Z")).out.flagged).toBe(2);
  const verified = await cli("verify", ...then);
  expect(verified).toMatchObject({ out: { people: 2, drift: 0, early: 1 }, code: 1 });
  expect(verified.err).toMatch(/^1 flags? lies? in the future[^\n]+\n$/);
  const silent = await cli("people", "list", ...space, ...then, "--stage", "unresponsive");
  expect(silent.out.map(({ name }: { name: string }) => name)).toEqual(["Ana Ruiz"]);
  await cli("sweep", ...then);
  expect(await cli("verify", ...then)).toMatchObject({ out: { early: 0 }, err: "", code: 0 });
});

test("an open mail is listed and settled, and the silence is sure again", async () => {
  const space = ["--email", `${viewer.ownerId}@example.org`, "--now", now.toISOString()];
  await cli("sweep", "--now", now.toISOString());
  const sure = async () => {
    const { out } = await cli("people", "list", ...space, "--freshness", "no-reply");
    return out.map(({ name }: { name: string }) => name);
  };
  expect(await sure()).toEqual([]);
  const { out } = await cli("mail", "open", ...space);
  expect(out).toMatchObject({ count: 1, mails: [{ name: null, mayMean: 2 }] });
  const [{ id }] = out.mails;
  expect((await cli("mail", "settle", id, ...space)).err).toContain("--person ID, or --nobody");
  expect((await cli("mail", "settle", id, ...space, "--nobody")).code).toBe(0);
  expect(await sure()).toEqual(["Ana Ruiz"]);
  expect((await cli("mail", "settle", id, ...space, "--nobody")).code).toBe(1);
});
