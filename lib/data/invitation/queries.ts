import "server-only";
import type { Policy } from "../../domain/assessment/assessment.ts";
import {
  type AlikeGroup,
  alikeGroups,
  type QueueCounts,
  type QueueCursor,
  type QueueFilter,
  type QueueItem,
  type QueueOrder,
} from "../../domain/invitation/queue-item.ts";
import { scoreOfOneMet } from "../../domain/invitation/score-invitation.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { inSpace, type Tx } from "../database.ts";
import { countToWriteSql } from "../hello/to-write.ts";
import { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";
import { type EvidenceContext, readEvidenceContext } from "./propose.ts";
import { queueColumns, selectQueueRows, toQueueItems } from "./queue-rows.ts";
import { storeScores } from "./refresh-scores.ts";

const pageLength = 50;
const oldAfterDays = 90;

/** One page of the queue, with all that its screen needs to go on without the server. */
export type QueuePage = {
  items: QueueItem[];
  /** where the next page begins; null on the last one */
  next: QueueCursor | null;
  counts: QueueCounts;
  policy: Policy;
};

/** What stands around the queue. */
type QueueFrame = {
  zone: string;
  /** how many messages wait to be written */
  toWrite: number;
  /** whether an invitation to the viewer was ever recorded or imported */
  known: boolean;
};

type QueueRequest = { order: QueueOrder; filter?: QueueFilter; after?: QueueCursor | null };

/** Older imported invitations have most likely been decided on LinkedIn long ago. */
function oldBefore(now: Date): Date {
  return new Date(now.getTime() - oldAfterDays * dayMs);
}

/** The invitations that wait for the member's decision. */
function pendingOf(viewer: Viewer): Prisma.InvitationWhereInput {
  return { ownerId: viewer.ownerId, status: "pending", direction: "incoming" };
}

const waits = Prisma.sql`i.replied_first_at is null`;
const ofFilter: Record<QueueFilter, Prisma.Sql> = {
  all: waits,
  personal: Prisma.sql`${waits} and i.note_kind = 'personal'`,
  template: Prisma.sql`${waits} and i.note_kind in ('template', 'default')`,
  none: Prisma.sql`${waits} and i.note_kind = 'none'`,
  unsure: Prisma.sql`${waits} and i.note_kind = 'unsure'`,
  asked: Prisma.sql`i.replied_first_at is not null`,
};

/** The columns that order the queue, all of them downwards. */
const orderedBy: Record<QueueOrder, readonly string[]> = {
  promising: ["i.score", "i.sent_at", "i.id"],
  newest: ["i.sent_at", "i.id"],
};

function pageAfter(order: QueueOrder, after: QueueCursor | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  const place = Prisma.sql`${new Date(after.sentAt)}::timestamptz, ${after.id}::uuid`;
  const from = order === "newest" ? place : Prisma.sql`${after.score}::int, ${place}`;
  return Prisma.sql`and (${Prisma.raw(orderedBy[order].join(", "))}) < (${from})`;
}

const isAsked = Prisma.sql`i.replied_first_at is not null`;

/** Whether an invitation is of a group. The member's own word on one takes it out of every group. */
function isAlike(group: AlikeGroup, now: Date): Prisma.Sql {
  const untouched = Prisma.sql`not ${isAsked} and not i.note_kind_by_member
    and a.invitation_id is null`;
  if (group === "old")
    return Prisma.sql`${untouched} and i.assumed and i.sent_at < ${oldBefore(now)}`;
  const kinds = group === "bare-none" ? ["none"] : ["template", "default"];
  return Prisma.sql`${untouched} and i.note_kind = any(${kinds}) and i.score < ${scoreOfOneMet}`;
}

function fromPending({ ownerId }: Viewer): Prisma.Sql {
  return Prisma.sql`from invitation i
    left join assessment a on a.owner_id = i.owner_id and a.invitation_id = i.id
      and a.answers <> '{}'
    where i.owner_id = ${ownerId}::uuid and i.status = 'pending' and i.direction = 'incoming'`;
}

/** The ids of a group that can be decided at one stroke, oldest first, at most `limit`. */
export async function listAlike(
  viewer: Viewer,
  group: AlikeGroup,
  limit: number,
  now: Date,
): Promise<string[]> {
  const rows = await inSpace(
    viewer,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select i.id ${fromPending(viewer)} and ${isAlike(group, now)}
      order by i.sent_at, i.id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

type CountRow = { noteKind: string; count: number; asked: number } & Record<AlikeGroup, number>;
type Counted = { counts: QueueCounts; toWrite: number; known: boolean };

/** Every count of the page, in one statement that reads indexes alone. */
async function countQueue(tx: Tx, viewer: Viewer, now: Date): Promise<Counted> {
  const alike = alikeGroups.map(
    (group) =>
      Prisma.sql`count(*) filter (where ${isAlike(group, now)})::int as ${Prisma.raw(`"${group}"`)}`,
  );
  const [row] = await tx.$queryRaw<{ kinds: CountRow[]; toWrite: number; known: boolean }[]>`
    select ${countToWriteSql(viewer, now)} as "toWrite",
      exists (select from invitation
        where owner_id = ${viewer.ownerId}::uuid and direction = 'incoming') as known,
      coalesce((select jsonb_agg(kind) from (
        select i.note_kind as "noteKind", count(*) filter (where not ${isAsked})::int as count,
          count(*) filter (where ${isAsked})::int as asked, ${Prisma.join(alike)}
        ${fromPending(viewer)} group by i.note_kind) kind), '[]') as kinds`;
  const { kinds, toWrite, known } = row ?? { kinds: [], toWrite: 0, known: false };
  const sum = (column: "count" | "asked" | AlikeGroup, ...of: string[]) =>
    kinds
      .filter(({ noteKind }) => of.length === 0 || of.includes(noteKind))
      .reduce((total, each) => total + each[column], 0);
  const counts = {
    all: sum("count"),
    personal: sum("count", "personal"),
    template: sum("count", "template", "default"),
    none: sum("count", "none"),
    unsure: sum("count", "unsure"),
    asked: sum("asked"),
    alike: {
      old: sum("old"),
      "bare-none": sum("bare-none"),
      "bare-template": sum("bare-template"),
    },
  };
  return { counts, toWrite, known };
}

type QueueRows = { items: QueueItem[]; next: QueueCursor | null; context: EvidenceContext };

async function listRowsIn(
  tx: Tx,
  viewer: Viewer,
  { order, filter = "all", after = null }: QueueRequest,
): Promise<QueueRows> {
  const rows = await selectQueueRows(
    tx,
    viewer,
    Prisma.sql`i.status = 'pending' and i.direction = 'incoming' and ${ofFilter[filter]}
      ${pageAfter(order, after)}`,
    { order: orderedBy[order], most: pageLength + 1 },
  );
  const context = await readEvidenceContext(tx, viewer);
  const page = rows.slice(0, pageLength);
  const items = await toQueueItems(tx, viewer, page, context);
  // Notes that came later, or a newer detector, can have changed the word on this one.
  const stored = new Map(page.map(({ id, noteKind }) => [id, noteKind]));
  const changed = items.filter(({ id, noteKind }) => stored.get(id) !== noteKind);
  await storeScores(tx, viewer, changed);
  const last = page.at(-1);
  const more = rows.length > pageLength && last;
  const next = more ? { score: last.score, sentAt: last.sentAt.getTime(), id: last.id } : null;
  return { items, next, context };
}

/**
 * The queue of pending invitations, most promising or newest first: the first 50 with every count beside them.
 *
 * @param request.after the cursor of the page before
 */
export function listPending(
  viewer: Viewer,
  request: QueueRequest,
  now: Date,
): Promise<QueuePage & QueueFrame> {
  return inSpace(viewer, async (tx) => {
    const { context, ...rows } = await listRowsIn(tx, viewer, request);
    const { policy, settings } = context;
    return { ...rows, ...(await countQueue(tx, viewer, now)), policy, zone: settings.zone };
  });
}

/** The rows that come after a cursor, 50 at a time, without the counts. */
export function listFurther(
  viewer: Viewer,
  request: QueueRequest,
): Promise<Pick<QueuePage, "items" | "next">> {
  return inSpace(viewer, async (tx) => {
    const { items, next } = await listRowsIn(tx, viewer, request);
    return { items, next };
  });
}

/** One pending or decided incoming invitation with its evidence; null when the space has none such. */
export function readInvitation(viewer: Viewer, id: string): Promise<QueueItem | null> {
  return inSpace(viewer, (tx) => readInvitationIn(tx, viewer, id));
}

/** The invitation of one person that waits for the member's decision; null when there is none. */
export function readPendingOf(viewer: Viewer, personId: string): Promise<QueueItem | null> {
  return inSpace(viewer, async (tx) => {
    const row = await tx.invitation.findFirst({
      where: { ...pendingOf(viewer), personId },
      orderBy: [{ sentAt: "desc" }, { id: "desc" }],
      select: { id: true },
    });
    return row && readInvitationIn(tx, viewer, row.id);
  });
}

/** The same as {@link readInvitation}, in the caller's transaction. */
async function readInvitationIn(tx: Tx, viewer: Viewer, id: string): Promise<QueueItem | null> {
  const row = await tx.invitation.findFirst({
    where: { ownerId: viewer.ownerId, id, direction: "incoming" },
    select: queueColumns,
  });
  if (!row) return null;
  const context = await readEvidenceContext(tx, viewer);
  const [item] = await toQueueItems(tx, viewer, [row], context);
  return item ?? null;
}
