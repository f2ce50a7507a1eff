import "server-only";
import {
  type MailboxSettings,
  readEveryMs,
  waitAfter,
} from "../../domain/mailbox/mailbox-settings.ts";
import { toStorable } from "../../domain/text/storable-text.ts";
import { recordAuditIn } from "../audit/commands.ts";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** Longer than any reading takes between two of its signs of life. */
const leaseMs = 10 * 60_000;

/**
 * Keeps the member's mailbox. Another address than before is watched from now on, and read from its
 * beginning; a password alone that changed goes on where it was.
 *
 * @param passwordBox the sealed password
 */
export async function saveMailbox(
  viewer: Viewer,
  settings: MailboxSettings,
  passwordBox: string,
  now: Date,
): Promise<void> {
  const { ownerId } = viewer;
  const { authServer, ...address } = settings;
  await inSpace(viewer, async (tx) => {
    const known = await tx.mailbox.findUnique({ where: { ownerId } });
    const isSame =
      known?.host === address.host &&
      known.userName === address.userName &&
      known.folder === address.folder;
    const anew = { watchingSince: now, uidValidity: null, lastUid: null, lastOkAt: null };
    const row = {
      ...address,
      passwordBox,
      authServer: authServer || null,
      enabled: true,
      failures: 0,
      lastError: null,
      nextTryAt: now,
      ...(isSame ? {} : anew),
    };
    await tx.mailbox.upsert({
      where: { ownerId },
      create: { ownerId, watchingSince: now, ...row },
      update: row,
    });
    await recordAuditIn(tx, viewer, "mailbox-connected", now);
  });
}

/** Pauses the reading, or goes on with it; false when there is no mailbox. */
export async function enableMailbox(viewer: Viewer, enabled: boolean, now: Date): Promise<boolean> {
  const { count } = await inSpace(viewer, (tx) =>
    tx.mailbox.updateMany({
      where: { ownerId: viewer.ownerId },
      data: { enabled, nextTryAt: now, failures: 0 },
    }),
  );
  return count > 0;
}

/** Makes the mailbox due at once, whatever wait a failure had brought. */
export async function askForReading(viewer: Viewer, now: Date): Promise<boolean> {
  const { count } = await inSpace(viewer, (tx) =>
    tx.mailbox.updateMany({
      where: { ownerId: viewer.ownerId, enabled: true },
      data: { nextTryAt: now },
    }),
  );
  return count > 0;
}

/** Forgets the mailbox with its password. What was read from it stays. */
export async function removeMailbox(viewer: Viewer, now: Date): Promise<void> {
  await inSpace(viewer, async (tx) => {
    const { count } = await tx.mailbox.deleteMany({ where: { ownerId: viewer.ownerId } });
    if (count > 0) await recordAuditIn(tx, viewer, "mailbox-removed", now);
  });
}

/** What a worker needs to read a mailbox; `leasedUntil` is its proof of being the one who does. */
export type MailboxLease = {
  host: string;
  port: number;
  security: string;
  userName: string;
  folder: string;
  passwordBox: string;
  authServer: string | null;
  watchingSince: Date;
  uidValidity: string | null;
  lastUid: bigint | null;
  lastOkAt: Date | null;
  failures: number;
  leasedUntil: Date;
};

/**
 * Leases the mailbox if it is due and nobody else has it: one statement, so that of several
 * workers one wins. A worker that dies leaves it to the others when its lease is over.
 *
 * @param isAsked read it although its time has not come (command line)
 */
export async function leaseMailbox(
  viewer: Viewer,
  now: Date,
  isAsked = false,
): Promise<MailboxLease | null> {
  const until = new Date(now.getTime() + leaseMs);
  const rows = await inSpace(
    viewer,
    (tx) => tx.$queryRaw<MailboxLease[]>`
      update mailbox set leased_until = ${until}
      where owner_id = ${viewer.ownerId}::uuid
        and (${isAsked} or enabled and (next_try_at is null or next_try_at <= ${now}))
        and (leased_until is null or leased_until < ${now})
      returning host, port, security, user_name as "userName", folder, password_box as "passwordBox",
        auth_server as "authServer", watching_since as "watchingSince", uid_validity as "uidValidity", last_uid as "lastUid",
        last_ok_at as "lastOkAt", failures, leased_until as "leasedUntil"`,
  );
  return rows[0] ?? null;
}

const held = (viewer: Viewer, { leasedUntil }: MailboxLease) => ({
  ownerId: viewer.ownerId,
  leasedUntil,
});

/**
 * Keeps how far the reading has come, and holds the mailbox for longer.
 * @returns the lease to go on with, or null when somebody else has it or it was removed
 */
export async function holdMailbox(
  viewer: Viewer,
  lease: MailboxLease,
  place: { uidValidity: string; lastUid: bigint; authServer: string },
  now: Date,
): Promise<MailboxLease | null> {
  const leasedUntil = new Date(Math.max(now.getTime() + leaseMs, lease.leasedUntil.getTime()));
  const { count } = await inSpace(viewer, (tx) =>
    tx.mailbox.updateMany({ where: held(viewer, lease), data: { ...place, leasedUntil } }),
  );
  return count > 0 ? { ...lease, leasedUntil } : null;
}

/** Notes that everything that had come by `now` is read, and gives the mailbox back. */
export async function finishReading(
  viewer: Viewer,
  lease: MailboxLease,
  place: { uidValidity: string; lastUid: bigint; authServer: string },
  now: Date,
): Promise<void> {
  const nextTryAt = new Date(now.getTime() + readEveryMs);
  const fine = { lastOkAt: now, failures: 0, lastError: null, nextTryAt, leasedUntil: null };
  await inSpace(viewer, (tx) =>
    tx.mailbox.updateMany({ where: held(viewer, lease), data: { ...place, ...fine } }),
  );
}

/** Gives a mailbox back that was not read to the end; whoever comes next goes on. */
export async function releaseMailbox(viewer: Viewer, lease: MailboxLease): Promise<void> {
  await inSpace(viewer, (tx) =>
    tx.mailbox.updateMany({ where: held(viewer, lease), data: { leasedUntil: null } }),
  );
}

/** Notes why the mailbox could not be read and when it is tried again, and gives it back. */
export async function failReading(
  viewer: Viewer,
  lease: MailboxLease,
  problem: string,
  now: Date,
): Promise<void> {
  const failures = lease.failures + 1;
  const nextTryAt = new Date(now.getTime() + waitAfter(failures));
  const lastError = toStorable(problem.slice(0, 1000));
  await inSpace(viewer, (tx) =>
    tx.mailbox.updateMany({
      where: held(viewer, lease),
      data: { failures, lastError, nextTryAt, leasedUntil: null },
    }),
  );
}
