import "server-only";
import { sharedTables } from "../database.ts";

/** Forgets the failures at one account, so that it may be tried again at once. Tells how many there were. */
export async function forgetAttempts(accountHash: string): Promise<number> {
  const where = { accountHash, succeeded: false };
  return (await sharedTables().signInAttempt.deleteMany({ where })).count;
}
