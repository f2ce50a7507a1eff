import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { childEnvironment } from "../lib/server/env.ts";

/** An app that runs for the tests, on a database and a port of its own. */
export type App = { url: string; dataDir: string; buildFolder: string };

/** One that the test itself has to end. */
export type StartedApp = App & {
  /** Ends it as Ctrl-C would; returns its exit code. */
  stop(): Promise<number | null>;
  /** Ends its main process as a crash would. */
  kill(): void;
};

const projectFolder = path.resolve(import.meta.dirname, "..");
const suffix = process.platform === "win32" ? ".exe" : "";
const node = path.join(projectFolder, "node_modules/node/bin", `node${suffix}`);

// The settings of whoever runs the tests must not leak into the app under test.
const unset = {
  DATABASE_URL: undefined,
  DATABASE_APP_URL: undefined,
  PUBLIC_URL: undefined,
  HOST: "127.0.0.1",
  WORKER: "with-app",
  LOG_LEVEL: "error",
  NODE_ENV: undefined,
  NEXTAUTH_SECRET: undefined,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: undefined,
  SETUP_CODE: undefined,
  BACKUP_DIR: undefined,
  SMTP_URL: undefined,
  MAILBOX_ALLOW_PRIVATE: undefined,
  MAIL_FROM: undefined,
  // As under npm, the app ends with the process that started it, also when that is killed.
  npm_lifecycle_event: "journeys",
};

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}

/** Builds the app when it changed. @returns the folder of the build, for `startApp` */
export async function buildApp(): Promise<string> {
  const main = path.join(projectFolder, "lib/server/start/build-now.ts");
  const child = spawn(node, ["--conditions=react-server", main], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "inherit"],
    env: childEnvironment({ ...unset, ACQUAINT_BUILD_FOLDER: ".next-test" }),
  });
  const said = await text(child.stdout);
  const folder = /The build is in (\S+)/.exec(said)?.[1];
  if (!folder) throw new Error(said);
  return folder;
}

/**
 * Starts a build as `npm start` would, with an empty data folder and a port of its own.
 * @param buildFolder what `buildApp` gave
 * @param settings environment variables of the app, such as `{ OPEN_SIGN_UP: "true" }`
 * @throws Error with everything the app said, when it doesn't come up
 */
export async function startApp(
  buildFolder: string,
  settings: Record<string, string> = {},
): Promise<StartedApp> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "acquaint-journeys-"));
  chmodSync(dataDir, 0o755);
  const port = await findFreePort();
  const main = path.join(projectFolder, "lib/server/start/main.ts");
  const child = spawn(node, ["--conditions=react-server", main], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: childEnvironment({
      ...unset,
      DATA_DIR: dataDir,
      PORT: String(port),
      ACQUAINT_BUILD_FOLDER: buildFolder,
      ...settings,
    }),
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    const code = await ended;
    rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  let said = "";
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Acquaint is ready")) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    ended.then(() => reject(new Error(`The app under test did not start:\n${said}`)));
  });
  await ready.catch((error: Error) => {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  });
  return {
    url: `http://127.0.0.1:${settings.PORT ?? port}`,
    dataDir: settings.DATA_DIR ?? dataDir,
    buildFolder,
    stop,
    kill: () => child.kill("SIGKILL"),
  };
}

/** Starts a further worker beside a running app, as `npm run worker` would. */
export async function startWorker(
  app: App,
  settings: Record<string, string> = {},
): Promise<{ stop(): Promise<number | null> }> {
  const main = path.join(projectFolder, "lib/server/start/main.ts");
  const child = spawn(node, ["--conditions=react-server", main, "worker"], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: childEnvironment({ ...unset, DATA_DIR: app.dataDir, PUBLIC_URL: app.url, ...settings }),
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("The worker is running")) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    ended.then(() => reject(new Error(`The worker under test did not start:\n${said}`)));
  });
  return {
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Runs a command of the command line beside a running app. @returns standard output */
export async function runCli(app: App, parameters: string[], input = ""): Promise<string> {
  const main = path.join(projectFolder, "lib/cli/main.ts");
  const child = spawn(node, ["--conditions=react-server", main, ...parameters], {
    cwd: projectFolder,
    stdio: ["pipe", "pipe", "pipe"],
    env: childEnvironment({ ...unset, DATA_DIR: app.dataDir }),
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [output, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  if (code !== 0) throw new Error(`acquaint ${parameters.join(" ")}: ${complaint}`);
  return output;
}
