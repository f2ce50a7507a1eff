import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { expect } from "vitest";
import type { TestDatabase } from "../../../test/database.ts";
import { createTestSpace } from "../../../test/member-space.ts";
import { startMailServer, type TestMailServer } from "../../../test/servers/smtp-server.ts";
import { test } from "../../../test/space-test.ts";
import { saveDigestChoice } from "../../data/digest/commands.ts";
import { readDigestSettings } from "../../data/digest/queries.ts";
import { recordInvitation } from "../../data/invitation/commands.ts";
import type { Viewer } from "../../data/viewer.ts";
import { childEnvironment } from "../../server/env.ts";
import { prepareQueue } from "../queue.ts";
import { sendDueDigests } from "./send-due-digests.ts";

const members = 12;
const from = "Acquaint <digest@acquaint.example.org>";
const workers = new Map<string, ChildProcess>();

let server: TestMailServer;

test.beforeAll(async ({ database }) => {
  await prepareQueue(database.ownerUrl);
});
test.afterAll(async () => {
  const gone = [...workers.values()].map(
    (worker) =>
      new Promise((resolve) => {
        if (worker.exitCode !== null || worker.signalCode !== null) resolve(undefined);
        else worker.once("exit", resolve);
      }),
  );
  for (const worker of workers.values()) worker.kill("SIGKILL");
  await Promise.all(gone);
  await server.close();
});

/** The worker of `npm run worker`, as a process of its own that the mail server knows by name. */
function startWorker({ appUrl, ownerUrl }: TestDatabase, name: string): void {
  const file = path.resolve(import.meta.dirname, "../worker.ts");
  const child = fork(file, {
    execArgv: ["--conditions=react-server"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: childEnvironment({
      NODE_ENV: "production",
      DATABASE_APP_URL: appUrl,
      DATABASE_URL: ownerUrl,
      SMTP_URL: server.urlFor(name),
      MAIL_FROM: from,
    }),
  });
  workers.set(name, child);
}

test("two workers race and one is killed in the middle: nobody gets a digest twice", async ({
  database,
}) => {
  const yesterday = new Date(Date.now() - 86_400_000);
  // Far from now, so that only one digest is due while the test runs.
  const hour = (yesterday.getUTCHours() + 12) % 24;
  const viewers: Viewer[] = [];
  for (let made = 0; made < members; made += 1) {
    const viewer = await createTestSpace("UTC", yesterday);
    await saveDigestChoice(viewer, { every: "daily", weekday: 1, hour }, yesterday);
    await recordInvitation(viewer, { name: "Omar Kowalska", sentAt: yesterday }, yesterday);
    viewers.push(viewer);
  }
  const addressOf = ({ ownerId }: Viewer) => `${ownerId}@example.org`;
  const [held, ...others] = viewers as [Viewer, ...Viewer[]];
  const holder = Promise.withResolvers<string>();
  server = await startMailServer({
    onText: async (address, user) => {
      if (address !== addressOf(held)) return;
      holder.resolve(user);
      // No answer ever comes: nobody can tell whether this one was taken.
      await new Promise(() => undefined);
    },
  });
  startWorker(database, "first");
  startWorker(database, "second");
  workers.get(await holder.promise)?.kill("SIGKILL");
  await expect.poll(() => server.taken.length, { timeout: 60_000 }).toBe(others.length);

  const lease = 6 * 60_000;
  await sendDueDigests({
    server: { url: server.urlFor("third"), from },
    publicUrl: "https://acquaint.example.org",
    clock: () => new Date(Date.now() + lease),
  });
  expect(server.taken.map(({ to }) => to).sort()).toEqual(others.map(addressOf).sort());
  const states = await Promise.all(
    viewers.map(async (viewer) => (await readDigestSettings(viewer)).deliveries[0]?.status),
  );
  expect(states).toEqual(["uncertain", ...others.map(() => "sent")]);
}, 90_000);
