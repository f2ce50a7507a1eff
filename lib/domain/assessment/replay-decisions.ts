import { z } from "zod";
import {
  type Answer,
  type Answers,
  answersSchema,
  type Policy,
  policySchema,
} from "./assessment.ts";
import { decideVerdict } from "./decide-verdict.ts";

const pastDecisionSchema = z.object({
  answers: answersSchema,
  /** what the evidence proposed for the third criterion; another answer was the member's own */
  proposedMutuals: z.enum(["yes", "no", "unknown"]),
  mutualCount: z.number().nullable(),
  /** somebody among the mutual connections was trusted */
  trusted: z.boolean(),
  policy: policySchema,
});
export type PastDecision = z.infer<typeof pastDecisionSchema>;

function answerMutuals({ mutualCount, trusted }: PastDecision, policy: Policy): Answer {
  if (trusted && policy.trustedRefereeIsEnough) return "yes";
  if (mutualCount === null) return "unknown";
  return mutualCount > policy.mutualThreshold ? "yes" : "no";
}

/** The answers as they would have been: what the member answered stays, what was proposed is assessed again. */
function replayAnswers(past: PastDecision, policy: Policy): Answers {
  const ownAnswer = past.answers.mutuals !== past.proposedMutuals;
  return ownAnswer ? past.answers : { ...past.answers, mutuals: answerMutuals(past, policy) };
}

/**
 * How many past decisions would have come out otherwise under another policy. History itself is not
 * touched: each decision keeps the policy and evidence it was made with.
 */
export function replayDecisions(
  decisions: readonly PastDecision[],
  policy: Policy,
): { decisions: number; changed: number } {
  const changed = decisions.filter((past) => {
    const then = decideVerdict(past.answers, past.policy).verdict;
    return decideVerdict(replayAnswers(past, policy), policy).verdict !== then;
  });
  return { decisions: decisions.length, changed: changed.length };
}
