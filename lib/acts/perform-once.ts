import { setTimeout } from "node:timers/promises";
import { findPerformedAct, keepAnswer } from "../data/act/performed-acts.ts";
import { AlreadyPerformed, hasClaimed } from "../data/claim-act.ts";
import type { Viewer } from "../data/viewer.ts";
import { fail } from "../domain/result.ts";
import type { Act, ActContext } from "./act.ts";
import { type Outcome, performDeclared } from "./perform.ts";

const answerWithinMs = 5000;
const lookEveryMs = 100;

/** The answer of the sending that was performed; it is kept a moment after the act itself. */
async function awaitAnswer(viewer: Viewer): Promise<Outcome<unknown> | null> {
  for (let waited = 0; waited <= answerWithinMs; waited += lookEveryMs) {
    const performed = await findPerformedAct(viewer);
    if (!performed) return null;
    if (performed.answer !== null) return performed.answer as Outcome<unknown>;
    await setTimeout(lookEveryMs);
  }
  return fail("act-answer-lost");
}

/**
 * Performs the act that a browser may send several times: what it writes is written by one of the sendings, and all
 * of them get that one's answer. An act that wrote nothing may be tried again.
 *
 * @param viewer made for this one sending; one that is for no sending performs as ever
 */
export async function performOnce(
  act: Act,
  viewer: Viewer,
  input: unknown,
  context: ActContext,
): Promise<Outcome<unknown>> {
  if (!viewer.sending) return performDeclared(act, viewer, input, context);
  const earlier = await awaitAnswer(viewer);
  if (earlier) return earlier;
  let outcome: Outcome<unknown>;
  try {
    outcome = await performDeclared(act, viewer, input, context);
  } catch (error) {
    if (!(error instanceof AlreadyPerformed)) throw error;
    return (await awaitAnswer(viewer)) ?? fail("act-answer-lost");
  }
  if (hasClaimed(viewer)) {
    await keepAnswer(viewer, outcome);
    return outcome;
  }
  // A problem may come of another sending that was performed meanwhile: "decided already" by oneself.
  return (await awaitAnswer(viewer)) ?? outcome;
}
