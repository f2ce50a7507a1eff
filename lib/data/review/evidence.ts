import "server-only";
import type { Evidence } from "../../domain/conversation/freshness.ts";
import type { Tx } from "../database.ts";
import type { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Whether LinkedIn tells this mailbox of messages at all. Who has switched those mails off on
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

async function readMailboxEvidence(tx: Tx, viewer: Viewer): Promise<Evidence["mailbox"]> {
  const mailbox = await tx.mailbox.findUnique({
    where: { ownerId: viewer.ownerId },
    select: { watchingSince: true, lastOkAt: true },
  });
  if (!mailbox?.lastOkAt || !(await hearsOfMessages(tx, viewer))) return null;
  return { since: mailbox.watchingSince.getTime(), through: mailbox.lastOkAt.getTime() };
}

/**
 * Up to when Acquaint knows of every message: the date of the newest archive with messages that is
 * applied, and the time in which a mailbox was watched.
 */
export async function readEvidence(tx: Tx, viewer: Viewer): Promise<Evidence> {
  const newest = await tx.import.aggregate({
    where: { ownerId: viewer.ownerId, status: "applied", hasMessages: true },
    _max: { archiveDate: true },
  });
  return {
    archiveThrough: newest._max.archiveDate?.getTime() ?? null,
    mailbox: await readMailboxEvidence(tx, viewer),
  };
}

/** The people whose silence is sure, by the same rule as `judgeFreshness`. */
export function coveredWhere({ archiveThrough, mailbox }: Evidence): Prisma.PersonWhereInput {
  const ways: Prisma.PersonWhereInput[] = [];
  if (archiveThrough !== null) ways.push({ dueAt: { lte: new Date(archiveThrough) } });
  if (mailbox) {
    const { since, through } = mailbox;
    ways.push({ invitedAt: { gte: new Date(since) }, dueAt: { lt: new Date(through) } });
  }
  return ways.length > 0 ? { OR: ways } : { id: { in: [] } };
}
