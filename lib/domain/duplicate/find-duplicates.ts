import { type PairCandidate, prepareCandidates } from "./candidate-parts.ts";
import type { DuplicateCandidate, FoundPair } from "./duplicate-pair.ts";
import { nicknameGroups } from "./nicknames.ts";
import { type Rarity, type ScoredReason, scorePair } from "./score-pair.ts";

/** The sum of the points (ten times the logarithm of the odds) from which a pair is worth the member's look. */
const worthALook = -32;
/** The sum of the points that makes a strength of 500. */
const evenOdds = -10;
/** Of several who may be one and the same, only the likeliest are shown. */
const mostPerPerson = 3;
const muchLess = 0.75;
/** In larger crowds only those of the very same name are looked at one by one. */
const largestCrowd = 400;

function countOf(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function measureRarity(candidates: readonly PairCandidate[]): Rarity {
  return {
    people: candidates.length,
    given: countOf(candidates.map(({ name }) => name.given)),
    initial: countOf(candidates.map(({ name }) => name.given[0] ?? "")),
    name: countOf(candidates.map(({ name }) => name.text)),
    family: countOf(candidates.map(({ name }) => name.family.at(-1) ?? "")),
    company: countOf(candidates.map(({ company }) => company)),
    day: countOf(candidates.map(({ person }) => person.connectedOn ?? "")),
    headline: countOf(candidates.map(({ headline }) => headline)),
    mail: countOf(candidates.flatMap(({ person }) => person.emails)),
  };
}

/** The words by which somebody's like are found: two people are compared when they share one. */
function blocksOf({
  person,
  name,
  company,
  headline,
  slugs,
  slugBases,
}: PairCandidate): Set<string> {
  const blocks = new Set<string>();
  const givens = [name.given, ...name.asides];
  const families = [...name.family, ...name.asides];
  for (const family of families) {
    for (const given of givens) {
      if (given === family) continue;
      blocks.add(`${family}|${given[0]}`);
      for (const group of nicknameGroups(given)) blocks.add(`${family}~${group}`);
    }
  }
  for (const family of name.family) blocks.add(`${name.given}|${family[0]}`);
  if (name.family.length > 1) blocks.add(`${name.family.at(-1)}|${name.family[0]?.[0]}`);
  if (name.words.length === 1) blocks.add(`one ${name.given}`);
  for (const [at, words] of slugs.entries()) {
    blocks.add(`slug ${slugBases[at]}`);
    if (!words.includes(name.given)) continue;
    for (const word of words) if (word !== name.given) blocks.add(`${word}|${name.given[0]}`);
  }
  if (company !== "") blocks.add(`at ${company} ${name.given}`);
  if (headline.length >= 8) blocks.add(`line ${headline} ${name.given}`);
  if (person.connectedOn !== null) blocks.add(`day ${person.connectedOn} ${name.given}`);
  for (const mail of person.emails) blocks.add(`mail ${mail}`);
  return blocks;
}

function toBlocks(candidates: readonly PairCandidate[]): Iterable<number[]> {
  const blocks = new Map<string, number[]>();
  for (const [at, candidate] of candidates.entries()) {
    for (const block of blocksOf(candidate)) {
      const members = blocks.get(block);
      if (members) members.push(at);
      else blocks.set(block, [at]);
    }
  }
  return blocks.values();
}

function* splitCrowd(
  members: readonly number[],
  candidates: readonly PairCandidate[],
): Generator<readonly number[]> {
  if (members.length <= largestCrowd) yield members;
  else {
    const namesakes = Map.groupBy(members, (at) => candidates[at]?.name.text ?? "");
    yield* namesakes.values().filter(({ length }) => length <= largestCrowd);
  }
}

function toStrength(points: number): number {
  return Math.round(1000 / (1 + Math.exp((evenOdds - points) / 10)));
}

function toPair(
  a: PairCandidate,
  b: PairCandidate,
  scoredReasons: readonly ScoredReason[],
): FoundPair | null {
  const points = scoredReasons.reduce((sum, reason) => sum + reason.points, 0);
  if (points < worthALook) return null;
  const [first, second] = a.person.id < b.person.id ? [a, b] : [b, a];
  const reasons = scoredReasons.map(({ code, text, against }) =>
    against ? { code, text, against } : { code, text },
  );
  const strength = toStrength(points);
  return { firstId: first.person.id, secondId: second.person.id, strength, reasons };
}

/** Keeps, of the pairs of one person, the surest few; ties are kept in the order of the ids. */
function keepLikeliest(pairs: readonly FoundPair[]): FoundPair[] {
  const sorted = pairs.toSorted(
    (a, b) =>
      b.strength - a.strength ||
      (a.firstId < b.firstId ? -1 : a.firstId > b.firstId ? 1 : a.secondId < b.secondId ? -1 : 1),
  );
  const shown = new Map<string, { count: number; best: number }>();
  return sorted.filter(({ firstId, secondId, strength }) => {
    const ofBoth = [firstId, secondId].map((id) => shown.get(id) ?? { count: 0, best: strength });
    const isOneTooMany = ofBoth.some(
      ({ count, best }) => count >= mostPerPerson || strength < best * muchLess,
    );
    if (isOneTooMany) return false;
    for (const [at, id] of [firstId, secondId].entries()) {
      const { count, best } = ofBoth[at] ?? { count: 0, best: strength };
      shown.set(id, { count: count + 1, best });
    }
    return true;
  });
}

/**
 * People who may be one, the surest first. Proposes and never decides: what is sure (a slug, a member id, an e-mail
 * seen before) is recognised on the way in and comes here no more.
 *
 * Compares only who share a word of their name, address, work or day: 30,000 people take about a second.
 */
export function findDuplicates(people: readonly DuplicateCandidate[]): FoundPair[] {
  const sorted = people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const candidates = prepareCandidates(sorted);
  const rarity = measureRarity(candidates);
  const found = new Map<number, FoundPair>();
  const addPair = (at: number, other: number) => {
    const [a, b] = [candidates[at], candidates[other]];
    const scoredReasons = a && b ? scorePair(a, b, rarity) : null;
    const pair = a && b && scoredReasons ? toPair(a, b, scoredReasons) : null;
    if (pair) found.set(at * people.length + other, pair);
  };
  for (const block of toBlocks(candidates)) {
    for (const members of splitCrowd(block, candidates)) {
      for (let one = 0; one < members.length; one++) {
        for (let next = one + 1; next < members.length; next++) {
          addPair(members[one] ?? 0, members[next] ?? 0);
        }
      }
    }
  }
  return keepLikeliest([...found.values()]);
}
