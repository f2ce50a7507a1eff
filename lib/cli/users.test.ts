import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { expect, vi } from "vitest";
import { addAccount, firstPassword } from "../../test/account.ts";
import { test } from "../../test/cli-test.ts";
import { checkPassword } from "../auth/check-password.ts";
import { inSpace } from "../data/database.ts";
import { findMemberByEmail } from "../data/member/queries.ts";
import { listSessions, startSession } from "../data/member/sessions.ts";
import { newId } from "../data/new-id.ts";
import { env } from "../server/env.ts";

// Every command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const now = new Date("2026-11-23T09:00:00Z");
const at = ["--now", now.toISOString()];

async function letsIn(email: string, password: string): Promise<boolean> {
  const from = { by: "browser", browser: null, address: null } as const;
  return (await checkPassword({ email, password, from }, now)).ok;
}

test("an only owner who is locked out and forgot the password gets in again by the command line", async ({
  cli,
}) => {
  const owner = await addAccount("Maren Holt", now);
  await startSession({ memberId: owner.id, userAgent: "Mozilla/5.0 Firefox/140.0 Linux" }, now);
  for (const _ of Array(8)) await letsIn(owner.email, "a wrong guess");
  const command = ["user", "password", "--email", owner.email, ...at];
  const missing = await cli(command);
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining("--password-stdin") });
  const weak = await cli([...command, "--password-stdin"], "password1\n");
  expect(weak).toMatchObject({ code: 1, err: expect.stringMatching(/^Many people use this/) });
  const done = await cli([...command, "--password-stdin"], "the harbour at dawn\n");
  expect(done).toEqual({
    out: `${owner.email} has the new password. 1 session ended.\n`,
    err: "",
    code: 0,
  });
  expect(await letsIn(owner.email, "the harbour at dawn")).toBe(true);
  expect(await listSessions(owner.viewer, now)).toEqual([]);
});

test("a locked member is unlocked with the password that they have", async ({ cli }) => {
  const { email } = await addAccount("Nadia Kern", now);
  for (const _ of Array(8)) await letsIn(email, "a wrong guess");
  expect(await letsIn(email, firstPassword)).toBe(false);
  const { out, code } = await cli(["user", "unlock", "--email", email, "--json"]);
  expect({ code, email: JSON.parse(out).email }).toEqual({ code: 0, email });
  expect(await letsIn(email, firstPassword)).toBe(true);
});

test("sessions are listed without their ids, and ended", async ({ cli }) => {
  const { id, email } = await addAccount("Tomas Adler", now);
  const session = await startSession({ memberId: id, userAgent: "Firefox/140.0 Linux" }, now);
  const command = ["user", "sessions", "--email", email, ...at];
  const { out } = await cli([...command, "--json"]);
  expect(JSON.parse(out)).toEqual([
    { browser: "Firefox on Linux", createdAt: now.toISOString(), lastSeenAt: now.toISOString() },
  ]);
  expect(out).not.toContain(session);
  const listed = JSON.parse((await cli(["user", "list", ...at, "--json"])).out);
  expect(listed.find((member: { email: string }) => member.email === email)).toMatchObject({
    isOwner: false,
    lastSeenAt: now.toISOString(),
    sessions: 1,
  });
  expect((await cli([...command, "--end"])).out).toBe("1 session ended.\n");
  expect((await cli(command)).out).toBe("Nobody is signed in.\n");
});

test("an account is removed only when it is said twice, with its uploads", async ({ cli }) => {
  const { id, email, viewer } = await addAccount("Jon Berg", now);
  const folder = path.join(env().dataDir, "uploads", id);
  mkdirSync(folder, { recursive: true });
  const upload = { fileName: "archive.zip", storedAt: `uploads/${id}`, bytes: 1 };
  await inSpace(viewer, (tx) =>
    tx.import.create({
      data: { ownerId: id, id: newId(now), ...upload, status: "preview", createdAt: now },
    }),
  );
  const asked = await cli(["user", "remove", "--email", email]);
  expect(asked).toMatchObject({ code: 1, out: "" });
  expect(asked.err).toMatch(
    /^This removes Jon Berg \(jon\.berg@.*imports with their files.*--yes\.\n$/,
  );
  expect(await findMemberByEmail(email)).not.toBeNull();
  const done = await cli(["user", "remove", "--email", email, "--yes"]);
  expect(done).toMatchObject({ code: 0, err: "" });
  expect(await findMemberByEmail(email)).toBeNull();
  expect(existsSync(folder)).toBe(false);
  expect(await cli(["user", "remove", "--email", email, "--yes"])).toMatchObject({ code: 1 });
});
