import "server-only";
import { openTables } from "../database.ts";

/** Forgets the failures of one key, so that it may be tried again at once. Tells how many there were. */
export async function forgetAttempts(keyHash: string): Promise<number> {
  const where = { keyHash, succeeded: false };
  return (await openTables().signInAttempt.deleteMany({ where })).count;
}
