import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "../server/env.ts";
import { claimAct } from "./claim-act.ts";
import { type Prisma, PrismaClient } from "./prisma-client/client.ts";
import type { Viewer } from "./viewer.ts";

export type Tx = Prisma.TransactionClient;

type Connections = { url: string; prisma: PrismaClient; pool: pg.Pool };

// Next loads a module once per bundle and again on reload; the connections must outlive that.
const holder = globalThis as typeof globalThis & { acquaintDatabase?: Connections | undefined };

function open(url: string): Connections {
  const adapter = new PrismaPg({ connectionString: url, max: 10, options: "-c TimeZone=UTC" });
  const pool = new pg.Pool({ connectionString: url, max: 3, options: "-c TimeZone=UTC" });
  pool.on("error", () => {
    // A connection that breaks while idle is replaced by the pool at the next use.
  });
  return { url, prisma: new PrismaClient({ adapter }), pool };
}

function connections(): Connections {
  if (!holder.acquaintDatabase) {
    const url = env().databaseAppUrl;
    if (!url) throw new Error("No database is open: start the app with npm start.");
    holder.acquaintDatabase = open(url);
  }
  return holder.acquaintDatabase;
}

/** Points this process at a database (runtime role's address); for the command line, workers, tests. */
export async function openDatabaseAt(url: string): Promise<void> {
  if (holder.acquaintDatabase?.url === url) return;
  await closeDatabase();
  holder.acquaintDatabase = open(url);
}

/** Gives all connections back; the next query opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = holder.acquaintDatabase;
  holder.acquaintDatabase = undefined;
  if (open) await Promise.all([open.prisma.$disconnect(), open.pool.end()]);
}

/** The tables that belong to no space: member, session, sign_in_attempt, member_invite, access_token, passkey_challenge, upkeep. */
export function sharedTables(): Pick<
  PrismaClient,
  | "member"
  | "session"
  | "signInAttempt"
  | "memberInvite"
  | "accessToken"
  | "passkeyChallenge"
  | "upkeep"
  | "$transaction"
  | "$queryRaw"
  | "$executeRaw"
> {
  return connections().prisma;
}

type Ending = () => Promise<void>;

/** What the open transactions do at their end, by the name under which it was asked for. */
const endings = new WeakMap<Tx | pg.PoolClient, Map<string, Ending>>();

/**
 * Lets `work` run at the end of this transaction, in it, and once, however often it is asked for under one name. What
 * takes a lock that everybody in the space wants stands here, so that it is held for a moment only.
 */
export function atEndOf(tx: Tx | pg.PoolClient, name: string, work: Ending): void {
  const asked = endings.get(tx);
  if (!asked) throw new Error("Only a transaction in a space has an end to wait for.");
  asked.set(name, work);
}

async function runToEnd<T>(tx: Tx | pg.PoolClient, work: () => Promise<T>): Promise<T> {
  const asked = new Map<string, Ending>();
  endings.set(tx, asked);
  try {
    const result = await work();
    for (const ending of asked.values()) await ending();
    return result;
  } finally {
    endings.delete(tx);
  }
}

/**
 * One unit of work in a member's space: a transaction in which row-level security shows the rows of
 * this viewer and no others. What the callback throws rolls everything back.
 */
export async function inSpace<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { result, commit } = await connections().prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('app.owner_id', ${viewer.ownerId}, true)`;
      const result = await runToEnd(tx, () => work(tx));
      const commit = await claimAct(viewer, (sql, values) => tx.$queryRawUnsafe(sql, ...values));
      return { result, commit };
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
  commit();
  return result;
}

async function inTransaction<T>(
  viewer: Viewer,
  begin: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await connections().pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    await client.query("select set_config('app.owner_id', $1, true)", [viewer.ownerId]);
    const result = await runToEnd(client, () => work(client));
    const claimed = await claimAct(
      viewer,
      async (sql, values) => (await client.query(sql, values)).rows,
    );
    await client.query("commit");
    claimed();
    return result;
  } catch (error) {
    await client.query("rollback").catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The same for bulk work on a plain PostgreSQL connection (COPY, cursors). */
export function inSpaceRaw<T>(
  viewer: Viewer,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inTransaction(viewer, "begin", work);
}

/** Reads a member's space as it stands at one moment, whatever is written meanwhile. */
export function inSnapshot<T>(
  viewer: Viewer,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inTransaction(viewer, "begin isolation level repeatable read read only", work);
}
