import "server-only";
import type { SilenceEvidence } from "../../domain/review/freshness.ts";
import { mayMean, type OpenMails } from "../../domain/review/open-mails.ts";
import type { Tx } from "../database.ts";
import { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";
import { selectOpenMails } from "./open-mails.ts";

type EvidenceRow = {
  archiveDate: Date | null;
  watchingSince: Date | null;
  lastOkAt: Date | null;
  heard: boolean;
  openMails: OpenMails[];
};

/**
 * What is known of every message: the date of the newest archive with messages that is applied, the
 * time in which a mailbox was watched, and the mails that lie open. What bears a date after `now` (a
 * clock was wrong, or a name) proves no silence. Neither does a mailbox to which LinkedIn reports no messages at all:
 * who has switched those mails off on LinkedIn hears nothing.
 */
export async function readEvidence(tx: Tx, viewer: Viewer, now: Date): Promise<SilenceEvidence> {
  const { ownerId } = viewer;
  const [row] = await tx.$queryRaw<EvidenceRow[]>`
    select
      (select max(archive_date) from import where owner_id = ${ownerId}::uuid
        and status = 'applied' and has_messages and archive_date <= ${now}) as "archiveDate",
      watched.watching_since as "watchingSince", watched.last_ok_at as "lastOkAt",
      watched.last_ok_at is not null and exists (
        select from received_mail where owner_id = ${ownerId}::uuid and kind = 'message-received'
          and import_id is null and outcome in ('taken', 'known-already', 'no-person')) as heard,
      coalesce((
        select jsonb_agg(jsonb_build_object('name', name, 'count', count,
          'newestAt', (extract(epoch from newest_at) * 1000)::float8))
        from (${selectOpenMails(ownerId)}) named), '[]') as "openMails"
    from (select) one left join mailbox watched
      on watched.owner_id = ${ownerId}::uuid and watched.last_ok_at <= ${now}`;
  const { archiveDate, watchingSince, lastOkAt, heard, openMails } = row ?? {
    archiveDate: null,
    watchingSince: null,
    lastOkAt: null,
    heard: false,
    openMails: [],
  };
  return {
    archiveThrough: archiveDate?.getTime() ?? null,
    mailbox:
      heard && watchingSince && lastOkAt
        ? { since: watchingSince.getTime(), through: lastOkAt.getTime() }
        : null,
    openMails,
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

/** The people whose silence is sure, by the same rule as `judgeFreshness`: a condition on `person`. */
export function judgeCovered({ archiveThrough, mailbox, except }: SureSilence): Prisma.Sql {
  const ways = [Prisma.sql`false`];
  if (archiveThrough !== null) ways.push(Prisma.sql`due_at <= ${new Date(archiveThrough)}`);
  if (mailbox) {
    const { since, through } = mailbox;
    ways.push(Prisma.sql`(invited_at >= ${new Date(since)} and due_at < ${new Date(through)})`);
  }
  return Prisma.sql`((${Prisma.join(ways, " or ")}) and not demo and id <> all(${except}::uuid[]))`;
}
