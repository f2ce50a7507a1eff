import "server-only";
import type { TouchChoice } from "../../domain/conversation/kinds/touch-choice.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import {
  type Funnel,
  type LineGroup,
  layOutWeek,
  type PersonLines,
  type StripDay,
  type TodayReview,
} from "../../domain/today/day.ts";
import { findLastChoice } from "../chat/queries.ts";
import { inSpace, type Tx } from "../database.ts";
import { countOnList, type FoundTouches, listTouchesIn } from "../person/touch-lists.ts";
import { readReviews } from "../review/sessions.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";
import { selectLines } from "./lines.ts";
import { countOthers } from "./nav-counts.ts";

/** All that Today shows. Times are epoch milliseconds. */
export type Today = {
  zone: string;
  /** nobody is in the space and nothing was imported */
  isEmpty: boolean;
  hasDemo: boolean;
  groups: Record<LineGroup, PersonLines>;
  /** those of the group "touch" that would be lost most by waiting; how many are losing touch */
  touches: FoundTouches & { losing: number };
  /** how the next touch was chosen the last time */
  lastChoice: TouchChoice | null;
  /** connected long ago and never invited to a chat */
  olderConnections: number;
  pendingInvitations: number;
  review: TodayReview;
  /** mails about a message that could be assigned to nobody */
  openMails: number;
  /** the newest archive's date: silence is known up to here */
  archiveDate: number | null;
  funnel: Funnel;
  week: StripDay[];
};

const reviewsForPace = 6;
const shownTouches = 6;

type Counts = {
  people: boolean;
  imports: boolean;
  demo: boolean;
  invitations: number;
  review: number;
  openMails: number;
  losing: number;
  openedAt: Date | null;
  lastReviewId: string | null;
  archiveDate: Date | null;
  /** epoch milliseconds of what falls in the week */
  chats: number[];
  weeksEnding: number[];
};

async function readCounts(
  tx: Tx,
  viewer: Viewer,
  losing: Parameters<typeof countOnList>[1],
): Promise<Counts | undefined> {
  const { ownerId } = viewer;
  const { now } = losing;
  const from = new Date(now.getTime() - dayMs);
  const to = new Date(now.getTime() + 8 * dayMs);
  const rows = await tx.$queryRaw<Counts[]>`
    select
      exists (select from person where owner_id = ${ownerId}::uuid) as people,
      exists (select from import where owner_id = ${ownerId}::uuid and status = 'applied') as imports,
      exists (select from person where owner_id = ${ownerId}::uuid and demo) as demo,
      ${countOthers(viewer, now)}, ${countOnList(ownerId, losing)} as losing,
      (select opened_at from review where owner_id = ${ownerId}::uuid and finished_at is null
        order by opened_at desc limit 1) as "openedAt",
      (select id from review where owner_id = ${ownerId}::uuid and finished_at is not null
        order by opened_at desc limit 1) as "lastReviewId",
      (select max(archive_date) from import
        where owner_id = ${ownerId}::uuid and status = 'applied' and has_messages
          and archive_date <= ${now}) as "archiveDate",
      array(select (extract(epoch from chat_at) * 1000)::float8 from person
        where owner_id = ${ownerId}::uuid and stage = 'chat-scheduled'
          and chat_at between ${from} and ${to}) as chats,
      array(select (extract(epoch from due_at) * 1000)::float8 from person
        where owner_id = ${ownerId}::uuid and stage = 'awaiting-reply'
          and due_at between ${from} and ${to}) as "weeksEnding"`;
  return rows[0];
}

/** How the last review went, and how fast the member decides. */
async function readReviewing(tx: Tx, viewer: Viewer, lastId: string | null | undefined) {
  const { summaries, pace } = await readReviews(tx, viewer, reviewsForPace, null);
  const last = summaries.find(({ id }) => id === lastId)?.counts;
  return {
    pace,
    last: last
      ? {
          removed: last["removal-decided"] + last.removed,
          kept: last.kept,
          nudged: last.nudged,
          snoozed: last.snoozed,
        }
      : null,
  };
}

async function readFunnel(tx: Tx, ownerId: string, now: Date): Promise<Funnel> {
  const since = new Date(now.getTime() - 90 * dayMs);
  const rows = await tx.$queryRaw<Funnel[]>`
    select count(*)::int as received,
      count(*) filter (where i.status = 'accepted')::int as accepted,
      count(*) filter (where i.status = 'accepted' and p.invited_at is not null)::int as invited,
      count(*) filter (where i.status = 'accepted' and p.invited_at is not null
        and p.replied_at is not null)::int as replied,
      count(*) filter (where p.stage = 'met')::int as met
    from invitation i
    -- Others have come no further than their acceptance.
    left join person p on p.owner_id = i.owner_id and p.id = i.person_id
      and (p.invited_at is not null or p.stage = 'met')
    where i.owner_id = ${ownerId}::uuid and i.direction = 'incoming'
      and i.sent_at >= ${since} and i.sent_at <= ${now}`;
  return rows[0] ?? { received: 0, accepted: 0, invited: 0, replied: 0, met: 0 };
}

/** What needs the member now, in a handful of statements whatever the size of the space. */
export function readToday(viewer: Viewer, now: Date): Promise<Today> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const { zone, reviewDueAt } = await readSettingsIn(tx, viewer);
    const touch = { query: "", now, zone };
    const counts = await readCounts(tx, viewer, { ...touch, list: "losing-touch" });
    const { groups, olderConnections } = await selectLines(tx, ownerId, now, zone);
    return {
      zone,
      isEmpty: !counts?.people && !counts?.imports,
      hasDemo: counts?.demo ?? false,
      groups,
      touches: {
        ...(await listTouchesIn(tx, viewer, { ...touch, list: "keep-in-touch" }, shownTouches)),
        losing: counts?.losing ?? 0,
      },
      lastChoice: await findLastChoice(tx, viewer),
      olderConnections,
      pendingInvitations: counts?.invitations ?? 0,
      review: {
        waiting: counts?.review ?? 0,
        openedAt: counts?.openedAt?.getTime() ?? null,
        opensAt: reviewDueAt?.getTime() ?? null,
        ...(await readReviewing(tx, viewer, counts?.lastReviewId)),
      },
      openMails: counts?.openMails ?? 0,
      archiveDate: counts?.archiveDate?.getTime() ?? null,
      funnel: await readFunnel(tx, ownerId, now),
      week: layOutWeek(now.getTime(), zone, counts?.chats ?? [], counts?.weeksEnding ?? []),
    };
  });
}
