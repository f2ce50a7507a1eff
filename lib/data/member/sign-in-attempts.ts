import "server-only";
import { dayMs } from "../../domain/time/day-ms.ts";
import { sharedTables } from "../database.ts";

const keptFor = dayMs;

/** A bound on failures: at most `most` for one key within `windowMs`. */
export type AttemptLimit = {
  keyHash: string;
  most: number;
  windowMs: number;
  /** Whether a success wipes out the failures before it. Not for a network address, which an
   * attacker could clear with an account of their own. */
  forgives: boolean;
};

/** How far back the failures of a key are in the way: at most the window, at most the last success. */
async function findStart({ keyHash, windowMs }: AttemptLimit, now: Date): Promise<Date> {
  const windowStart = new Date(now.getTime() - windowMs);
  const success = await sharedTables().signInAttempt.findFirst({
    where: { keyHash, succeeded: true, at: { gt: windowStart } },
    select: { at: true },
    orderBy: { at: "desc" },
  });
  return success?.at ?? windowStart;
}

/**
 * When the key may be tried again: null for at once.
 * @param own the attempt that asks, already written down and not to be counted
 */
async function findBlock(limit: AttemptLimit, own: bigint | null, now: Date): Promise<Date | null> {
  const decisive = await sharedTables().signInAttempt.findFirst({
    where: {
      keyHash: limit.keyHash,
      succeeded: false,
      at: { gt: await findStart(limit, now) },
      ...(own === null ? {} : { id: { not: own } }),
    },
    select: { at: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: limit.most - 1,
  });
  return decisive && new Date(decisive.at.getTime() + limit.windowMs);
}

/** An attempt that may go on; `succeed` once it has turned out well. */
export type AdmittedAttempt = { rows: { id: bigint; forgives: boolean }[] };

/**
 * Writes an attempt down as a failure before anything is checked, so that of many at the same moment
 * no more than the limit get through, on however many instances.
 *
 * @returns the attempt, or when to try again
 */
export async function admitAttempt(
  limits: readonly AttemptLimit[],
  now: Date,
): Promise<AdmittedAttempt | { retryAt: Date }> {
  const tables = sharedTables();
  const rows: AdmittedAttempt["rows"] = [];
  let retryAt: Date | null = null;
  for (const limit of limits) {
    retryAt ??= await findBlock(limit, null, now);
    if (retryAt) break;
    const { keyHash, forgives } = limit;
    const { id } = await tables.signInAttempt.create({
      data: { keyHash, at: now, succeeded: false },
      select: { id: true },
    });
    rows.push({ id, forgives });
    retryAt = await findBlock(limit, id, now);
  }
  if (!retryAt) return { rows };
  // A refused attempt checked nothing, so it doesn't prolong the wait.
  await tables.signInAttempt.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return { retryAt };
}

/** Turns an admitted attempt into a success and forgets attempts that count no more. */
export async function markSucceeded({ rows }: AdmittedAttempt, now: Date): Promise<void> {
  const tables = sharedTables();
  const idsWhere = (forgives: boolean) =>
    rows.filter((row) => row.forgives === forgives).map(({ id }) => id);
  await tables.signInAttempt.updateMany({
    where: { id: { in: idsWhere(true) } },
    data: { succeeded: true },
  });
  await tables.signInAttempt.deleteMany({
    where: {
      OR: [{ id: { in: idsWhere(false) } }, { at: { lt: new Date(now.getTime() - keptFor) } }],
    },
  });
}
