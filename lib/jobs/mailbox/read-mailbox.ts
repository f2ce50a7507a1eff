import "server-only";
import type { FetchMessageObject, ImapFlow, MailboxObject, SearchObject } from "imapflow";
import { type TakenMail, takeMail } from "../../data/mail/take-mail.ts";
import {
  failReading,
  finishReading,
  holdMailbox,
  leaseMailbox,
  type MailboxLease,
  releaseMailbox,
} from "../../data/mailbox/commands.ts";
import type { Viewer } from "../../data/viewer.ts";
import { authenticateMail, learnServer } from "../../domain/mail/authenticate-mail.ts";
import type { ReceivedMail } from "../../domain/mail/received-mail.ts";
import { mailboxSecuritySchema } from "../../domain/mailbox/mailbox-settings.ts";
import { log } from "../../server/log.ts";
import { openSealed } from "../../server/seal.ts";
import { mostMailBytes, parseMail } from "../mail/parse-mail.ts";
import { MailboxProblem, withMailbox } from "./connect-mailbox.ts";

/** For what the app password of a mailbox is sealed. */
export const passwordPurpose = "mailbox password";

const dayMs = 86_400_000;
const firstTimeDays = 30;
/** Mails whose heads tell which server checks them. */
const mailsToLearnFrom = 50;
/** So many mails are fetched between two signs of life. */
const mailsAtOnce = 25;
const failuresBeforeSkipping = 3;
const heads = [
  "from",
  "subject",
  "date",
  "message-id",
  "authentication-results",
  "x-linkedin-template",
];

/** What a reading came to. */
export type MailboxReading = { done: true; mails: TakenMail[] } | { done: false; problem: string };

/** Reads the heads of the newest mails, of whoever, and finds the server that checks them all. */
async function findHouse(client: ImapFlow, box: MailboxObject): Promise<string | null> {
  if (box.exists === 0) return null;
  const range = `${Math.max(1, box.exists - mailsToLearnFrom + 1)}:*`;
  const tops: (string | null)[] = [];
  for await (const mail of client.fetch(range, { headers: ["from", "authentication-results"] })) {
    const parsed = await parseMail(headOf(mail));
    tops.push(parsed?.authenticationResults[0] ?? null);
  }
  return learnServer(tops);
}

function headOf({ headers }: FetchMessageObject): Buffer {
  return headers ?? Buffer.from("\r\n");
}

/** The house whose checks are believed. @throws MailboxProblem while it is not known */
export async function requireHouse(
  client: ImapFlow,
  box: MailboxObject,
  stated: string | null,
): Promise<string> {
  const house = stated ?? (await findHouse(client, box));
  if (house !== null) return house;
  throw new MailboxProblem(
    box.exists < 3
      ? "Fewer than three mails are in this folder: too few to learn which server checks them for forgery. Name that server, or wait for more mails."
      : "Most mails in this folder carry no mark of a server that checked them for forgery (Authentication-Results). Without it nobody can tell LinkedIn's mails from forged ones, and none is taken.",
    "authServer",
  );
}

/** The mails of LinkedIn that were not read yet, oldest first. */
async function findNew(
  client: ImapFlow,
  lease: MailboxLease,
  isSameBox: boolean,
  now: Date,
): Promise<number[]> {
  const from = "linkedin.com";
  const last = isSameBox ? lease.lastUid : null;
  const begin = lease.lastOkAt
    ? lease.lastOkAt.getTime() - dayMs
    : now.getTime() - firstTimeDays * dayMs;
  const query: SearchObject =
    last === null ? { from, since: new Date(begin) } : { from, uid: `${last + 1n}:*` };
  const found = await client.search(query, { uid: true });
  // A refused search is no empty one: nothing must be passed over.
  if (!found) throw new MailboxProblem("The server did not search the folder. It is tried again.");
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
  const dated = (mail: ReceivedMail | null) =>
    mail && { ...mail, sentAt: pickTime(mail.sentAt, arrived) };
  const shown = dated(await parseMail(headOf(head)));
  if (!shown || !authenticateMail(shown, house).passed) return shown;
  const source = { start: 0, maxLength: mostMailBytes };
  const whole = await client.fetchOne(String(uid), { uid: true, source }, { uid: true });
  const bytes = whole ? whole.source : undefined;
  return bytes ? dated(await parseMail(bytes)) : null;
}

/** When a mail was written: what it says, unless that lies far from when the server took it in. */
function pickTime(said: number | null, arrived: number | null): number | null {
  if (said === null || arrived === null) return said ?? arrived;
  return said <= arrived + 10 * 60_000 && said >= arrived - 2 * dayMs ? said : arrived;
}

/** A reading in hand; the lease is a new one after each sign of life. */
type Reading = { viewer: Viewer; lease: MailboxLease; now: Date; stopped: () => boolean };

/** One mail that breaks the code stops the reading some times, in case the trouble passes, but not for ever. */
async function takeOne(
  client: ImapFlow,
  uid: number,
  house: string,
  { viewer, lease, now }: Reading,
): Promise<TakenMail | null> {
  try {
    const mail = await fetchMail(client, uid, house);
    return mail && (await takeMail(viewer, mail, { house }, now));
  } catch (error) {
    if (!client.usable || lease.failures < failuresBeforeSkipping) throw error;
    log.error({ ownerId: viewer.ownerId, uid, error: String(error) }, "a mail was passed over");
    return null;
  }
}

/** Takes what is new; null when the worker is about to end, or another one has the mailbox. */
async function takeNew(
  client: ImapFlow,
  box: MailboxObject,
  reading: Reading,
): Promise<TakenMail[] | null> {
  const { viewer, lease, now, stopped } = reading;
  const house = await requireHouse(client, box, lease.authServer);
  const uidValidity = String(box.uidValidity);
  const uids = await findNew(client, lease, lease.uidValidity === uidValidity, now);
  const place = (lastUid: bigint) => ({ uidValidity, lastUid, authServer: house });
  const mails: TakenMail[] = [];
  for (const [index, uid] of uids.entries()) {
    if (stopped()) return null;
    const taken = await takeOne(client, uid, house, reading);
    if (taken) mails.push(taken);
    if ((index + 1) % mailsAtOnce > 0) continue;
    const held = await holdMailbox(viewer, reading.lease, place(BigInt(uid)), new Date());
    if (!held) return null;
    reading.lease = held;
  }
  const last = Math.max(box.uidNext - 1, uids.at(-1) ?? 0);
  await finishReading(viewer, reading.lease, place(BigInt(last)), now);
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
      throw new MailboxProblem(
        "The app password can't be opened: the secret of this Acquaint has changed. Enter the app password again.",
        "password",
      );
    }
    const security = mailboxSecuritySchema.parse(lease.security);
    const mails = await withMailbox({ ...lease, security, password }, (client, box) =>
      takeNew(client, box, reading),
    );
    if (mails === null) {
      await releaseMailbox(viewer, reading.lease);
      return null;
    }
    return { done: true, mails };
  } catch (error) {
    const isKnown = error instanceof MailboxProblem;
    const problem = isKnown ? error.message : "Something went wrong that Acquaint did not foresee.";
    await failReading(viewer, reading.lease, problem, now);
    if (!isKnown) throw error;
    return { done: false, problem };
  }
}
