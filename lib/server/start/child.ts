import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { portInUseCode } from "./exit-codes.ts";
import { projectFolder } from "./project-folder.ts";

/** A program of the app that runs as a child process and is started again when it crashes. */
export type Child = {
  /** Settles when the program first says that it is ready. */
  ready: Promise<void>;
  /** Settles with a reason when the program crashed too often, or can't work at all. */
  failed: Promise<string>;
  /** Asks it to finish what it has in hand; ends it by force after `patience` milliseconds. */
  stop(patience: number): Promise<void>;
};

const crashesAllowed = 5;
const crashWindow = 60_000;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

/**
 * Starts `file` (relative to the project) under this Node.
 * @param conditions export conditions, such as "react-server" for code that imports "server-only"
 */
export function startChild(options: {
  name: string;
  file: string;
  conditions: string[];
  /** further flags of Node, such as limits of its memory */
  flags?: readonly string[];
  environment: NodeJS.ProcessEnv;
  say: (text: string) => void;
}): Child {
  const { name, file, say } = options;
  const crashes: number[] = [];
  let current: ChildProcess | undefined;
  let stopping = false;
  const ready = Promise.withResolvers<void>();
  const failed = Promise.withResolvers<string>();

  const onExit = async (code: number | null, signal: string | null) => {
    current = undefined;
    if (stopping) return;
    if (code === portInUseCode) return failed.resolve("port");
    const now = Date.now();
    crashes.push(now);
    const recent = crashes.filter((at) => now - at < crashWindow).length;
    if (recent > crashesAllowed) return failed.resolve(`${name} keeps crashing`);
    say(`${name} ended unexpectedly (${signal ?? `code ${code}`}); starting it again.`);
    await pause(250 * 2 ** recent);
    if (!stopping) launch();
  };

  const launch = () => {
    const follow = path.join(projectFolder, "lib/server/start/follow-parent.ts");
    const conditions = options.conditions.map((condition) => `--conditions=${condition}`);
    const child = spawn(
      process.execPath,
      [
        ...conditions,
        ...(options.flags ?? []),
        "--import",
        pathToFileURL(follow).href,
        path.join(projectFolder, file),
      ],
      {
        cwd: projectFolder,
        // A group of its own: Ctrl-C in the terminal reaches the parent, which stops all in order.
        detached: process.platform !== "win32",
        stdio: ["ignore", "inherit", "inherit", "ipc"],
        windowsHide: true,
        env: options.environment,
      },
    );
    current = child;
    child.on("message", (message) => {
      if (message === "ready") ready.resolve();
    });
    child.once("exit", onExit);
  };

  launch();
  return {
    ready: ready.promise,
    failed: failed.promise,
    async stop(patience) {
      stopping = true;
      const child = current;
      if (!child) return;
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      if (child.connected) child.send("stop", () => undefined);
      await Promise.race([ended, pause(patience)]);
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
      await ended;
    },
  };
}
