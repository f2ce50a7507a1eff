import "server-only";
import { forgetAttempts } from "../data/member/forget-attempts.ts";
import { hashText } from "./secret-text.ts";

/** What an attempt at an account is known by, so that an unlocking finds it under whatever key it was counted. */
export function hashAccount(email: string): string {
  return hashText(`account:${email}`);
}

/** Forgets the wrong passwords that keep an account from signing in. Tells how many there were. */
export function unlockAccount(email: string): Promise<number> {
  return forgetAttempts(hashAccount(email));
}
