import { type Answers, criteria, type Evidence } from "../assessment/assessment.ts";

/** A row below this has no criterion met, by evidence or by answer. */
export const scoreOfOneMet = 250;

/**
 * How promising an invitation is, 0 to 1000: 250 for each criterion met; below that, open questions
 * and the weight of the evidence order rows that have the same number of criteria met.
 */
export function scoreInvitation(answers: Answers, evidence: readonly Evidence[]): number {
  if (answers.litmus === "no") return 0;
  const met = criteria.filter((criterion) => answers[criterion] === "yes").length;
  const open = criteria.filter((criterion) => answers[criterion] === "unknown").length;
  const strengthOf = (strength: Evidence["strength"]) =>
    evidence.reduce((sum, each) => sum + (each.strength === strength ? each.weight : 0), 0);
  const lean = Math.max(-1, Math.min(1, (strengthOf("for") - strengthOf("against")) / 4));
  const within = 60 + 30 * open + 40 * lean + (answers.litmus === "yes" ? 50 : 0);
  return Math.round(Math.min(1000, met * scoreOfOneMet + Math.max(0, Math.min(249, within))));
}
