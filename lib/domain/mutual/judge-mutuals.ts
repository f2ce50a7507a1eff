import type { Evidence } from "../assessment/assessment.ts";
import { say } from "../words/sentences.ts";

/** Somebody the member trusts; `why` goes on from the name: "who recommended you", "whom you met in May". */
type Trusted = { name: string; why: string | null };

export type MutualFacts = {
  /** null: not known */
  count: number | null;
  names: readonly string[];
  trusted: readonly Trusted[];
};

/**
 * Evidence on the third criterion: the count against the member's threshold (met by more than it), and who is trusted.
 * "13, of whom you trust 2: Ana, who recommended you, and Ben, whom you met in May".
 */
export function judgeMutuals(facts: MutualFacts, threshold: number): Evidence[] {
  const { trusted } = facts;
  const count = facts.count ?? (facts.names.length > threshold ? facts.names.length : null);
  const trust = trusted.length > 0 ? describeTrust(trusted) : null;
  const evidence = (strength: Evidence["strength"], weight: number, text: string): Evidence => ({
    criterion: "mutuals",
    strength,
    weight,
    text,
    source: "typed",
  });
  if (count === null) {
    return [
      ...(trust ? [evidence("for", 0.8, say("mutuals-trusted", { trust }))] : []),
      evidence("neutral", 0.1, say("mutuals-unknown")),
    ];
  }
  if (count > threshold) {
    const text = trust
      ? say("mutuals-many-trusted", { count, trusted: trusted.length, trust })
      : say("mutuals-many", { count, threshold });
    return [evidence("for", trust ? 0.9 : 0.6, text)];
  }
  return [
    evidence("against", 0.6, say("mutuals-few", { count, least: threshold + 1 })),
    ...(trust ? [evidence("for", 0.8, say("mutuals-trusted", { trust }))] : []),
  ];
}

const MOST_NAMED = 3;

function describeTrust(trusted: readonly Trusted[]): string {
  const named = trusted
    .slice(0, MOST_NAMED)
    .map(({ name, why }) => (why ? `${name}, ${why}` : name));
  const rest = trusted.length - named.length;
  if (rest > 0) named.push(say("mutuals-more", { count: rest }));
  if (named.length < 2) return named[0] ?? "";
  const comma = trusted.some(({ why }) => why) ? "," : "";
  return `${named.slice(0, -1).join(", ")}${comma} and ${named.at(-1)}`;
}
