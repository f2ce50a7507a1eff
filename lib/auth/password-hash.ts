import "server-only";
import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { createSemaphore } from "./semaphore.ts";

/** argon2id with 64 MiB and three passes: about 80 ms, above OWASP's minimum of 19 MiB and two. */
const cost = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 65_536,
  timeCost: 3,
  parallelism: 1,
};

// Next loads a module once per bundle; there is one semaphore for all of them.
const holder = globalThis as typeof globalThis & {
  acquaintHashing?: ReturnType<typeof createSemaphore>;
};
/** Two hashes at a time are 128 MiB; a crowd at the door waits rather than filling the memory. */
holder.acquaintHashing ??= createSemaphore(2);
const withPermit = holder.acquaintHashing;

/** The same characters typed on another keyboard or system are the same password. */
function normalize(password: string): string {
  return password.normalize("NFKC");
}

/** The argon2id hash of a password, as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return withPermit(() => hash(normalize(password), cost));
}

let nobody: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (no such account) it takes as long and
 * says no, so that the time reveals to nobody which e-mails have an account.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  nobody ??= hashPassword("nobody's password");
  const against = passwordHash ?? (await nobody);
  const matches = await withPermit(() => verify(against, normalize(password)));
  return matches && passwordHash !== null;
}
