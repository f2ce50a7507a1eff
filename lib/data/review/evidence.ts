import "server-only";
import type { SilenceEvidence } from "../../domain/review/freshness.ts";
import { mayMean } from "../../domain/review/open-mails.ts";
import type { Tx } from "../database.ts";
import type { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";
import { readOpenMails } from "./open-mails.ts";

/**
 * Whether LinkedIn reports messages to this mailbox at all. Who has switched those mails off on
 * LinkedIn hears nothing, and that proves no silence.
 */
async function hearsOfMessages(tx: Tx, { ownerId }: Viewer): Promise<boolean> {
  const heard = await tx.receivedMail.findFirst({
    where: {
      ownerId,
      kind: "message-received",
      importId: null,
      outcome: { in: ["taken", "known-already", "no-person"] },
    },
    select: { id: true },
  });
  return heard !== null;
}

async function readMailboxEvidence(
  tx: Tx,
  viewer: Viewer,
  now: Date,
): Promise<SilenceEvidence["mailbox"]> {
  const mailbox = await tx.mailbox.findUnique({
    where: { ownerId: viewer.ownerId },
    select: { watchingSince: true, lastOkAt: true },
  });
  if (!mailbox?.lastOkAt || mailbox.lastOkAt > now) return null;
  if (!(await hearsOfMessages(tx, viewer))) return null;
  return { since: mailbox.watchingSince.getTime(), through: mailbox.lastOkAt.getTime() };
}

/**
 * What is known of every message: the date of the newest archive with messages that is applied, the
 * time in which a mailbox was watched, and the mails that lie open. What bears a date after `now` (a
 * clock was wrong, or a name) proves no silence.
 */
export async function readEvidence(tx: Tx, viewer: Viewer, now: Date): Promise<SilenceEvidence> {
  const newest = await tx.import.aggregate({
    where: {
      ownerId: viewer.ownerId,
      status: "applied",
      hasMessages: true,
      archiveDate: { lte: now },
    },
    _max: { archiveDate: true },
  });
  return {
    archiveThrough: newest._max.archiveDate?.getTime() ?? null,
    mailbox: await readMailboxEvidence(tx, viewer, now),
    openMails: await readOpenMails(tx, viewer),
  };
}

/** What makes the silence of the unresponsive sure, for statements over many. */
export type SureSilence = Pick<SilenceEvidence, "archiveThrough" | "mailbox"> & {
  /** people whom an open mail may mean */
  except: string[];
};

/**
 * The same as `judgeFreshness` says, for all the unresponsive at once: their names are looked at only
 * while mails lie open.
 */
export async function readSureSilence(
  tx: Tx,
  viewer: Viewer,
  evidence: SilenceEvidence,
): Promise<SureSilence> {
  const { openMails, archiveThrough, mailbox } = evidence;
  if (openMails.length === 0) return { archiveThrough, mailbox, except: [] };
  const silent = await tx.person.findMany({
    where: { ownerId: viewer.ownerId, stage: "unresponsive" },
    select: { id: true, name: true, invitedAt: true },
  });
  const except = silent.filter(({ name, invitedAt }) =>
    openMails.some((mails) => mayMean(mails, { name, invitedAt: invitedAt?.getTime() ?? null })),
  );
  return { archiveThrough, mailbox, except: except.map(({ id }) => id) };
}

/** The people whose silence is sure, by the same rule as `judgeFreshness`. */
export function coveredWhere({
  archiveThrough,
  mailbox,
  except,
}: SureSilence): Prisma.PersonWhereInput {
  const ways: Prisma.PersonWhereInput[] = [];
  if (archiveThrough !== null) ways.push({ dueAt: { lte: new Date(archiveThrough) } });
  if (mailbox) {
    const { since, through } = mailbox;
    ways.push({ invitedAt: { gte: new Date(since) }, dueAt: { lt: new Date(through) } });
  }
  return ways.length > 0 ? { OR: ways, demo: false, id: { notIn: except } } : { id: { in: [] } };
}
