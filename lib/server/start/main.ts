import "server-only";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { childEnvironment, type Env, env, isLoopback } from "../env.ts";
import { explainSystemError } from "../explain-system-error.ts";
import { acquireLock } from "../lock-file.ts";
import { type OpenDatabase, openDatabase } from "../postgres/embedded-database.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { ensureBuild, prepareTypeScriptFile } from "./build.ts";
import { type Child, startChild } from "./child.ts";
import { openPreparedDatabase } from "./open-prepared-database.ts";
import { followParents } from "./parents.ts";
import { describePortProblem, findPortProblem, type PortProblem } from "./port-problem.ts";
import { announce, writeLine } from "./words.ts";

// The app's main process: `npm start`, `npm run dev` (main.ts dev), `npm run worker` (main.ts worker).
type Mode = "app" | "dev" | "worker";

const patience = { web: 8_000, worker: 20_000 };
/** An import of half a million messages keeps some 100 MB alive; left alone, Node takes several times as much. */
const workerFlags = ["--max-old-space-size=208", "--max-semi-space-size=8"];

/** Whether others than this machine's user can reach the app: then the first account needs the code. */
function isOpenToOthers(settings: Env): boolean {
  return !isLoopback(settings.host) || !isLoopback(new URL(settings.publicUrl).hostname);
}

function prepareEnvironment(
  settings: Env,
  secrets: Secrets,
  database: OpenDatabase,
  mode: Mode,
): NodeJS.ProcessEnv {
  return childEnvironment({
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATA_DIR: settings.dataDir,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    PUBLIC_URL: settings.isPublicUrlGiven ? settings.publicUrl : undefined,
    NEXTAUTH_URL: settings.publicUrl,
    NEXTAUTH_SECRET: settings.nextAuthSecret ?? secrets.nextAuthSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: settings.serverActionsKey ?? secrets.serverActionsKey,
    SETUP_CODE: isOpenToOthers(settings) ? (settings.setupCode ?? secrets.setupCode) : undefined,
  });
}

/** Starts everything; returns how to stop it, in the order requests, jobs, database. */
async function start(
  mode: Mode,
  settings: Env,
  signal: AbortSignal,
  fail: (reason: string) => void,
) {
  const buildFolder =
    mode === "app" ? await ensureBuild(settings, writeLine, signal) : settings.buildFolder;
  if (mode === "dev") prepareTypeScriptFile(buildFolder);
  const secrets = openSecrets(settings.dataDir);
  const prepared = await openPreparedDatabase(settings, writeLine);
  if (prepared.applied.length > 0) {
    writeLine(`Brought the database up to date (${prepared.applied.join(", ")}).`);
  }
  let database: OpenDatabase = prepared;
  const environment = {
    ...prepareEnvironment(settings, secrets, database, mode),
    ACQUAINT_BUILD_FOLDER: buildFolder,
  };
  let stopping = false;
  const children: { child: Child; patience: number }[] = [];
  const launch = (
    name: string,
    file: string,
    conditions: string[],
    wait: number,
    flags: readonly string[] = [],
  ) => {
    const child = startChild({ name, file, conditions, flags, environment, say: writeLine });
    children.push({ child, patience: wait });
    child.failed.then((reason) =>
      fail(reason === "port" ? describePortProblem(settings, "taken") : reason),
    );
    return child;
  };
  const web =
    mode === "worker"
      ? undefined
      : launch("The web server", "lib/server/start/web.ts", [], patience.web);
  if (mode === "worker" || settings.worker === "with-app") {
    launch("The worker", "lib/jobs/worker.ts", ["react-server"], patience.worker, workerFlags);
  }
  const watch = async () => {
    await database.lost;
    if (stopping) return;
    writeLine("The database went away; starting it again.");
    try {
      database = await openDatabase(settings);
      // Its port was taken meanwhile: the children know the old one.
      if (database.ownerUrl !== prepared.ownerUrl) return fail("The database moved. Start again.");
      watch();
    } catch (error) {
      fail((error as Error).message);
    }
  };
  watch();
  const stop = async () => {
    stopping = true;
    for (const { child, patience: wait } of children) await child.stop(wait);
    await database.stop();
  };
  return { web, database, secrets, stop };
}

// A server whose parent was killed a moment ago needs a moment to go.
async function waitForPort({ port, host }: Env): Promise<PortProblem | null> {
  let problem = await findPortProblem(port, host);
  for (let attempt = 0; attempt < 10 && problem === "taken"; attempt += 1) {
    await wait(200);
    problem = await findPortProblem(port, host);
  }
  return problem;
}

async function claim(mode: Mode, settings: Env) {
  if (mode === "worker") return undefined;
  const lock = acquireLock(path.join(settings.dataDir, "running.lock"), settings.publicUrl);
  if (!("release" in lock)) {
    throw new Error(
      `Acquaint is already running on this data folder: open ${lock.note} (process ${lock.pid}). Stop it first, or use another DATA_DIR.`,
    );
  }
  const problem = await waitForPort(settings);
  if (problem) {
    lock.release();
    throw new Error(describePortProblem(settings, problem));
  }
  return lock;
}

async function main(mode: Mode): Promise<void> {
  const settings = env();
  const lock = await claim(mode, settings);
  const begun = Promise.withResolvers<Awaited<ReturnType<typeof start>> | undefined>();
  const abort = new AbortController();
  const end = async (code: number, reason: string) => {
    if (abort.signal.aborted) return;
    abort.abort();
    writeLine(reason);
    try {
      await (await begun.promise)?.stop();
    } finally {
      lock?.release();
      process.exit(code);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => end(0, "Stopping …"));
  }
  if (settings.isRunByNpm) followParents(() => end(0, "npm is gone. Stopping …"));
  try {
    const started = await start(mode, settings, abort.signal, (reason) => end(1, reason));
    begun.resolve(started);
    if (!started.web) return writeLine("The worker is running. Stop it with Ctrl-C.");
    await started.web.ready;
    const code = isOpenToOthers(settings)
      ? (settings.setupCode ?? started.secrets.setupCode)
      : undefined;
    await announce({ settings, database: started.database, setupCode: code });
  } catch (error) {
    begun.resolve(undefined);
    await end(1, explainSystemError(error as Error));
  }
}

const given = process.argv[2];
main(given === "dev" || given === "worker" ? given : "app").catch((error: Error) => {
  writeLine(explainSystemError(error));
  process.exit(1);
});
