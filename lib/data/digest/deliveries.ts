import "server-only";
import { createHash } from "node:crypto";
import {
  digestPeriod,
  nextAttempt,
  readPeriod,
  testMark,
  testPeriod,
} from "../../domain/digest/digest-clock.ts";
import { type Failure, fail, ok, type Result } from "../../domain/result.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { wordsOf } from "../../domain/words/problems.ts";
import { inSpace } from "../database.ts";
import type { DigestDelivery } from "../prisma-client/client.ts";
import { planDigestIn, readDigestPlanIn } from "../settings/plan-digest.ts";
import type { Viewer } from "../viewer.ts";

// A delivery goes waiting → handing-over → sent, and each step is one statement that names what it
// expects to find. `attempts` counts the claims: whoever holds an older one changes nothing any more.

/** The right to make one attempt at a delivery. */
export type Claim = { period: string; attempt: number; messageId: string };

/** How an attempt ended. */
export type DeliveryOutcome =
  | { kind: "sent" }
  | { kind: "empty" }
  | { kind: "unreachable" | "refused" | "uncertain"; failure: Failure; cause: string };

/** Longer than an attempt can take, so that nobody takes over what is still in hand. */
const leaseMs = 5 * 60_000;

/** The same for a period whoever sends it, and with nothing of the member in it. */
function messageIdOf(ownerId: string, period: string, domain: string): string {
  const key = createHash("sha256").update(`${ownerId} ${period}`).digest("hex").slice(0, 32);
  return `<digest.${key}@${domain}>`;
}

/**
 * Makes a delivery of the digest that is due, once for its period, and plans the next, also where none
 * was planned yet (settings out of an export). Several workers at once do it once: the settings row is
 * locked.
 *
 * @param domain of the sender's address
 */
export function openDueDelivery(viewer: Viewer, domain: string, now: Date): Promise<void> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`
      select from member_settings
      where owner_id = ${ownerId}::uuid and digest_every <> 'off'
        and (digest_due_at is null or digest_due_at <= ${now})
      for update skip locked`;
    if (locked.length === 0) return;
    const { clock, dueAt } = await readDigestPlanIn(tx, viewer);
    if (dueAt) {
      const period = digestPeriod(dueAt.getTime(), clock);
      // What could not be sent until now says nothing that the new one doesn't.
      await tx.digestDelivery.updateMany({
        where: {
          ownerId,
          status: "waiting",
          NOT: [{ period }, { period: { startsWith: testMark } }],
        },
        data: { status: "failed", nextAttemptAt: null },
      });
      const messageId = messageIdOf(ownerId, period, domain);
      const fresh = { ownerId, period, status: "waiting", nextAttemptAt: now, messageId };
      await tx.digestDelivery.createMany({
        data: [{ ...fresh, createdAt: now }],
        skipDuplicates: true,
      });
    }
    await planDigestIn(tx, viewer, clock, now);
  });
}

const testPauseMs = 60_000;
const mostTestsADay = 5;

/** Makes a delivery out of turn. At most one a minute and five a day. @returns its period */
export function openTestDelivery(
  viewer: Viewer,
  domain: string,
  now: Date,
): Promise<Result<string>> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const since = new Date(now.getTime() - dayMs);
    const lately = await tx.digestDelivery.findMany({
      where: { ownerId, period: { startsWith: testMark }, createdAt: { gt: since } },
      orderBy: { createdAt: "desc" },
    });
    if (lately[0] && now.getTime() - lately[0].createdAt.getTime() < testPauseMs) {
      return fail("digest-test-too-soon");
    }
    if (lately.length >= mostTestsADay) {
      return fail("digest-test-too-often", { count: mostTestsADay });
    }
    const period = testPeriod(now);
    const messageId = messageIdOf(ownerId, period, domain);
    const fresh = { ownerId, period, status: "waiting", nextAttemptAt: now, messageId };
    await tx.digestDelivery.create({ data: { ...fresh, createdAt: now } });
    return ok(period);
  });
}

/** Lets a delivery that failed, or may have got lost, be sent again. */
export function reopenDelivery(
  viewer: Viewer,
  period: string,
  now: Date,
): Promise<Result<undefined>> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const { count } = await tx.digestDelivery.updateMany({
      where: { ownerId, period, status: { in: ["failed", "uncertain"] } },
      data: { status: "waiting", nextAttemptAt: now, leasedUntil: null, error: null },
    });
    return count === 1 ? ok(undefined) : fail("digest-not-waiting");
  });
}

/**
 * Claims a delivery whose time has come, for one attempt. One whose holder vanished before handing it
 * over is free again when its lease has run out; one that was being handed over becomes uncertain.
 *
 * @param period this one only; any when left out
 */
export function claimDelivery(
  viewer: Viewer,
  now: Date,
  period: string | null = null,
): Promise<Claim | null> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    await tx.digestDelivery.updateMany({
      where: { ownerId, status: "handing-over", leasedUntil: { lte: now } },
      data: { status: "uncertain", leasedUntil: null, error: wordsOf("digest-uncertain") },
    });
    const rows = await tx.$queryRaw<Claim[]>`
      update digest_delivery
      set attempts = attempts + 1, leased_until = ${new Date(now.getTime() + leaseMs)}
      where owner_id = ${ownerId}::uuid and period = (
        select period from digest_delivery
        where owner_id = ${ownerId}::uuid and status = 'waiting' and next_attempt_at <= ${now}
          and (leased_until is null or leased_until <= ${now})
          and (${period}::text is null or period = ${period})
        order by created_at limit 1
        for update skip locked
      )
      returning period, attempts as attempt, message_id as "messageId"`;
    return rows[0] ?? null;
  });
}

/** Marks that the mail leaves now; false when the claim was lost, and then it must not leave. */
export function beginHandingOver(viewer: Viewer, claim: Claim, now: Date): Promise<boolean> {
  const { ownerId } = viewer;
  const { period, attempt } = claim;
  return inSpace(viewer, async (tx) => {
    const { count } = await tx.digestDelivery.updateMany({
      where: { ownerId, period, attempts: attempt, status: "waiting" },
      data: { status: "handing-over", leasedUntil: new Date(now.getTime() + leaseMs) },
    });
    return count === 1;
  });
}

type Written = Partial<Omit<DigestDelivery, "ownerId" | "period">>;

function writeOutcome({ period, attempt }: Claim, outcome: DeliveryOutcome, now: Date): Written {
  if (outcome.kind === "sent") return { status: "sent", sentAt: now, error: null };
  if (outcome.kind === "empty") return { status: "empty", error: null };
  const error = outcome.failure.problem;
  if (outcome.kind === "uncertain") return { status: "uncertain", error };
  const again =
    outcome.kind === "refused" || readPeriod(period).kind === "test"
      ? null
      : nextAttempt(now.getTime(), attempt);
  return again === null
    ? { status: "failed", error }
    : { status: "waiting", error, nextAttemptAt: new Date(again) };
}

/** Writes down how an attempt ended, unless somebody else has taken the delivery over meanwhile. */
export function finishDelivery(
  viewer: Viewer,
  claim: Claim,
  outcome: DeliveryOutcome,
  now: Date,
): Promise<void> {
  const { ownerId } = viewer;
  const { period, attempt } = claim;
  return inSpace(viewer, async (tx) => {
    await tx.digestDelivery.updateMany({
      where: {
        ownerId,
        period,
        attempts: attempt,
        status: { in: ["waiting", "handing-over", "uncertain"] },
      },
      data: { nextAttemptAt: null, leasedUntil: null, ...writeOutcome(claim, outcome, now) },
    });
  });
}
