import "server-only";
import { inSpace, sharedTables } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** How the database is. */
export type ServerFacts = { version: string; bytes: number; firstMemberAt: Date | null };

/** The version and size of the database, and since when anybody has been here. */
export async function readServerFacts(): Promise<ServerFacts> {
  const rows = await sharedTables().$queryRaw<
    { version: string; bytes: bigint; firstMemberAt: Date | null }[]
  >`select current_setting('server_version') as version,
      pg_database_size(current_database()) as bytes,
      (select min(created_at) from member) as "firstMemberAt"`;
  const [row] = rows;
  return {
    version: row?.version ?? "",
    bytes: Number(row?.bytes ?? 0),
    firstMemberAt: row?.firstMemberAt ?? null,
  };
}

/** How the queue stands; null before it was prepared. */
export type QueueFacts = { waiting: number; oldestAt: Date | null; failed: number };

/** @param failedSince failures before it are history */
export async function readQueueFacts(failedSince: Date, now: Date): Promise<QueueFacts | null> {
  const tables = sharedTables();
  const [found] = await tables.$queryRaw<{ present: boolean }[]>`
    select to_regclass('jobs.job') is not null as present`;
  if (!found?.present) return null;
  const rows = await tables.$queryRaw<QueueFacts[]>`
    select count(*) filter (where state in ('created', 'retry') and start_after <= ${now}::timestamptz)::int as waiting,
      min(start_after) filter (where state in ('created', 'retry') and start_after <= ${now}::timestamptz) as "oldestAt",
      count(*) filter (where state = 'failed' and completed_on >= ${failedSince}::timestamptz)::int as failed
    from jobs.job where name !~ '^__'`;
  return rows[0] ?? null;
}

/** What goes wrong with a member's mails: the mailbox that can't be read, digests that didn't go out. */
export type PostTrouble = { mailbox: string | null; watches: boolean; digests: number };

/** @param since digests before it are history */
export function readPostTrouble(viewer: Viewer, since: Date): Promise<PostTrouble> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const mailbox = await tx.mailbox.findUnique({
      where: { ownerId },
      select: { enabled: true, failures: true, lastError: true },
    });
    const digests = await tx.digestDelivery.count({
      where: { ownerId, status: { in: ["failed", "uncertain"] }, createdAt: { gte: since } },
    });
    const fails = mailbox?.enabled && mailbox.failures > 0;
    return {
      watches: mailbox?.enabled ?? false,
      mailbox: fails ? (mailbox.lastError ?? "It can't be read.") : null,
      digests,
    };
  });
}
