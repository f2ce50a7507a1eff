import "server-only";
import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { createSemaphore, type Semaphore } from "./semaphore.ts";

/** argon2id with 64 MiB and three passes: about 80 ms, above OWASP's minimum of 19 MiB and two. */
const cost = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 65_536,
  timeCost: 3,
  parallelism: 1,
};

// Next loads a module once per bundle; there is one semaphore for all of them.
const holder = globalThis as typeof globalThis & {
  acquaintHashing?: Semaphore;
};
/**
 * Two hashes at a time are 128 MiB; a crowd at the door waits rather than filling the memory. Some two
 * seconds of waiting are the end of the line; whoever is known goes ahead of whoever is not.
 */
holder.acquaintHashing ??= createSemaphore(2, 24);
const { run: withPermit, isFull } = holder.acquaintHashing;

/** Whether strangers would be turned away: worth a look before anything else is done for them. */
export const isHashingLineFull = isFull;

/** The same characters typed on another keyboard or system are the same password. */
function normalize(password: string): string {
  return password.normalize("NFKC");
}

/** The argon2id hash of a password, as a PHC string. @throws LineFullError when too many wait already */
export function hashPassword(password: string, turn: { ahead?: boolean } = {}): Promise<string> {
  return withPermit(() => hash(normalize(password), cost), turn);
}

let nobody: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (no such account) it takes as long and
 * says no, so that the time reveals to nobody which e-mails have an account.
 *
 * @param turn.ahead whether it goes before strangers who wait
 * @throws LineFullError when too many wait already
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
  turn: { ahead?: boolean } = {},
): Promise<boolean> {
  // Not in line: it is made once, and a full line must not keep it from being made.
  nobody ??= hash(normalize("nobody's password"), cost);
  const against = passwordHash ?? (await nobody);
  const matches = await withPermit(() => verify(against, normalize(password)), turn);
  return matches && passwordHash !== null;
}
