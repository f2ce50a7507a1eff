import "server-only";
import { connectedStages, isConnected } from "../../domain/conversation/conversation-state.ts";
import { newFact } from "../../domain/conversation/read-fact.ts";
import type { MailPerson } from "../../domain/mail/received-mail.ts";
import { toStorable } from "../../domain/text/storable-text.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import type { Tx } from "../database.ts";
import { addPersonIn } from "../person/add-person.ts";
import { appendFacts } from "../timeline/append.ts";
import type { Viewer } from "../viewer.ts";
import {
  findByProfile,
  findPersonByName,
  keyOfMail,
  type RecognisedSender,
} from "./find-mail-person.ts";
import type { MailEffect, MailReceipt } from "./mail-effect.ts";

/** LinkedIn may report one acceptance twice. */
const sameConnection = 30 * dayMs;

/** Somebody with an address whom the member invited without entering it in Acquaint. */
async function addPerson(
  tx: Tx,
  viewer: Viewer,
  person: MailPerson,
  { importId, now }: MailReceipt,
): Promise<string | null> {
  const key = keyOfMail(person);
  if (!key) return null;
  const name = toStorable(person.name.slice(0, 300));
  return (await addPersonIn(tx, viewer, { name, headline: null, key, importId }, now)).id;
}

/** The only one of that name whom the member invited, or who connected about that time. */
function findInvited(
  tx: Tx,
  viewer: Viewer,
  person: MailPerson,
  at: number,
): Promise<RecognisedSender | null> {
  const near = { gte: new Date(at - sameConnection), lte: new Date(at + sameConnection) };
  return findPersonByName(tx, viewer, person, {
    OR: [
      { invitations: { some: { direction: "outgoing", status: "pending" } } },
      { stage: { in: [...connectedStages] }, connectedAt: near },
    ],
  });
}

/** Accepts what was pending between the two, and keeps how it was for the undo of an import. */
async function acceptPending(tx: Tx, viewer: Viewer, personId: string, importId: string | null) {
  const { ownerId } = viewer;
  const pending = await tx.invitation.findMany({
    where: { ownerId, personId, status: "pending" },
    select: { id: true, direction: true, assumed: true },
    orderBy: { sentAt: "desc" },
  });
  if (importId) {
    await tx.importChange.createMany({
      data: pending.map(({ id, assumed }) => ({
        ownerId,
        importId,
        entity: "invitation",
        entityId: id,
        before: { status: "pending", assumed },
      })),
      skipDuplicates: true,
    });
  }
  await tx.invitation.updateMany({
    where: { ownerId, id: { in: pending.map(({ id }) => id) } },
    data: { status: "accepted", assumed: false },
  });
  return pending.find(({ direction }) => direction === "outgoing")?.id ?? null;
}

/** Records that somebody accepted the member's invitation: they are connected from that moment. */
export async function recordMailAcceptance(
  tx: Tx,
  viewer: Viewer,
  person: MailPerson,
  receipt: MailReceipt,
): Promise<MailEffect> {
  const { at, importId, now } = receipt;
  const known =
    (await findByProfile(tx, viewer, person)) ?? (await findInvited(tx, viewer, person, at));
  if (known && isConnected(known.stage)) {
    return { outcome: "known-already", personId: known.id };
  }
  const personId = known?.id ?? (await addPerson(tx, viewer, person, receipt));
  if (personId === null) return { outcome: "no-person", personId: null };
  const invitationId = await acceptPending(tx, viewer, personId, importId);
  const links = { invitationId, importId };
  const fact = newFact({ kind: "connected", at: new Date(at), source: "mail", ...links }, now);
  const appended = await appendFacts(tx, viewer, personId, [fact], now);
  return { outcome: "taken", personId, entryId: appended?.entryIds[0] ?? null };
}
