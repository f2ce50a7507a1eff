import "server-only";
import type { ImapFlow, MailboxObject, SearchObject } from "imapflow";
import { type MailResult, receiveMail } from "../../data/mail/receive-mail.ts";
import {
  failReading,
  finishReading,
  holdMailbox,
  leaseMailbox,
  type MailboxLease,
  releaseMailbox,
} from "../../data/mailbox/commands.ts";
import type { Viewer } from "../../data/viewer.ts";
import { authenticateMail } from "../../domain/mail/authenticate-mail.ts";
import type { ReceivedMail } from "../../domain/mail/received-mail.ts";
import { mailboxSecuritySchema } from "../../domain/mailbox/mailbox-settings.ts";
import { fail } from "../../domain/result.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { log } from "../../server/log.ts";
import { describeError } from "../../server/log-error.ts";
import { openSealed } from "../../server/seal.ts";
import { mostMailBytes, parseMail } from "../mail/parse-mail.ts";
import { MailboxProblem, withMailbox } from "./connect-mailbox.ts";
import { headOf, requireHouse } from "./survey-mailbox.ts";

/** For what the app password of a mailbox is sealed. */
export const passwordPurpose = "mailbox password";

const firstTimeDays = 30;
/** So many mails are fetched between two signs of life. */
const mailsAtOnce = 25;
const failuresBeforeSkipping = 3;
const heads = [
  "from",
  "to",
  "subject",
  "date",
  "message-id",
  "received",
  "authentication-results",
  "x-linkedin-template",
  "x-linkedin-class",
];

export type MailboxReading = { done: true; mails: MailResult[] } | { done: false; problem: string };

/**
 * The mails of LinkedIn that were not read yet, oldest first. By their numbers, which grow whenever a mail is put
 * into the folder, however old it is. Where the server has numbered all anew, from the beginning: what was taken is
 * recognised, and what was moved in meanwhile is not lost.
 */
async function findNew(
  client: ImapFlow,
  lease: MailboxLease,
  isSameBox: boolean,
): Promise<number[]> {
  const from = "linkedin.com";
  const last = isSameBox ? lease.lastUid : null;
  const since = new Date(lease.watchingSince.getTime() - firstTimeDays * dayMs);
  const query: SearchObject = last === null ? { from, since } : { from, uid: `${last + 1n}:*` };
  const found = await client.search(query, { uid: true });
  // A refused search is no empty one: nothing must be passed over.
  if (!found) throw new MailboxProblem(fail("mailbox-search-refused"));
  // "5:*" means the last mail even when its number is smaller.
  return found.filter((uid) => last === null || BigInt(uid) > last).sort((a, b) => a - b);
}

/** A mail with its body, or its head alone when it is not believed anyway; null when it is gone. */
async function fetchMail(
  client: ImapFlow,
  uid: number,
  house: string,
): Promise<ReceivedMail | null> {
  const head = await client.fetchOne(
    String(uid),
    { uid: true, internalDate: true, headers: heads },
    { uid: true },
  );
  if (!head) return null;
  const arrived = head.internalDate ? new Date(head.internalDate).getTime() : null;
  const shown = await parseMail(headOf(head));
  if (!shown) return null;
  const { passed } = authenticateMail(shown, house);
  const dated = (mail: ReceivedMail) => ({
    ...mail,
    sentAt: pickTime(mail.sentAt, arrived, passed),
  });
  if (!passed) return dated(shown);
  const source = { start: 0, maxLength: mostMailBytes };
  const whole = await client.fetchOne(String(uid), { uid: true, source }, { uid: true });
  const bytes = whole ? whole.source : undefined;
  const mail = bytes ? await parseMail(bytes) : null;
  return mail && dated(mail);
}

/**
 * When a mail was written. The date of a mail that DMARC passed was signed by LinkedIn: it stands, also when the mail
 * came late or was moved. Nothing was written after it arrived.
 */
