import { type Answer, type Criterion, criteria, type Evidence, type Policy } from "./assessment.ts";

/** A single reason at least this strong is common ground enough to propose it; weaker ones must add up. */
const STRONG_GROUND = 0.5;
const ENOUGH_GROUND = 0.65;

/**
 * What the evidence proposes for each criterion; the litmus test is never proposed. No evidence is `unknown`, never
 * `no`; common ground is never proposed as missing, because what is not known of somebody may still be shared.
 */
export function proposeAnswers(
  evidence: readonly Evidence[],
  policy: Pick<Policy, "trustedRefereeIsEnough">,
): Record<Criterion, Answer> {
  const proposed = criteria.map((criterion) => {
    const own = evidence.filter((each) => each.criterion === criterion);
    return [criterion, answerOf(criterion, own, policy)] as const;
  });
  return Object.fromEntries(proposed) as Record<Criterion, Answer>;
}

function answerOf(
  criterion: Criterion,
  evidence: readonly Evidence[],
  policy: Pick<Policy, "trustedRefereeIsEnough">,
): Answer {
  if (criterion === "common-ground") return proposeGround(evidence);
  if (criterion === "mutuals") return proposeMutuals(evidence, policy);
  const strongest = evidence.reduce<Evidence | null>(
    (best, each) => (best === null || each.weight > best.weight ? each : best),
    null,
  );
  if (strongest?.strength === "for") return "yes";
  return strongest?.strength === "against" ? "no" : "unknown";
}

function proposeGround(evidence: readonly Evidence[]): Answer {
  const weights = evidence.filter(({ strength }) => strength === "for").map(({ weight }) => weight);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Math.max(0, ...weights) >= STRONG_GROUND || sum >= ENOUGH_GROUND ? "yes" : "unknown";
}

/** Too few mutual connections stay too few, unless the policy lets one trusted referee do. */
function proposeMutuals(
  evidence: readonly Evidence[],
  policy: Pick<Policy, "trustedRefereeIsEnough">,
): Answer {
  const has = (strength: Evidence["strength"]) =>
    evidence.some((each) => each.strength === strength);
  if (!has("for")) return has("against") ? "no" : "unknown";
  if (policy.trustedRefereeIsEnough) return "yes";
  if (has("against")) return "no";
  // Trust alone, with the count not known, meets nothing.
  return has("neutral") ? "unknown" : "yes";
}
