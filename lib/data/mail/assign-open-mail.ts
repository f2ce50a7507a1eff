import "server-only";
import { newFact } from "../../domain/conversation/read-fact.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { inSpace } from "../database.ts";
import { openMailSql } from "../review/open-mails.ts";
import { appendFacts } from "../timeline/append.ts";
import { undoEntriesIn } from "../timeline/commands.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Assigns a mail that fits nobody for sure: it was this person who wrote, at the time of the mail, or
 * nobody of the space.
 *
 * @param assignment.personId null when the mail means nobody here
 */
export function assignOpenMail(
  viewer: Viewer,
  { mailId, personId }: { mailId: string; personId: string | null },
  now: Date,
): Promise<Result<{ personId: string | null }>> {
  return inSpace(viewer, async (tx) => {
    const { ownerId } = viewer;
    const [mail] = await tx.$queryRaw<{ sentAt: Date; importId: string | null }[]>`
      select sent_at as "sentAt", import_id as "importId" from received_mail
      where owner_id = ${ownerId}::uuid and id = ${mailId}::uuid and ${openMailSql} for update`;
    if (!mail) return fail("mail-gone");
    let entryId: string | null = null;
    if (personId !== null) {
      const { sentAt: at, importId } = mail;
      const fact = newFact({ kind: "message-received", at, source: "mail", importId }, now);
      const appended = await appendFacts(tx, viewer, personId, [fact], now);
      if (!appended) return fail("person-gone");
      entryId = appended.entryIds[0] ?? null;
    }
    await tx.receivedMail.update({
      where: { ownerId_id: { ownerId, id: mailId } },
      data: { settledAt: now, personId, entryId },
    });
    return ok({ personId });
  });
}

/** Opens an assigned mail again, and undoes what it was assigned by. */
export function reopenMail(viewer: Viewer, mailId: string, now: Date): Promise<Result<null>> {
  return inSpace(viewer, async (tx) => {
    const where = { ownerId_id: { ownerId: viewer.ownerId, id: mailId } };
    const mail = await tx.receivedMail.findUnique({ where });
    if (!mail?.settledAt) return fail("mail-gone");
    const { personId, entryId } = mail;
    if (personId && entryId) await undoEntriesIn(tx, viewer, [{ personId, entryId }], now);
    await tx.receivedMail.update({
      where,
      data: { settledAt: null, personId: null, entryId: null },
    });
    return ok(null);
  });
}
