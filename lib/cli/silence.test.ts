import { expect, vi } from "vitest";
import { test as cliTest } from "../../test/cli-test.ts";
import { addTestPerson, createTestSpace, invitedAt } from "../../test/member-space.ts";
import { inSpace } from "../data/database.ts";
import { newId } from "../data/new-id.ts";
import type { Viewer } from "../data/viewer.ts";

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
let viewer: Viewer;

const test = cliTest.extend(
  "ask",
  { scope: "file" },
  ({ cli }) =>
    async (...parameters: string[]) => {
      const { out, err, code } = await cli([...parameters, "--json"]);
      return { out: out ? JSON.parse(out) : null, err, code };
    },
);

test.beforeAll(async () => {
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

test("a sweep with a wrong clock makes nobody unresponsive early: verify says so, the next sweep mends it", async ({
  ask,
}) => {
  const space = ["--email", `${viewer.ownerId}@example.org`];
  const then = ["--now", now.toISOString()];
  expect((await ask("sweep", "--now", "2031-01-01T09:00:00Z")).out.flagged).toBe(2);
  const verified = await ask("verify", ...then);
  expect(verified).toMatchObject({ out: { people: 2, drift: 0, early: 1 }, code: 1 });
  expect(verified.err).toMatch(/^1 flags? lies? in the future[^\n]+\n$/);
  const silent = await ask("people", "list", ...space, ...then, "--stage", "unresponsive");
  expect(silent.out.map(({ name }: { name: string }) => name)).toEqual(["Ana Ruiz"]);
  await ask("sweep", ...then);
  expect(await ask("verify", ...then)).toMatchObject({ out: { early: 0 }, err: "", code: 0 });
});

test("an open mail is listed and assigned, and the silence is sure again", async ({ ask }) => {
  const space = ["--email", `${viewer.ownerId}@example.org`, "--now", now.toISOString()];
  await ask("sweep", "--now", now.toISOString());
  const sure = async () => {
    const { out } = await ask("people", "list", ...space, "--freshness", "no-reply");
    return out.map(({ name }: { name: string }) => name);
  };
  expect(await sure()).toEqual([]);
  const { out } = await ask("mail", "open", ...space);
  expect(out).toMatchObject({ count: 1, mails: [{ name: null, mayMean: 2 }] });
  const [{ id }] = out.mails;
  expect((await ask("mail", "assign", id, ...space)).err).toContain("--person ID, or --nobody");
  expect((await ask("mail", "assign", id, ...space, "--nobody")).code).toBe(0);
  expect(await sure()).toEqual(["Ana Ruiz"]);
  expect((await ask("mail", "assign", id, ...space, "--nobody")).code).toBe(1);
});
