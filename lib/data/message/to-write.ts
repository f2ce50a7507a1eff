import "server-only";
import { dayMs } from "../../domain/time/day-ms.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

const hellosWithinDays = 30;
/** Far more than anybody writes in a sitting. */
const mostAtOnce = 1000;

/** Somebody to write to. Times are epoch milliseconds. */
export type ToWrite = {
  personId: string;
  name: string;
  headline: string | null;
  slug: string | null;
  moment: "hello" | "reply-first";
  /** when the member accepted, or decided to ask first */
  since: number;
};

/**
 * The messages that wait to be written: people accepted in the last 30 days and not yet invited to a
 * chat, then questions to those whose invitation waits for a reason. Newest first.
 */
export function listToWrite(viewer: Viewer, now: Date): Promise<ToWrite[]> {
  return inSpace(viewer, (tx) => listToWriteIn(tx, viewer, now));
}

/** The same as {@link listToWrite}, inside a transaction of the caller's. */
export async function listToWriteIn(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  most = mostAtOnce,
): Promise<ToWrite[]> {
  const { ownerId } = viewer;
  const after = new Date(now.getTime() - hellosWithinDays * dayMs);
  const person = { id: true, name: true, headline: true, slug: true } as const;
  const hellos = await tx.person.findMany({
    where: { ownerId, stage: "connected", keptAt: null, connectedAt: { gte: after } },
    orderBy: [{ connectedAt: "desc" }, { id: "desc" }],
    select: { ...person, connectedAt: true },
    take: most,
  });
  const asked = await tx.invitation.findMany({
    where: {
      ownerId,
      status: "pending",
      direction: "incoming",
      repliedFirstAt: { not: null },
    },
    orderBy: [{ repliedFirstAt: "desc" }, { id: "desc" }],
    select: { repliedFirstAt: true, person: { select: { ...person, lastTouchAt: true } } },
    take: mostAtOnce,
  });
  const questions = asked.filter(
    (each) => (each.person.lastTouchAt ?? 0) <= (each.repliedFirstAt ?? 0),
  );
  return [
    ...hellos.map(({ id, connectedAt, ...rest }) => ({
      ...rest,
      personId: id,
      moment: "hello" as const,
      since: connectedAt?.getTime() ?? 0,
    })),
    ...questions.map(({ repliedFirstAt, person: { id, name, headline, slug } }) => ({
      personId: id,
      name,
      headline,
      slug,
      moment: "reply-first" as const,
      since: repliedFirstAt?.getTime() ?? 0,
    })),
  ];
}

/** How many messages wait to be written; see {@link listToWrite}. */
export async function countToWrite(viewer: Viewer, now: Date): Promise<number> {
  const { ownerId } = viewer;
  const after = new Date(now.getTime() - hellosWithinDays * dayMs);
  const rows = await inSpace(
    viewer,
    (tx) => tx.$queryRaw<{ count: number }[]>`
      select (
        least(${mostAtOnce}, (select count(*) from person
          where owner_id = ${ownerId}::uuid and stage = 'connected' and kept_at is null
            and connected_at >= ${after})) +
        least(${mostAtOnce}, (select count(*) from invitation i
          join person p on p.owner_id = i.owner_id and p.id = i.person_id
          where i.owner_id = ${ownerId}::uuid and i.status = 'pending' and i.direction = 'incoming'
            and i.replied_first_at is not null
            and coalesce(p.last_touch_at, '-infinity') <= i.replied_first_at))
      )::int as count`,
  );
  return rows[0]?.count ?? 0;
}
