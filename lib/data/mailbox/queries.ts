import "server-only";
import type { MailKind, MailOutcome } from "../../domain/mail/received-mail.ts";
import { type MailboxView, mailboxSecuritySchema } from "../../domain/mailbox/mailbox-settings.ts";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** The member's mailbox without its password, or null. */
export async function readMailboxView(viewer: Viewer): Promise<MailboxView | null> {
  const row = await inSpace(viewer, (tx) =>
    tx.mailbox.findUnique({ where: { ownerId: viewer.ownerId }, omit: { passwordBox: true } }),
  );
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
export function listMailboxMails(
  viewer: Viewer,
  most = 12,
): Promise<{ rows: MailRow[]; counts: Partial<Record<MailOutcome, number>> }> {
  const where = { ownerId: viewer.ownerId, importId: null };
  return inSpace(viewer, async (tx) => {
    const rows = await tx.receivedMail.findMany({
      where,
      orderBy: [{ handledAt: "desc" }, { sentAt: "desc" }],
      take: most,
      select: { id: true, kind: true, outcome: true, name: true, personId: true, sentAt: true },
    });
    const groups = await tx.receivedMail.groupBy({ by: ["outcome"], where, _count: true });
    return {
      rows: rows.map((row) => ({
        ...row,
        kind: row.kind as MailKind,
        outcome: row.outcome as MailOutcome,
        sentAt: row.sentAt.getTime(),
      })),
      counts: Object.fromEntries(groups.map(({ outcome, _count }) => [outcome, _count])),
    };
  });
}
