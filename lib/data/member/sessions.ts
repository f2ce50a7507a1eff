import "server-only";
import { randomUUID } from "node:crypto";
import { dayMs } from "../../domain/time/day-ms.ts";
import { sharedTables } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** A session that lets its browser in, with whose it is. */
export type LiveSession = {
  id: string;
  member: { id: string; name: string; email: string; isFirst: boolean };
};

/** One signed-in browser, as the settings list it. */
export type SessionRow = {
  id: string;
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
};

/** A session ends after this long without use … */
const idleLifetime = 30 * dayMs;
/** … and its use is written down at most this often, so that a page view seldom writes. */
const seenEvery = 5 * 60 * 1000;

/** Opens a session for a member whose right to it has just been checked. */
export async function startSession(
  input: { memberId: string; userAgent: string | null },
  now: Date,
): Promise<string> {
  const session = await sharedTables().session.create({
    data: {
      // Random throughout, unlike the ids of rows: who knows it is let in.
      id: randomUUID(),
      memberId: input.memberId,
      userAgent: input.userAgent?.slice(0, 400) ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + idleLifetime),
    },
    select: { id: true },
  });
  return session.id;
}

/** The live session with this id, marked as in use; null once it has ended or run out. */
export async function resumeSession(id: string, now: Date): Promise<LiveSession | null> {
  const tables = sharedTables();
  const session = await tables.session.findFirst({
    where: { id, endedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      lastSeenAt: true,
      member: { select: { id: true, name: true, email: true, isFirst: true } },
    },
  });
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > seenEvery) {
    await tables.session.updateMany({
      where: { id, endedAt: null },
      data: { lastSeenAt: now, expiresAt: new Date(now.getTime() + idleLifetime) },
    });
  }
  return { id: session.id, member: session.member };
}

/** Ends one session, whoever holds its token. Ending it twice changes nothing. */
export async function endSession(id: string, now: Date): Promise<void> {
  await sharedTables().session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
}

/** Ends one session of the viewer's by its id; another member's is left alone. */
export async function endOwnSession(viewer: Viewer, id: string, now: Date): Promise<void> {
  await sharedTables().session.updateMany({
    where: { id, memberId: viewer.ownerId, endedAt: null },
    data: { endedAt: now },
  });
}

/** Ends all sessions of the viewer's but, where given, the one that asks. Tells how many ended. */
export async function endSessions(
  viewer: Viewer,
  options: { except: string | null },
  now: Date,
): Promise<number> {
  const ended = await sharedTables().session.updateMany({
    where: {
      memberId: viewer.ownerId,
      endedAt: null,
      expiresAt: { gt: now },
      ...(options.except === null ? {} : { id: { not: options.except } }),
    },
    data: { endedAt: now },
  });
  return ended.count;
}

/** The viewer's live sessions, the latest used first. */
export async function listSessions(viewer: Viewer, now: Date): Promise<SessionRow[]> {
  return sharedTables().session.findMany({
    where: { memberId: viewer.ownerId, endedAt: null, expiresAt: { gt: now } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
  });
}
