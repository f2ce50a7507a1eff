import "server-only";
import { signUnsubscribe } from "../../auth/unsubscribe-link.ts";
import {
  beginHandingOver,
  type Claim,
  claimDelivery,
  type DeliveryOutcome,
  finishDelivery,
} from "../../data/digest/deliveries.ts";
import { readDigestMatter } from "../../data/digest/queries.ts";
import { readOwnAccount } from "../../data/member/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { composeDigest, countWaiting } from "../../domain/digest/compose-digest.ts";
import { readPeriod } from "../../domain/digest/digest-clock.ts";
import { renderHtml, renderText } from "../../domain/digest/render-digest.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { log } from "../../server/log.ts";
import { describeError } from "../../server/log-error.ts";
import { handOver, type Mail, type MailServer } from "../../server/mail.ts";
import { findRecipient } from "../../server/recipient.ts";
import { explainMailTrouble } from "./explain-mail-trouble.ts";

/** How digests leave this process. */
export type Post = {
  server: MailServer;
  /** where members reach the app */
  publicUrl: string;
  clock: () => Date;
  /** gives up what is not yet on its way */
  signal?: AbortSignal;
};

async function writeMail(
  viewer: Viewer,
  { period, messageId }: Claim,
  { publicUrl, clock }: Post,
): Promise<Result<Mail | null>> {
  const { kind } = readPeriod(period);
  const now = clock();
  const [member, { zone, rhythm, waiting }] = await Promise.all([
    readOwnAccount(viewer),
    readDigestMatter(viewer, kind, now),
  ]);
  const isTest = kind === "test";
  if (member === null || (!isTest && countWaiting(waiting) === 0)) return ok(null);
  const to = findRecipient(member, false);
  if (to === null) return fail("email-unconfirmed", { address: member.email });
  const signed = signUnsubscribe(viewer);
  const unsubscribeUrl = `${publicUrl}/unsubscribe/${signed}`;
  const digest = composeDigest(waiting, {
    rhythm,
    isTest,
    now: now.getTime(),
    zone,
    publicUrl,
    unsubscribeUrl,
  });
  return ok({
    to,
    subject: digest.subject,
    text: renderText(digest),
    html: renderHtml(digest),
    messageId,
    date: now,
    headers: {
      "List-Unsubscribe": `<${publicUrl}/api/digest/unsubscribe/${signed}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
  });
}

async function attempt(viewer: Viewer, claim: Claim, post: Post): Promise<DeliveryOutcome> {
  const written = await writeMail(viewer, claim, post).catch((error: Error) => error);
  if (written instanceof Error) {
    const about = { ownerId: viewer.ownerId, ...describeError(written) };
    log.error(about, "a digest could not be written");
    return { kind: "unreachable", failure: fail("digest-unwritten"), cause: "ours" };
  }
  if (!written.ok) return { kind: "refused", failure: written, cause: written.code };
  const mail = written.value;
  if (mail === null) return { kind: "empty" };
  const markLeaving = async () => {
    if (!(await beginHandingOver(viewer, claim, post.clock()))) {
      throw new Error("Another worker took this digest over.");
    }
  };
  const handed = await handOver(mail, post.server, markLeaving, post.signal);
  if (!("trouble" in handed)) return handed;
  return { kind: handed.kind, failure: explainMailTrouble(handed.trouble), cause: handed.cause };
}

/**
 * Makes one attempt at a digest whose time has come.
 *
 * @param period this one only; any when left out
 * @returns how it ended; null when there was nothing to do
 */
export async function deliverDigest(
  viewer: Viewer,
  post: Post,
  period: string | null = null,
): Promise<DeliveryOutcome | null> {
  const claim = await claimDelivery(viewer, post.clock(), period);
  if (claim === null) return null;
  const outcome = await attempt(viewer, claim, post);
  await finishDelivery(viewer, claim, outcome, post.clock());
  const { ownerId } = viewer;
  const about = { ownerId, period: claim.period, outcome: outcome.kind };
  // The problem itself may repeat an address: the member reads it in the settings.
  if ("cause" in outcome) log.warn({ ...about, cause: outcome.cause }, "a digest did not go out");
  else log.info(about, "a digest");
  return outcome;
}
