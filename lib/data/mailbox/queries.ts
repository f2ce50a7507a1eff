import "server-only";
import type { MailKind, MailOutcome } from "../../domain/mail/received-mail.ts";
import { type MailboxView, mailboxSecuritySchema } from "../../domain/mailbox/mailbox-settings.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** The member's mailbox without its password, or null. */
export function readMailboxView(viewer: Viewer): Promise<MailboxView | null> {
  return inSpace(viewer, (tx) => readMailboxIn(tx, viewer));
}

/** The same as {@link readMailboxView}, inside a transaction of the caller's. */
export async function readMailboxIn(tx: Tx, { ownerId }: Viewer): Promise<MailboxView | null> {
  const row = await tx.mailbox.findUnique({ where: { ownerId }, omit: { passwordBox: true } });
  return (
    row && {
      host: row.host,
      port: row.port,
      security: mailboxSecuritySchema.parse(row.security),
      userName: row.userName,
      folder: row.folder,
      authServer: row.authServer ?? "",
      enabled: row.enabled,
      watchingSince: row.watchingSince.getTime(),
      lastOkAt: row.lastOkAt?.getTime() ?? null,
      lastError: row.lastError,
      nextTryAt: row.nextTryAt?.getTime() ?? null,
    }
  );
}

/** The sealed password of the mailbox at this address; null when it is another one or there is none. */
export async function findPasswordBox(
  viewer: Viewer,
  address: { host: string; port: number; security: string; userName: string },
): Promise<string | null> {
  const { host, port, security, userName } = address;
  const row = await inSpace(viewer, (tx) =>
    tx.mailbox.findFirst({
      where: { ownerId: viewer.ownerId, host, port, security, userName },
      select: { passwordBox: true },
    }),
  );
  return row?.passwordBox ?? null;
}

/** A mail that was looked at, for the list in settings. `sentAt` is epoch milliseconds. */
export type MailRow = {
  id: string;
  kind: MailKind;
  outcome: MailOutcome;
  name: string | null;
  personId: string | null;
  sentAt: number;
};

/** The last mails that came through the mailbox, and how many there were of each outcome. */
export type MailsSeen = { rows: MailRow[]; counts: Partial<Record<MailOutcome, number>> };

const mailsShown = 12;

/** Reads them inside a transaction of the caller's: one statement. */
export async function listMailsIn(tx: Tx, { ownerId }: Viewer): Promise<MailsSeen> {
  type Row = Omit<MailRow, "sentAt"> & { sentAt: Date; counts: MailsSeen["counts"] };
  const rows = await tx.$queryRaw<Row[]>`
    select id, kind, outcome, name, person_id as "personId", sent_at as "sentAt", (
        select jsonb_object_agg(outcome, count) from (
          select outcome, count(*)::int as count from received_mail
          where owner_id = ${ownerId}::uuid and import_id is null group by outcome) each_outcome
      ) as counts
    from received_mail where owner_id = ${ownerId}::uuid and import_id is null
    order by handled_at desc, sent_at desc limit ${mailsShown}`;
  return {
    rows: rows.map(({ counts: _, sentAt, ...row }) => ({ ...row, sentAt: sentAt.getTime() })),
    counts: rows[0]?.counts ?? {},
  };
}
