import "server-only";
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** The system user that runs the embedded server where the app itself runs as root. */
export type Account = { uid: number; gid: number };

function findUser(name: string): Account | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/**
 * The user to run PostgreSQL as: undefined for this process's own, or, as root (which PostgreSQL
 * refuses), the system user "postgres", created when the machine has none.
 * @throws Error when root can't make that user.
 */
export function findDatabaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = findUser("postgres");
  if (existing) return existing;
  const attempts: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--shell", "/usr/sbin/nologin", "postgres"]],
    ["adduser", ["-S", "-D", "-H", "postgres"]],
  ];
  for (const [command, parameters] of attempts) spawnSync(command, parameters);
  const created = findUser("postgres");
  if (created) return created;
  throw new Error(
    'PostgreSQL refuses to run as root, and the system user "postgres" could not be created. Run Acquaint as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether `account` can pass through every folder above `target` and read `target` itself. */
export function canReach(account: Account, target: string): boolean {
  let at = path.resolve(target);
  for (;;) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat) {
      const shift = stat.uid === account.uid ? 6 : stat.gid === account.gid ? 3 : 0;
      const needed = at === path.resolve(target) ? 0o5 : 0o1;
      if (((stat.mode >> shift) & needed) !== needed) return false;
    }
    const parent = path.dirname(at);
    if (parent === at) return true;
    at = parent;
  }
}
