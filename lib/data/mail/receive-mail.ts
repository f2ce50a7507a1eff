import "server-only";
import { hash } from "node:crypto";
import { isPossibleTime } from "../../domain/conversation/fact-rules.ts";
import { authenticateMail, explainAuthentication } from "../../domain/mail/authenticate-mail.ts";
import type { MailOwner } from "../../domain/mail/mail-owner.ts";
import { readNotification } from "../../domain/mail/read-notification.ts";
import type {
  MailKind,
  MailOutcome,
  MailReading,
  MailWriter,
  ReceivedMail,
} from "../../domain/mail/received-mail.ts";
import { memberProfileSchema } from "../../domain/person/member-profile.ts";
import { toStorable } from "../../domain/text/storable-text.ts";
import { say } from "../../domain/words/sentences.ts";
import { inSpace, type Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import type { Viewer } from "../viewer.ts";
import type { MailEffect, MailReceipt } from "./mail-effect.ts";
import { recordMailAcceptance } from "./record-acceptance.ts";
import { recordMailInvitation } from "./record-invitation.ts";
import { recordMailMessage } from "./record-message.ts";

/** What became of one mail. `outcome` is null for mails that are about nothing of interest. */
export type MailResult = {
  kind: MailKind;
  outcome: MailOutcome | null;
  name: string | null;
  personId: string | null;
  sentAt: number;
  /** why it was not taken, in a sentence */
  problem: string | null;
};

export type MailContext = {
  /** the server house whose checks are believed; null for files that the member saved */
  house: string | null;
  importId?: string | null;
};

/** Why a mail was not recorded; null where the outcome says it all, or the check of the sender says why. */
function explainOutcome(outcome: MailOutcome): string | null {
  return outcome === "taken" || outcome === "unauthenticated" ? null : say(`mail-why-${outcome}`);
}

/** A mail is recognised by its Message-ID; one without is recognised by what it says of itself. */
function keyOf(mail: ReceivedMail, at: number): string {
  const own = mail.messageId?.trim();
  return hash("sha256", own || [mail.from?.address ?? "", mail.subject, String(at)].join("\n"));
}

type Handled = {
  id: string;
  fresh: boolean;
  kind: string;
  outcome: string;
  personId: string | null;
  importId: string | null;
  /** the member said whose it is, or whose it is not */
  settled: boolean;
};

/** Claims the mail for this transaction: whoever else has it in hand waits until this one is done. */
async function claim(
  tx: Tx,
  viewer: Viewer,
  key: string,
  { at, importId, now }: MailReceipt,
): Promise<Handled> {
  const rows = await tx.$queryRaw<Handled[]>`
    insert into received_mail (owner_id, id, message_key, kind, outcome, import_id, sent_at, handled_at)
    values (${viewer.ownerId}::uuid, ${newId(now)}::uuid, ${key}, 'other', 'not-understood',
      ${importId}::uuid, ${new Date(at)}, ${now})
    on conflict (owner_id, message_key) do update set handled_at = received_mail.handled_at
    returning id, xmax = 0 as fresh, kind, outcome, person_id as "personId", import_id as "importId",
      settled_at is not null or entry_id is not null as settled`;
  const [row] = rows;
  if (!row) throw new Error("A mail could not be claimed.");
  return row;
}

async function apply(
  tx: Tx,
  viewer: Viewer,
  reading: MailReading,
  receipt: MailReceipt,
): Promise<MailEffect> {
  switch (reading.kind) {
    case "invitation-received":
      return recordMailInvitation(tx, viewer, reading, receipt);
    case "invitation-accepted":
      return recordMailAcceptance(tx, viewer, reading.person, receipt);
    case "message-received":
      return recordMailMessage(tx, viewer, reading, receipt);
    default:
      return { outcome: "not-understood", personId: null };
  }
}

/** What is kept of a mail, so that one that could not be assigned still shows whom it may mean. */
type About = {
  kind: MailKind;
  name: string | null;
  thread: string | null;
  mentions: MailWriter[];
};

function summariseReading(reading: MailReading): About {
  if (reading.kind === "other") return { kind: "other", name: null, thread: null, mentions: [] };
  if (reading.kind === "unclear") {
    const { about, name, thread, mentions } = reading;
    return { kind: about, name, thread, mentions };
  }
  const thread = reading.kind === "message-received" ? reading.thread : null;
  return { kind: reading.kind, name: reading.person.name, thread, mentions: [reading.person] };
}

async function readOwner(tx: Tx, { ownerId }: Viewer): Promise<MailOwner> {
  const profile = await tx.memberProfile.findUnique({
    where: { ownerId },
    select: { slug: true, name: true, facts: true },
  });
  const facts = memberProfileSchema.safeParse(profile?.facts).data;
  const { slug = null, name = null } = profile ?? {};
  return { slug, name, headline: facts?.headline ?? null };
}

/** A name or an id as it is kept; a cut may leave half of a character. */
function storable(text: string | null): string | null {
  return text === null ? null : toStorable(text.slice(0, 300));
}

function columnsOf({ kind, name, thread, mentions }: About) {
  const named = mentions.map((each) => ({ name: storable(each.name), slug: storable(each.slug) }));
  return { kind, name: storable(name), thread: storable(thread), mentions: named };
}

/** A mail that lies further ahead is no fact yet; clocks differ a little. */
const clockSkewMs = 10 * 60_000;

/**
 * Receives one mail in the caller's transaction: believes it only when it is proved to come from LinkedIn,
 * reads it, and ends in the same commands as everything else. The same mail, however often and
 * whichever way it comes, is received once.
 */
async function receiveMailIn(
  tx: Tx,
  viewer: Viewer,
  mail: ReceivedMail,
  { house, importId = null }: MailContext,
  now: Date,
): Promise<MailResult> {
  const isAhead = mail.sentAt !== null && mail.sentAt > now.getTime() + clockSkewMs;
  const dated = isAhead ? (mail.sentAt ?? 0) : Math.min(mail.sentAt ?? +now, +now);
  const at = isAhead || isPossibleTime(dated, +now) ? dated : +now;
  const believed = authenticateMail(mail, house);
  const reading = readNotification(mail, await readOwner(tx, viewer));
  const columns = columnsOf(summariseReading(reading));
  const { kind, name } = columns;
  if (reading.kind === "other") {
    const seen = { kind, name, personId: null, sentAt: at };
    return believed.passed
      ? { ...seen, outcome: null, problem: null }
      : { ...seen, outcome: "unauthenticated", problem: explainAuthentication(believed.problem) };
  }
  const receipt: MailReceipt = { at, importId, now };
  const handled = await claim(tx, viewer, keyOf(mail, dated), receipt);
  const isDone =
    handled.outcome === "taken" || handled.outcome === "known-already" || handled.settled;
  if (!handled.fresh && isDone) {
    const again = handled.outcome === "taken" && importId !== null && handled.importId === importId;
    const outcome = again ? "taken" : "known-already";
    const problem = explainOutcome(outcome);
    return { kind, name, outcome, personId: handled.personId, sentAt: at, problem };
  }
  const effect: MailEffect = !believed.passed
    ? { outcome: "unauthenticated", personId: null }
    : isAhead
      ? { outcome: "dated-ahead", personId: null }
      : await apply(tx, viewer, reading, receipt);
  const { outcome, personId, entryId = null } = effect;
  const problem = believed.passed
    ? explainOutcome(outcome)
    : explainAuthentication(believed.problem);
  await tx.receivedMail.update({
    where: { ownerId_id: { ownerId: viewer.ownerId, id: handled.id } },
    data: {
      ...columns,
      ...{ outcome, problem, personId, entryId, importId },
      sentAt: new Date(at),
      handledAt: now,
    },
  });
  return { kind, outcome, name, personId, sentAt: at, problem };
}

/** Receives one mail, in a transaction of its own. */
export function receiveMail(
  viewer: Viewer,
  mail: ReceivedMail,
  context: MailContext,
  now: Date,
): Promise<MailResult> {
  return inSpace(viewer, (tx) => receiveMailIn(tx, viewer, mail, context, now));
}

/** Carries what a trial found out of the transaction that it rolls back. */
class Trial extends Error {
  readonly taken: MailResult[];
  constructor(results: MailResult[]) {
    super("a trial");
    this.taken = results;
  }
}

/** What would become of these mails, in this order; nothing is changed. */
export async function tryMails(
  viewer: Viewer,
  mails: readonly ReceivedMail[],
  context: MailContext,
  now: Date,
): Promise<MailResult[]> {
  try {
    return await inSpace(viewer, async (tx) => {
      const results: MailResult[] = [];
      for (const mail of mails) results.push(await receiveMailIn(tx, viewer, mail, context, now));
      throw new Trial(results);
    });
  } catch (error) {
    if (error instanceof Trial) return error.taken;
    throw error;
  }
}
