import "server-only";
import { dayMs } from "../../domain/time/day-ms.ts";
import { sharedTables, type Tx } from "../database.ts";

const keptFor = dayMs;
/** Keeps the locks of attempts apart from all others. */
const attemptsLock = 4_107_238_802;
/** More failures than any limit counts. */
const mostCounted = 500;

/** A bound on failures for one key within `windowMs`. */
export type AttemptLimit = {
  keyHash: string;
  /** the account that is tried (`accountHash`); left out where none is */
  accountHash?: string;
  /** how many failures are free */
  most: number;
  windowMs: number;
  /** Whether a success wipes out the failures before it. Not for a network address, which an
   * attacker could clear with an account of their own. */
  forgives: boolean;
  /**
   * How long to wait after the newest failure when so many more than the free ones came before it.
   * Without it the wait lasts until the window holds fewer than `most`.
   */
  delayMs?(beyond: number): number;
};

async function listFailures(tx: Tx, { keyHash, windowMs }: AttemptLimit, now: Date) {
  const inWindow = { keyHash, at: { gt: new Date(now.getTime() - windowMs) } };
  const success = await tx.signInAttempt.findFirst({
    where: { ...inWindow, succeeded: true },
    select: { id: true },
    orderBy: { id: "desc" },
  });
  return tx.signInAttempt.findMany({
    where: { ...inWindow, succeeded: false, ...(success ? { id: { gt: success.id } } : {}) },
    select: { at: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: mostCounted,
  });
}

/** When the key may be tried again: null for at once. */
async function findBlock(tx: Tx, limit: AttemptLimit, now: Date): Promise<Date | null> {
  const failures = await listFailures(tx, limit, now);
  const { delayMs, most, windowMs } = limit;
  const [decisive, wait] = delayMs
    ? [failures[0], delayMs(failures.length - most)]
    : [failures[most - 1], windowMs];
  if (failures.length < most || !decisive) return null;
  const retryAt = new Date(decisive.at.getTime() + wait);
  return retryAt > now ? retryAt : null;
}

/** An attempt that may go on; see `markSucceeded` and `dropAttempt`. */
export type AdmittedAttempt = { rows: { id: bigint; forgives: boolean }[] };

/**
 * Writes an attempt down as a failure before anything is checked, so that of many at the same moment
 * exactly as many as are free get through, on however many instances. A refused attempt leaves
 * nothing: it checked nothing, so it doesn't prolong the wait.
 *
 * @returns the attempt, or when to try again
 */
export async function admitAttempt(
  limits: readonly AttemptLimit[],
  now: Date,
): Promise<AdmittedAttempt | { retryAt: Date }> {
  const keys = limits.map(({ keyHash }) => keyHash).sort();
  return sharedTables().$transaction(
    async (tx) => {
      // In one order for all, so that no two attempts wait for each other.
      for (const key of keys) {
        await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, ${attemptsLock}::bigint))`;
      }
      for (const limit of limits) {
        const retryAt = await findBlock(tx, limit, now);
        if (retryAt) return { retryAt };
      }
      const rows: AdmittedAttempt["rows"] = [];
      for (const { keyHash, accountHash = null, forgives } of limits) {
        const { id } = await tx.signInAttempt.create({
          data: { keyHash, accountHash, at: now, succeeded: false },
          select: { id: true },
        });
        rows.push({ id, forgives });
      }
      return { rows };
    },
    { maxWait: 10_000, timeout: 10_000 },
  );
}

/** Takes an admitted attempt back of which nothing came, because nobody could check it. */
export async function dropAttempt({ rows }: AdmittedAttempt): Promise<void> {
  await sharedTables().signInAttempt.deleteMany({
    where: { id: { in: rows.map(({ id }) => id) } },
  });
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
