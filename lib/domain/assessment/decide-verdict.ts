import { type Answers, criteria, type Judgement, type Policy } from "./assessment.ts";

/**
 * What the policy makes of the answers. Unknown is never counted as met; the litmus answer is never
 * guessed, so without it the verdict is at best `needs-litmus`.
 */
export function decideVerdict(answers: Answers, policy: Policy): Judgement {
  const met = criteria.filter((criterion) => answers[criterion] === "yes").length;
  const open = criteria.filter((criterion) => answers[criterion] === "unknown").length;
  const count = `${met} of 3 met`;
  if (answers.litmus === "no") {
    return { verdict: "ignore", met, reason: `${count}. You would not spend a coffee on them.` };
  }
  if (met >= policy.criteriaNeeded) {
    return answers.litmus === "yes"
      ? { verdict: "accept", met, reason: `${count}, and you would have a coffee with them.` }
      : { verdict: "needs-litmus", met, reason: `${count}. Your litmus answer decides.` };
  }
  if (met + open >= policy.criteriaNeeded) {
    const wanted = policy.criteriaNeeded - met;
    return {
      verdict: answers.litmus === "yes" ? "reply-first" : "needs-answers",
      met,
      reason: `${count}, ${open} not answered yet: ${wanted} more needed.`,
    };
  }
  if (answers.litmus === "yes") {
    return {
      verdict: "reply-first",
      met,
      reason: `${count}, but you would have a coffee: ask why first.`,
    };
  }
  return { verdict: "ignore", met, reason: `${count}, fewer than your ${policy.criteriaNeeded}.` };
}
