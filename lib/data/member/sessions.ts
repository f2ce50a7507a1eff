import "server-only";
import { randomUUID } from "node:crypto";
import type { SignInEvent } from "../../domain/account/audit-event.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { recordAuditIn } from "../audit/commands.ts";
import { sharedTables } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** A session that lets its browser in, with whose it is. */
export type LiveSession = {
  id: string;
  member: {
    id: string;
    name: string;
    email: string;
    emailConfirmedAt: Date | null;
    isOwner: boolean;
  };
};

/** One signed-in browser, as the settings list it. */
export type SessionRow = {
  id: string;
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
};

/** Days after which a session ends, however busy it was. */
export const longestSessionDays = 90;
/** A session ends after this long without use … */
const idleLifetime = 30 * dayMs;
/** … and its use is written down at most this often, so that a page view seldom writes. */
const seenEvery = 5 * 60 * 1000;

/** When a session ends that began at `createdAt` and is used at `now`. */
function endOf(createdAt: Date, now: Date): Date {
  const last = createdAt.getTime() + longestSessionDays * dayMs;
  return new Date(Math.min(now.getTime() + idleLifetime, last));
}

/** A session that began before this has ended, however busy it was. */
export function findOldestSession(now: Date): Date {
  return new Date(now.getTime() - longestSessionDays * dayMs);
}

/** What holds for a session that lets in. An end that was written under other rules doesn't prolong it. */
const isLive = (now: Date) => ({
  endedAt: null,
  expiresAt: { gt: now },
  createdAt: { gt: findOldestSession(now) },
});

/**
 * Opens a session for a member whose right to it has just been checked.
 * @param input.event how they proved it, for their audit
 */
export async function startSession(
  input: { memberId: string; userAgent: string | null; event?: SignInEvent },
  now: Date,
): Promise<string> {
  return sharedTables().$transaction(async (tx) => {
    const session = await tx.session.create({
      data: {
        // Random throughout, unlike the ids of rows: who knows it is let in.
        id: randomUUID(),
        memberId: input.memberId,
        userAgent: input.userAgent?.slice(0, 400) ?? null,
        createdAt: now,
        lastSeenAt: now,
        provedAt: now,
        expiresAt: endOf(now, now),
      },
      select: { id: true },
    });
    await recordAuditIn(tx, { ownerId: input.memberId }, input.event ?? "signed-in", now);
    return session.id;
  });
}

/** The live session with this id, marked as in use; null once it has ended or run out. */
export async function resumeSession(id: string, now: Date): Promise<LiveSession | null> {
  const tables = sharedTables();
  const session = await tables.session.findFirst({
    where: { id, ...isLive(now) },
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      member: {
        select: { id: true, name: true, email: true, emailConfirmedAt: true, isOwner: true },
      },
    },
  });
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > seenEvery) {
    await tables.session.updateMany({
      where: { id, endedAt: null },
      data: { lastSeenAt: now, expiresAt: endOf(session.createdAt, now) },
    });
  }
  return { id: session.id, member: session.member };
}

/** Ends one session, whoever holds its token. Ending it twice changes nothing. */
export async function endSession(id: string, now: Date): Promise<void> {
  await sharedTables().$transaction(async (tx) => {
    const [ended] = await tx.session.updateManyAndReturn({
      where: { id, endedAt: null },
      data: { endedAt: now },
      select: { memberId: true },
    });
    if (ended) await recordAuditIn(tx, { ownerId: ended.memberId }, "signed-out", now);
  });
}

/** Ends one session of the viewer's by its id; another member's is left alone. */
export async function endOwnSession(viewer: Viewer, id: string, now: Date): Promise<void> {
  await sharedTables().$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id, memberId: viewer.ownerId, endedAt: null },
      data: { endedAt: now },
    });
    if (count > 0) await recordAuditIn(tx, viewer, "session-ended", now);
  });
}

/** Ends all sessions of the viewer's but, where given, the one that asks. Tells how many ended. */
export async function endSessions(
  viewer: Viewer,
  options: { except: string | null },
  now: Date,
): Promise<number> {
  return sharedTables().$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: {
        memberId: viewer.ownerId,
        ...isLive(now),
        ...(options.except === null ? {} : { id: { not: options.except } }),
      },
      data: { endedAt: now },
    });
    if (count > 0) await recordAuditIn(tx, viewer, "sessions-ended", now);
    return count;
  });
}

/** The viewer's live sessions, the latest used first. */
export async function listSessions(viewer: Viewer, now: Date): Promise<SessionRow[]> {
  return sharedTables().session.findMany({
    where: { memberId: viewer.ownerId, ...isLive(now) },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
  });
}
