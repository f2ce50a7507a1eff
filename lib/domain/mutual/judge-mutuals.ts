import type { Evidence } from "../assessment/assessment.ts";

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
  const trust = trusted.length > 0 ? tellTrust(trusted) : null;
  const evidence = (strength: Evidence["strength"], weight: number, text: string): Evidence => ({
    criterion: "mutuals",
    strength,
    weight,
    text,
    source: "typed",
  });
  if (count === null) {
    const open = "Not known yet: LinkedIn shows them beside the invitation";
    return [
      ...(trust ? [evidence("for", 0.8, `You trust ${trust}`)] : []),
      evidence("neutral", 0.1, open),
    ];
  }
  if (count > threshold) {
    const text = trust
      ? `${count}, of whom you trust ${trusted.length}: ${trust}`
      : `${count}, more than your ${threshold}`;
    return [evidence("for", trust ? 0.9 : 0.6, text)];
  }
  const few = count === 0 ? "None" : String(count);
  return [
    evidence("against", 0.6, `${few}: fewer than ${threshold + 1} is a red flag`),
    ...(trust ? [evidence("for", 0.8, `You trust ${trust}`)] : []),
  ];
}

const MOST_TOLD = 3;

function tellTrust(trusted: readonly Trusted[]): string {
  const told = trusted.slice(0, MOST_TOLD).map(({ name, why }) => (why ? `${name}, ${why}` : name));
  const rest = trusted.length - told.length;
  if (rest > 0) told.push(`${rest} more`);
  if (told.length < 2) return told[0] ?? "";
  const comma = trusted.some(({ why }) => why) ? "," : "";
  return `${told.slice(0, -1).join(", ")}${comma} and ${told.at(-1)}`;
}
