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
import { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";
import { readEvidenceContext } from "./propose.ts";
import { queueColumns, toQueueItems } from "./queue-rows.ts";
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

type QueueRequest = { order: QueueOrder; filter?: QueueFilter; after?: QueueCursor | null };

/** Older imported invitations have most likely been decided on LinkedIn long ago. */
function oldBefore(now: Date): Date {
  return new Date(now.getTime() - oldAfterDays * dayMs);
}

/** The invitations that wait for the member's decision. */
function pendingOf(viewer: Viewer): Prisma.InvitationWhereInput {
  return { ownerId: viewer.ownerId, status: "pending", direction: "incoming" };
}

const ofFilter: Record<QueueFilter, Prisma.InvitationWhereInput> = {
  all: { repliedFirstAt: null },
  personal: { repliedFirstAt: null, noteKind: "personal" },
  template: { repliedFirstAt: null, noteKind: { in: ["template", "default"] } },
  none: { repliedFirstAt: null, noteKind: "none" },
  unsure: { repliedFirstAt: null, noteKind: "unsure" },
  asked: { repliedFirstAt: { not: null } },
};

function pageAfter(order: QueueOrder, after: QueueCursor): Prisma.InvitationWhereInput {
  const sentAt = new Date(after.sentAt);
  const older = [{ sentAt: { lt: sentAt } }, { sentAt, id: { lt: after.id } }];
  if (order === "newest") return { OR: older };
  const { score } = after;
  return { OR: [{ score: { lt: score } }, ...older.map((each) => ({ score, ...each }))] };
}

const isAsked = Prisma.sql`i.replied_first_at is not null`;

/** Whether an invitation is of a group. The member's own word on one takes it out of every group. */
function isAlike(group: AlikeGroup, now: Date): Prisma.Sql {
  const untouched = Prisma.sql`not ${isAsked} and not i.note_kind_by_member
    and coalesce(a.answers, '{}') = '{}'`;
  if (group === "old")
    return Prisma.sql`${untouched} and i.assumed and i.sent_at < ${oldBefore(now)}`;
  const kinds = group === "bare-none" ? ["none"] : ["template", "default"];
  return Prisma.sql`${untouched} and i.note_kind = any(${kinds}) and i.score < ${scoreOfOneMet}`;
}

function fromPending({ ownerId }: Viewer): Prisma.Sql {
  return Prisma.sql`from invitation i
    left join assessment a on a.owner_id = i.owner_id and a.invitation_id = i.id
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

async function countQueue(tx: Tx, viewer: Viewer, now: Date): Promise<QueueCounts> {
  const alike = alikeGroups.map(
    (group) =>
      Prisma.sql`count(*) filter (where ${isAlike(group, now)})::int as ${Prisma.raw(`"${group}"`)}`,
  );
  const rows = await tx.$queryRaw<CountRow[]>`
    select i.note_kind as "noteKind", count(*) filter (where not ${isAsked})::int as count,
      count(*) filter (where ${isAsked})::int as asked, ${Prisma.join(alike)}
    ${fromPending(viewer)} group by i.note_kind`;
  const sum = (column: "count" | "asked" | AlikeGroup, ...kinds: string[]) =>
    rows
      .filter(({ noteKind }) => kinds.length === 0 || kinds.includes(noteKind))
      .reduce((total, row) => total + row[column], 0);
  return {
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
}

/**
 * The queue of pending invitations, most promising or newest first, 50 at a time.
 *
 * @param request.after the cursor of the page before
 */
export function listPending(
  viewer: Viewer,
  { order, filter = "all", after = null }: QueueRequest,
  now: Date,
): Promise<QueuePage> {
  return inSpace(viewer, async (tx) => {
    const newest = [{ sentAt: "desc" }, { id: "desc" }] as const;
    const rows = await tx.invitation.findMany({
      where: {
        AND: [pendingOf(viewer), ofFilter[filter], after ? pageAfter(order, after) : {}],
      },
      orderBy: order === "newest" ? [...newest] : [{ score: "desc" }, ...newest],
      select: { ...queueColumns, score: true },
      take: pageLength + 1,
    });
    const context = await readEvidenceContext(tx, viewer);
    const page = rows.slice(0, pageLength);
    const items = await toQueueItems(tx, viewer, page, context);
    // Notes that came later, or a newer detector, can have changed the word on this one.
    const stored = new Map(page.map(({ id, noteKind }) => [id, noteKind]));
    const changed = items.filter(({ id, noteKind }) => stored.get(id) !== noteKind);
    await storeScores(tx, viewer, changed);
    const last = page.at(-1);
    const more = rows.length > pageLength && last;
    return {
      items,
      next: more ? { score: last.score, sentAt: last.sentAt.getTime(), id: last.id } : null,
      counts: await countQueue(tx, viewer, now),
      policy: context.policy,
    };
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

/** Whether an invitation to the viewer was ever recorded or imported. */
export async function hasInvitations(viewer: Viewer): Promise<boolean> {
  const found = await inSpace(viewer, (tx) =>
    tx.invitation.findFirst({
      where: { ownerId: viewer.ownerId, direction: "incoming" },
      select: { id: true },
    }),
  );
  return found !== null;
}
