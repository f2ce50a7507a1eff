import "server-only";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { makeBareEnvironment } from "../env.ts";
import { type Account, canReach, findDatabaseAccount } from "./account.ts";
import { type Binaries, openBinaries, systemFolder } from "./binaries.ts";
import { checkVersion, finishUpgrade } from "./cluster-version.ts";

/** The superuser of the embedded server; used only to make roles and databases. */
export const adminRole = "acquaint_admin";

/** An embedded server's files and programs. */
export type Cluster = {
  folder: string;
  logFile: string;
  portFile: string;
  account: Account | undefined;
  binaries: Binaries;
  /** Throw-away data: nothing is forced to the disk. */
  disposable: boolean;
};

/** A server that answers (or will) on a loopback port. */
export type RunningServer = { pid: number; port: number };

/**
 * Finds where the data folder's cluster is. As root it may lie in /var/lib/acquaint, since the user
 * "postgres" can't enter private folders such as /root.
 */
export function locateCluster(dataDir: string, clusterId: string, disposable: boolean): Cluster {
  const account = findDatabaseAccount();
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  let home = dataDir;
  if (account && !canReach(account, dataDir)) {
    home = path.join(systemFolder, clusterId);
    mkdirSync(home, { recursive: true, mode: 0o755 });
  }
  const logFile = path.join(home, "postgres.log");
  return {
    folder: path.join(home, "postgres"),
    logFile,
    portFile: path.join(dataDir, "postgres.port"),
    account,
    binaries: openBinaries(account),
    disposable,
  };
}

function own(file: string, account: Account | undefined): void {
  if (account) chownSync(file, account.uid, account.gid);
}

/**
 * What keeps rows and statements out of the server's log, for clusters of every age: messages alone,
 * and none of the errors that a statement met (the app hears of those).
 */
const quietLog = [
  "-c log_error_verbosity=terse",
  "-c log_min_messages=log",
  "-c log_min_error_statement=panic",
  "-c log_parameter_max_length_on_error=0",
];

type Outcome = { code: number | null; output: string };

function run(cluster: Cluster, program: string, parameters: string[]): Promise<Outcome> {
  const outputFile = path.join(path.dirname(cluster.folder), `postgres-output.${process.pid}`);
  // A file, not a pipe: the server inherits it, and a pipe would stay open as long as the server runs.
  const output = openSync(outputFile, "w+", 0o600);
  return new Promise<Outcome>((resolve, reject) => {
    const child = spawn(program, parameters, {
      ...cluster.account,
      cwd: path.parse(cluster.folder).root,
      // A session of its own: Ctrl-C in the terminal must reach the app first, the database last.
      detached: true,
      stdio: ["ignore", output, output],
      windowsHide: true,
      env: makeBareEnvironment({ LC_ALL: "C", TZ: "UTC" }),
    });
    child.on("error", reject);
    child.on("exit", (code) => resolve({ code, output: readFileSync(outputFile, "utf8").trim() }));
  }).finally(() => {
    closeSync(output);
    rmSync(outputFile, { force: true });
  });
}

// What a start that was killed left behind.
function removeLeftovers(cluster: Cluster): void {
  const parent = path.dirname(cluster.folder);
  const left = readdirSync(parent).filter((name) => /^postgres(\.new-|-output\.)/.test(name));
  for (const name of left) {
    try {
      rmSync(path.join(parent, name), { recursive: true, force: true });
    } catch {
      // Still being written to; the next start removes it.
    }
  }
}