function pickTime(said: number | null, arrived: number | null, passed: boolean): number | null {
  if (said === null || arrived === null) return said ?? arrived;
  const isBefore = said <= arrived + 10 * 60_000;
  return isBefore && (passed || said >= arrived - 2 * dayMs) ? said : arrived;
}

/** A reading in hand; the lease is a new one after each sign of life. */
type Reading = { viewer: Viewer; lease: MailboxLease; now: Date; stopped: () => boolean };

/** One mail that breaks the code stops the reading some times, in case the trouble passes, but not for ever. */
async function receiveOne(
  client: ImapFlow,
  uid: number,
  house: string,
  { viewer, lease, now }: Reading,
): Promise<MailResult | null> {
  try {
    const mail = await fetchMail(client, uid, house);
    return mail && (await receiveMail(viewer, mail, { house }, now));
  } catch (error) {
    if (!client.usable || lease.failures < failuresBeforeSkipping) throw error;
    log.error({ ownerId: viewer.ownerId, uid, ...describeError(error) }, "a mail was passed over");
    return null;
  }
}

/** Receives what is new; null when the worker is about to end, or another one has the mailbox. */
async function receiveNew(
  client: ImapFlow,
  box: MailboxObject,
  reading: Reading,
): Promise<MailResult[] | null> {
  const { viewer, lease, now, stopped } = reading;
  const house = await requireHouse(client, box, lease.authServer);
  const uidValidity = String(box.uidValidity);
  const uids = await findNew(client, lease, lease.uidValidity === uidValidity);
  const place = (lastUid: bigint) => ({ uidValidity, lastUid, authServer: house });
  const mails: MailResult[] = [];
  let waiting: number | null = null;
  // What is dated ahead of now waits in the folder: the next reading begins with it.
  const reached = (uid: number) => BigInt(waiting === null ? uid : Math.min(uid, waiting - 1));
  for (const [index, uid] of uids.entries()) {
    if (stopped()) return null;
    const received = await receiveOne(client, uid, house, reading);
    if (received) mails.push(received);
    if (received?.outcome === "dated-ahead") waiting ??= uid;
    if ((index + 1) % mailsAtOnce > 0) continue;
    const held = await holdMailbox(viewer, reading.lease, place(reached(uid)), new Date());
    if (!held) return null;
    reading.lease = held;
  }
  const last = Math.max(box.uidNext - 1, uids.at(-1) ?? 0);
  await finishReading(viewer, reading.lease, place(reached(last)), now);
  return mails;
}

/**
 * Reads what is new in the member's mailbox, if it is due and nobody else does. What goes wrong is kept
 * for its owner with the time of the next try; mails that were taken stay taken.
 *
 * @param isAsked read it although its time has not come
 * @returns null when there is nothing to do
 */
export async function readMailbox(
  viewer: Viewer,
  now: Date,
  { isAsked = false, stopped = () => false }: { isAsked?: boolean; stopped?: () => boolean } = {},
): Promise<MailboxReading | null> {
  const lease = await leaseMailbox(viewer, now, isAsked);
  if (!lease) return null;
  const reading: Reading = { viewer, lease, now, stopped };
  try {
    const label = { purpose: passwordPurpose, ownerId: viewer.ownerId };
    const password = openSealed(lease.passwordBox, label);
    if (password === null) {
      throw new MailboxProblem(fail("mailbox-secret-changed", "password"));
    }
    const security = mailboxSecuritySchema.parse(lease.security);
    const mails = await withMailbox({ ...lease, security, password }, (client, box) =>
      receiveNew(client, box, reading),
    );
    if (mails === null) {
      await releaseMailbox(viewer, reading.lease);
      return null;
    }
    return { done: true, mails };
  } catch (error) {
    const isKnown = error instanceof MailboxProblem;
    const { problem } = isKnown ? error.failure : fail("unexpected");
    await failReading(viewer, reading.lease, problem, now);
    if (!isKnown) throw error;
    return { done: false, problem };
  }
}
