import "server-only";
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";

/** Who holds a lock, and what it wants others to know. */
export type LockHolder = { pid: number; identity: string; note: string };

/** A lock that this process holds. */
export type LockFile = {
  /** Replaces the note that others read. */
  describe(note: string): void;
  release(): void;
};

/**
 * What distinguishes a process from a later one with the same number: its start time where the system says
 * it (Linux). Empty elsewhere; undefined when no such process runs.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return undefined;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${fields[19]}`;
  } catch {
    return "";
  }
}

function readHolder(file: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as LockHolder;
  } catch {
    return undefined;
  }
}

function isAlive(holder: LockHolder): boolean {
  const identity = processIdentity(holder.pid);
  return identity !== undefined && identity === holder.identity;
}

/** The living holder of a lock file, if it has one. */
export function findLockHolder(file: string): LockHolder | undefined {
  const holder = readHolder(file);
  return holder && isAlive(holder) ? holder : undefined;
}

function clearStale(file: string): void {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  // Somebody took the lock between our look and our move: give it back.
  if (moved && isAlive(moved)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/**
 * Acquires the lock, or returns who has it. A lock whose process is gone (kill -9, power cut) is acquired anew.
 * @param note what others may read about the holder, such as its address
 */
export function acquireLock(file: string, note = ""): LockFile | LockHolder {
  const mine: LockHolder = { pid: process.pid, identity: processIdentity(process.pid) ?? "", note };
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  const write = (holder: LockHolder) => writeFileSync(draft, JSON.stringify(holder));
  for (;;) {
    write(mine);
    try {
      linkSync(draft, file);
      rmSync(draft);
      break;
    } catch (error) {
      rmSync(draft, { force: true });
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = findLockHolder(file);
      if (holder) return holder;
      clearStale(file);
    }
  }
  return {
    describe(text) {
      write({ ...mine, note: text });
      renameSync(draft, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** Runs `work` while holding the lock; waits for its turn. @throws Error after `timeout` milliseconds. */
export async function withLock<T>(
  file: string,
  timeout: number,
  work: () => Promise<T>,
): Promise<T> {
  const deadline = Date.now() + timeout;
  let lock = acquireLock(file);
  while (!("release" in lock)) {
    if (Date.now() > deadline) {
      throw new Error(`Process ${lock.pid} has kept ${file} for too long. End it, or wait for it.`);
    }
    await wait(50);
    lock = acquireLock(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
