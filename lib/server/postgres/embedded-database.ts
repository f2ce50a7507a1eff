import "server-only";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { DatabaseUrls } from "../database-urls.ts";
import { type Env, forgetPostgresVariables } from "../env.ts";
import { withLock } from "../lock-file.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import {
  adminRole,
  type Cluster,
  findRunningServer,
  locateCluster,
  type RunningServer,
  startServer,
  stopServer,
} from "./cluster.ts";
import { readClusterVersion } from "./cluster-version.ts";
import {
  appRole,
  databaseName,
  ensureEmbeddedDatabase,
  ensureRuntimeRole,
  makeUrl,
  ownerRole,
} from "./roles.ts";

/** A database that this process may use until it calls `stop`. */
export type OpenDatabase = DatabaseUrls & {
  /** Where its files are; undefined for a DATABASE_URL of the operator's. */
  folder: string | undefined;
  /** Address of the superuser; undefined for a DATABASE_URL of the operator's. */
  adminUrl: string | undefined;
  /** Settles when an embedded server goes away under our feet. */
  lost: Promise<void>;
  /** Gives the database up. The embedded server stops with the last process that used it. */
  stop(): Promise<void>;
};

/** Every user of the embedded server keeps one idle connection of this name; the last one to go stops it. */
const holderName = "acquaint-holder";

async function connectHolder(port: number, password: string): Promise<pg.Client> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const client = new pg.Client({
      connectionString: makeUrl(adminRole, password, port, "postgres"),
      application_name: holderName,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const starting = (error as { code?: string }).code === "57P03";
      if (!starting || Date.now() > deadline) throw error;
      await wait(250);
    }
  }
}

async function countOtherHolders(holder: pg.Client): Promise<number> {
  const result = await holder.query<{ others: number }>(
    "select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
    [holderName],
  );
  return result.rows[0]?.others ?? 0;
}

async function attach(cluster: Cluster, secrets: Secrets): Promise<[RunningServer, pg.Client]> {
  const password = secrets.databaseAdminPassword;
  const running = findRunningServer(cluster);
  if (running) {
    try {
      const holder = await connectHolder(running.port, password);
      // One of an earlier version that outlived a start that was killed makes way for the carrying over.
      const isPresent = readClusterVersion(cluster.folder) === cluster.binaries.major;
      if (isPresent || (await countOtherHolders(holder)) > 0) return [running, holder];
      await holder.end();
      await stopServer(cluster);
    } catch (error) {
      if ((error as { code?: string }).code === "28P01") {
        throw new Error(
          `The database in ${cluster.folder} doesn't know the password in secrets.json. Put both back from the same backup.`,
        );
      }
      // Left over and not answering: end it and start afresh.
      await stopServer(cluster);
    }
  }
  const started = await startServer(cluster, password);
  return [started, await connectHolder(started.port, password)];
}

async function openEmbedded(dataDir: string, disposable: boolean): Promise<OpenDatabase> {
  forgetPostgresVariables();
  const lock = path.join(dataDir, "database.lock");
  const secrets = openSecrets(dataDir);
  const cluster = locateCluster(dataDir, secrets.clusterId, disposable);
  const [server, holder] = await withLock(lock, 180_000, async () => {
    const attached = await attach(cluster, secrets);
    await ensureEmbeddedDatabase(attached[1], {
      owner: secrets.databaseOwnerPassword,
      app: secrets.databaseAppPassword,
    });
    return attached;
  });
  const lost = new Promise<void>((resolve) => {
    holder.on("error", () => resolve());
    holder.on("end", () => resolve());
  });
  const url = (role: string, password: string, database: string) =>
    makeUrl(role, password, server.port, database);
  let stopped: Promise<void> | undefined;
  const stop = () =>
    withLock(lock, 180_000, async () => {
      const others = await countOtherHolders(holder).catch(() => 0);
      await holder.end().catch(() => undefined);
      if (others === 0) await stopServer(cluster);
    });
  return {
    ownerUrl: url(ownerRole, secrets.databaseOwnerPassword, databaseName),
    appUrl: url(appRole, secrets.databaseAppPassword, databaseName),
    adminUrl: url(adminRole, secrets.databaseAdminPassword, "postgres"),
    folder: cluster.folder,
    lost,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/**
 * Opens the database of these settings: the operator's own where DATABASE_URL is set, else the
 * embedded PostgreSQL in the data folder, started, shared with whoever runs it already, or recovered.
 * @param options.disposable throw-away data: faster, and lost with the machine's power
 * @throws Error in plain words when it can't be had.
 */
export async function openDatabase(
  settings: Pick<Env, "dataDir" | "databaseUrl" | "databaseAppUrl">,
  options: { disposable?: boolean } = {},
): Promise<OpenDatabase> {
  const { databaseUrl, databaseAppUrl, dataDir } = settings;
  if (!databaseUrl) return openEmbedded(dataDir, options.disposable ?? false);
  const appUrl =
    databaseAppUrl ??
    (await ensureRuntimeRole(databaseUrl, openSecrets(dataDir).databaseAppPassword));
  return {
    ownerUrl: databaseUrl,
    appUrl,
    adminUrl: undefined,
    folder: undefined,
    lost: new Promise(() => undefined),
    stop: async () => undefined,
  };
}
