import { say } from "../words/sentences.ts";
import { type Answers, criteria, type Judgement, type Policy } from "./assessment.ts";

/**
 * What the policy makes of the answers. Unknown is never counted as met; the litmus answer is never
 * guessed, so without it the verdict is at best `needs-litmus`.
 */
export function decideVerdict(answers: Answers, policy: Policy): Judgement {
  const met = criteria.filter((criterion) => answers[criterion] === "yes").length;
  const open = criteria.filter((criterion) => answers[criterion] === "unknown").length;
  if (answers.litmus === "no") {
    return { verdict: "ignore", met, reason: say("verdict-no-coffee", { met }) };
  }
  if (met >= policy.criteriaNeeded) {
    return answers.litmus === "yes"
      ? { verdict: "accept", met, reason: say("verdict-accept", { met }) }
      : { verdict: "needs-litmus", met, reason: say("verdict-litmus-open", { met }) };
  }
  if (met + open >= policy.criteriaNeeded) {
    const wanted = policy.criteriaNeeded - met;
    return {
      verdict: answers.litmus === "yes" ? "reply-first" : "needs-answers",
      met,
      reason: say("verdict-answers-open", { met, open, wanted }),
    };
  }
  if (answers.litmus === "yes") {
    return {
      verdict: "reply-first",
      met,
      reason: say("verdict-ask-why", { met }),
    };
  }
  return {
    verdict: "ignore",
    met,
    reason: say("verdict-too-few", { met, needed: policy.criteriaNeeded }),
  };
}
