import "server-only";
import { type Admission, findAdmissionProblem } from "../data/member/commands.ts";
import { dropAttempt } from "../data/member/sign-in-attempts.ts";
import { fail, type Result } from "../domain/result.ts";
import type { AccountInput } from "./account-input.ts";
import { admitWithin, makeNetworkLimit } from "./attempt-limits.ts";
import { findSetupCodeProblem, openAccount } from "./open-account.ts";
import { isHashingLineFull } from "./password-hash.ts";
import { hashText } from "./secret-text.ts";
import { LineFullError } from "./semaphore.ts";
import { refuseFullLine } from "./too-many.ts";

const hourMs = 60 * 60 * 1000;
/** A class that joins at once from behind one address, with room for mistyped forms. */
const triesPerNetwork = 60;
/** A link lets one person in; more tries look for addresses that have accounts. */
const triesPerLink = 10;

function limitsFor(admission: Admission, address: string | null) {
  const perNetwork = makeNetworkLimit("newcomer", address, triesPerNetwork, hourMs);
  if (admission.by !== "invite") return [perNetwork];
  const keyHash = hashText(`newcomer-link:${admission.tokenHash}`);
  return [perNetwork, { keyHash, most: triesPerLink, windowMs: hourMs, forgives: false }];
}

/**
 * Makes an account for somebody at the door. What costs little is checked first: the link or the
 * set-up, the limits, the code; only then is a password hashed.
 *
 * @param newcomer.address the network address that asks
 * @param newcomer.setupCode what was typed for the set-up code; asked for the first account only
 * @returns the new member's id, or what stands in the way
 */
export async function admitNewcomer(
  newcomer: {
    account: AccountInput;
    admission: Admission;
    address: string | null;
    setupCode: string;
  },
  now: Date,
): Promise<Result<{ id: string; isOwner: boolean }>> {
  const { account, admission, address, setupCode } = newcomer;
  const problem = await findAdmissionProblem(admission, now);
  if (problem) return problem;
  if (isHashingLineFull()) return refuseFullLine();
  const admitted = await admitWithin(limitsFor(admission, address), now);
  if ("refused" in admitted) return admitted.refused;
  const codeProblem = admission.by === "set-up" ? findSetupCodeProblem(setupCode) : null;
  if (codeProblem) return codeProblem;
  try {
    const opened = await openAccount(account, admission, now);
    // An address that has an account is nobody else's business.
    return !opened.ok && opened.code === "account-exists" ? fail("account-not-made") : opened;
  } catch (error) {
    if (!(error instanceof LineFullError)) throw error;
    await dropAttempt(admitted.admitted);
    return refuseFullLine();
  }
}