/** Makes the cluster's files, whole or not at all: a kill in the middle leaves nothing to trip over. */
async function createCluster(cluster: Cluster, password: string): Promise<void> {
  // A name of its own: the `initdb` of a start that was killed may still be writing to its draft.
  const draft = `${cluster.folder}.new-${randomBytes(6).toString("hex")}`;
  mkdirSync(draft, { mode: 0o700 });
  own(draft, cluster.account);
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  own(passwordFile, cluster.account);
  try {
    const parameters = [
      `--pgdata=${draft}`,
      `--username=${adminRole}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--locale=C.UTF-8",
      ...(cluster.disposable ? ["--no-sync"] : ["--data-checksums"]),
    ];
    const { code, output } = await run(cluster, cluster.binaries.initdb, parameters);
    if (code !== 0) throw new Error(`The database could not be created:\n${output}`);
    const settings = cluster.disposable
      ? [
          "fsync = off",
          "synchronous_commit = off",
          "full_page_writes = off",
          "shared_buffers = 64MB",
        ]
      : ["shared_buffers = 128MB"];
    const lines = [
      "",
      "# Acquaint: loopback only; the port is given at each start.",
      "listen_addresses = '127.0.0.1'",
      "unix_socket_directories = ''",
      "max_connections = 60",
      "timezone = 'UTC'",
      "log_timezone = 'UTC'",
      "log_min_messages = warning",
      ...settings,
      "",
    ];
    appendFileSync(path.join(draft, "postgresql.conf"), lines.join("\n"));
    renameSync(draft, cluster.folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return process.platform !== "linux";
  }
}

/** The server that runs on the cluster's files, also one that outlived the app; undefined = none. */
export function findRunningServer(cluster: Cluster): RunningServer | undefined {
  const pidFile = path.join(cluster.folder, "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (pid > 0 && isPostgres(pid))
    return port > 0 ? { pid, port } : { pid, port: readPort(cluster) };
  // Left by a power cut: the number may belong to another program by now, which PostgreSQL can't know.
  rmSync(pidFile, { force: true });
  return undefined;
}

function readPort(cluster: Cluster): number {
  if (!existsSync(cluster.portFile)) return 0;
  const port = Number(readFileSync(cluster.portFile, "utf8"));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0;
}

/** Tells whether a TCP port can be taken; with port 0, the port that the system chose. */
function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = address && typeof address === "object" ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}

async function choosePort(cluster: Cluster): Promise<number> {
  const remembered = readPort(cluster);
  const port =
    (remembered && (await tryPort(remembered, "127.0.0.1"))) || (await tryPort(0, "127.0.0.1"));
  if (!port) throw new Error("No free port was found for the database on 127.0.0.1.");
  if (port !== remembered) writeFileSync(cluster.portFile, `${port}\n`);
  return port;
}

/**
 * Starts the cluster's server (making the cluster first when there is none) and waits until it
 * answers, through the recovery after a kill or a power cut too.
 * @throws Error with the server's own words when it doesn't start.
 */
export async function startServer(cluster: Cluster, password: string): Promise<RunningServer> {
  removeLeftovers(cluster);
  finishUpgrade(cluster.folder);
  if (!existsSync(path.join(cluster.folder, "PG_VERSION"))) await createCluster(cluster, password);
  checkVersion(cluster.folder, cluster.binaries.major);
  chmodSync(cluster.folder, 0o700);
  writeFileSync(cluster.logFile, "", { mode: 0o600 });
  own(cluster.logFile, cluster.account);
  let failure = "";
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const port = await choosePort(cluster);
    const parameters = ["start", "-w", "-t", "600", "-D", cluster.folder, "-l", cluster.logFile];
    const { code, output } = await run(cluster, cluster.binaries.pgCtl, [
      ...parameters,
      "-o",
      [`-p ${port}`, ...quietLog].join(" "),
    ]);
    const running = code === 0 ? findRunningServer(cluster) : undefined;
    if (running) return running;
    failure = `${output}\n${readFileSync(cluster.logFile, "utf8")}`.trim();
    // Children of a killed server need a moment to notice; a port may be taken between look and use.
    if (!/shared memory|in use|lock file/i.test(failure)) break;
    await wait(500);
  }
  throw new Error(`The database did not start:\n${failure}`);
}

/** Stops the cluster's server: sessions are ended, everything is written down. */
export async function stopServer(cluster: Cluster): Promise<void> {
  if (!findRunningServer(cluster)) return;
  const parameters = ["stop", "-w", "-t", "120", "-m", "fast", "-D", cluster.folder];
  const { code, output } = await run(cluster, cluster.binaries.pgCtl, parameters);
  if (code !== 0 && findRunningServer(cluster)) {
    throw new Error(`The database did not stop:\n${output}`);
  }
}
