import "server-only";
import type { MailReading } from "../../domain/mail/received-mail.ts";
import { openProfileUrl } from "../../domain/person/profile-slug.ts";
import { toNameKey } from "../../domain/text/search-text.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import type { Tx } from "../database.ts";
import { type RecordedInvitation, recordInvitationIn } from "../invitation/commands.ts";
import type { Viewer } from "../viewer.ts";
import { findByProfile, keyOfMail } from "./find-mail-person.ts";
import type { MailEffect, MailReceipt } from "./mail-effect.ts";

type Invitation = Extract<MailReading, { kind: "invitation-received" }>;

/** LinkedIn reminds for weeks, and lets nobody ask again so soon: one invitation within these days. */
const sameInvitation = { before: 30 * dayMs, after: 3 * dayMs };
/** What lies longer may have been decided on LinkedIn meanwhile. */
const openFor = 2 * dayMs;

/** Whether an invitation of theirs about that time is known already, whatever became of it. */
async function isRecorded(tx: Tx, viewer: Viewer, mail: Invitation, at: number): Promise<boolean> {
  const key = keyOfMail(mail.person);
  const nameKey = toNameKey(mail.person.name);
  const others = { keys: { none: { kind: { in: ["slug", "member-id"] } } } };
  const known = await tx.invitation.findFirst({
    where: {
      ownerId: viewer.ownerId,
      direction: "incoming",
      sentAt: {
        gte: new Date(at - sameInvitation.before),
        lte: new Date(at + sameInvitation.after),
      },
      person: key ? { OR: [{ keys: { some: key } }, { nameKey, ...others }] } : { nameKey },
    },
    select: { id: true },
  });
  return known !== null;
}

/** What an import brought bears its id, so that its undo finds it. */
async function markImport(tx: Tx, viewer: Viewer, importId: string, made: RecordedInvitation) {
  const { ownerId } = viewer;
  const { invitationId, personId, known } = made;
  await tx.invitation.update({
    where: { ownerId_id: { ownerId, id: invitationId } },
    data: { importId },
  });
  await tx.timelineEntry.updateMany({
    where: { ownerId, personId, invitationId },
    data: { importId },
  });
  if (known) return;
  await tx.person.update({ where: { ownerId_id: { ownerId, id: personId } }, data: { importId } });
}

/** Records the invitation of a mail, unless it is known or was answered long ago. */
export async function recordMailInvitation(
  tx: Tx,
  viewer: Viewer,
  mail: Invitation,
  { at, importId, now }: MailReceipt,
): Promise<MailEffect> {
  const { person, headline, note, mutualCount, mutualNames } = mail;
  const known = await findByProfile(tx, viewer, person);
  const connectedSince = known?.connectedAt?.getTime() ?? null;
  if (connectedSince !== null && connectedSince >= at) {
    return { outcome: "known-already", personId: known?.id ?? null };
  }
  if (await isRecorded(tx, viewer, mail, at)) {
    return { outcome: "known-already", personId: known?.id ?? null };
  }
  const draft = {
    name: person.name,
    profileUrl: person.slug === null ? "" : openProfileUrl(person.slug),
    headline,
    note,
    mutualCount,
    mutualNames: mutualNames.map((name) => ({ name })),
    sentAt: new Date(at),
    sentPrecision: "minute",
    source: "mail",
    // Namesakes with an address of their own are other people; those without were looked for above.
    anotherPerson: person.slug !== null,
  } as const;
  const recorded = await recordInvitationIn(tx, viewer, draft, now);
  if (!recorded.ok) {
    // It objects to people who are connected or wait in the queue; a mail has no other mistakes there.
    const isKnown = recorded.field === "profileUrl" || recorded.field === "anotherPerson";
    const personId = known?.id ?? null;
    return { outcome: isKnown ? "known-already" : "not-understood", personId };
  }
  const { invitationId, personId } = recorded.value;
  if (importId) await markImport(tx, viewer, importId, recorded.value);
  if (now.getTime() - at > openFor) {
    await tx.invitation.update({
      where: { ownerId_id: { ownerId: viewer.ownerId, id: invitationId } },
      data: { assumed: true },
    });
  }
  const entry = await tx.timelineEntry.findFirst({
    where: { ownerId: viewer.ownerId, personId, invitationId },
    select: { id: true },
  });
  return { outcome: "taken", personId, entryId: entry?.id ?? null };
}
