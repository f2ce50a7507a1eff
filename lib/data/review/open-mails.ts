import "server-only";
import type { MailOutcome } from "../../domain/mail/received-mail.ts";
import { mayMean, type Waiting } from "../../domain/review/open-mails.ts";
import { inSpace, type Tx } from "../database.ts";
import { Prisma } from "../prisma-client/client.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";

/** What of `received_mail` lies open: it is about a message, and assigned to nobody. */
export const openMailSql = Prisma.sql`kind = 'message-received' and settled_at is null
  and outcome in ('unauthenticated', 'not-understood', 'no-person')`;

/** The open mails by the name they give, one row for each: a query of `name`, `count` and `newest_at`. */
export function selectOpenMails(ownerId: string): Prisma.Sql {
  return Prisma.sql`select name, count(*)::int as count, max(sent_at) as newest_at
    from received_mail where owner_id = ${ownerId}::uuid and ${openMailSql} group by name`;
}

/** One open mail, and the silent whom it may mean. `sentAt` is epoch milliseconds. */
export type OpenMail = {
  id: string;
  name: string | null;
  outcome: MailOutcome;
  sentAt: number;
  /** the first few, the longest silence first */
  people: { id: string; name: string }[];
  mayMean: number;
};

type WaitingPerson = Waiting & { id: string };
const mailsListed = 100;
const peopleListed = 6;

async function listWaiting(tx: Tx, { ownerId }: Viewer): Promise<WaitingPerson[]> {
  const rows = await tx.person.findMany({
    where: { ownerId, stage: { in: ["awaiting-reply", "unresponsive"] } },
    select: { id: true, name: true, invitedAt: true },
    orderBy: [{ invitedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ invitedAt, ...row }) => ({
    ...row,
    invitedAt: invitedAt?.getTime() ?? null,
  }));
}

/** The mails that lie open, the newest first, each with whom it may mean; and how many there are. */
export function listOpenMails(
  viewer: Viewer,
): Promise<{ zone: string; mails: OpenMail[]; count: number }> {
  return inSpace(viewer, async (tx) => {
    const { zone } = await readSettingsIn(tx, viewer);
    const rows = await tx.$queryRaw<
      { id: string; name: string | null; outcome: MailOutcome; sentAt: Date; count: number }[]
    >`
      select id, name, outcome, sent_at as "sentAt", count(*) over ()::int as count
      from received_mail where owner_id = ${viewer.ownerId}::uuid and ${openMailSql}
      order by sent_at desc, id limit ${mailsListed}`;
    const waiting = rows.length === 0 ? [] : await listWaiting(tx, viewer);
    const mails = rows.map(({ count: _, sentAt, ...row }) => {
      const mentioned = { name: row.name, count: 1, newestAt: sentAt.getTime() };
      const people = waiting.filter((person) => mayMean(mentioned, person));
      return {
        ...row,
        sentAt: mentioned.newestAt,
        people: people.slice(0, peopleListed).map(({ id, name }) => ({ id, name })),
        mayMean: people.length,
      };
    });
    return { zone, mails, count: rows[0]?.count ?? 0 };
  });
}
