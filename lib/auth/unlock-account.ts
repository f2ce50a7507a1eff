import "server-only";
import { forgetAttempts } from "../data/member/forget-attempts.ts";
import { hashText } from "./secret-text.ts";

/** Forgets the wrong passwords that keep an account from signing in. Tells how many there were. */
export function unlockAccount(email: string): Promise<number> {
  return forgetAttempts(hashText(`email:${email}`));
}
