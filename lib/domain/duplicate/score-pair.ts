import { say } from "../words/sentences.ts";
import type { PairCandidate } from "./candidate-parts.ts";
import { compareNames, type NameLikeness } from "./compare-names.ts";
import type { DuplicateReason } from "./duplicate-pair.ts";

/** How often a thing is met in the space: what many share says little. */
export type Rarity = {
  people: number;
  given: ReadonlyMap<string, number>;
  /** by the first letter of the given name */
  initial: ReadonlyMap<string, number>;
  family: ReadonlyMap<string, number>;
  name: ReadonlyMap<string, number>;
  company: ReadonlyMap<string, number>;
  headline: ReadonlyMap<string, number>;
  /** by e-mail address */
  mail: ReadonlyMap<string, number>;
  day: ReadonlyMap<string, number>;
};

/** A reason with its weight: ten times the natural logarithm of how much likelier it makes one person than two. */
export type ScoredReason = DuplicateReason & { points: number };

const inPoints = (likelihood: number) => Math.round(10 * Math.log(likelihood));

/** How often somebody who is in the space twice is written in each of these ways. */
const shareOfDuplicates: Record<NameLikeness, number> = {
  same: 0.5,
  transposed: 0.05,
  longer: 0.12,
  nickname: 0.08,
  "one-letter": 0.05,
  initial: 0.1,
  "other-surname": 0.05,
};
/** How many of those without a link were here before under one; and how many of those with another link. */
const hereBefore = { linkless: 0.4, linked: 0.2 };

function given(candidate: PairCandidate): string {
  return candidate.person.name.trim().split(/\s+/u)[0] ?? candidate.person.name;
}

function nameText(likeness: NameLikeness, a: PairCandidate, b: PairCandidate): string {
  switch (likeness) {
    case "same":
      return say(
        a.person.name === b.person.name ? "duplicate-name-same" : "duplicate-name-but-signs",
      );
    case "transposed":
      return say("duplicate-name-transposed");
    case "longer":
      return say("duplicate-name-longer");
    case "nickname":
      return say("duplicate-name-nickname", { one: given(a), other: given(b) });
    case "one-letter":
      return say("duplicate-name-one-letter");
    case "initial":
      return say("duplicate-name-initial");
    default:
      return say("duplicate-name-other-surname", { name: given(a) });
  }
}

/** How many others chance alone makes look like this, by how common the parts of the name are. */
function expectedByChance(
  a: PairCandidate,
  b: PairCandidate,
  likeness: NameLikeness,
  rarity: Rarity,
) {
  const common = ({ name }: PairCandidate) => {
    const isInitial = name.given.length === 1;
    const givens = isInitial ? rarity.initial.get(name.given) : rarity.given.get(name.given);
    const families = rarity.family.get(name.family.at(-1) ?? "");
    return ((givens ?? 1) * (families ?? 1)) / Math.max(1, rarity.people);
  };
  if (likeness === "other-surname") return rarity.given.get(a.name.given) ?? 1;
  // Parts that are rare here and go together all the same: names of one language do.
  const least = likeness === "same" || likeness === "transposed" ? 0.05 : 0.03;
  const seen = (rarity.name.get(a.name.text) ?? 1) - (likeness === "same" ? 2 : 1);
  const ofBoth = [common(a), common(b)];
  const expected = likeness === "initial" ? Math.max(...ofBoth) : Math.min(...ofBoth);
  return Math.max(least, expected, seen / 2);
}

/** What the names alone say, before anything else is looked at. */
function namePoints(
  a: PairCandidate,
  b: PairCandidate,
  likeness: NameLikeness,
  rarity: Rarity,
): number {
  const before = a.linkless || b.linkless ? hereBefore.linkless : hereBefore.linked;
  return inPoints(
    (before * shareOfDuplicates[likeness]) / expectedByChance(a, b, likeness, rarity),
  );
}

/** What a shared company says: much when few people here work there. */
function companyPoints(company: string, rarity: Rarity): number {
  const share = (rarity.company.get(company) ?? 1) / Math.max(1, rarity.people);
  return Math.min(36, Math.max(4, inPoints(0.75 / Math.max(share, 1e-6))));
}

function scoreWork(a: PairCandidate, b: PairCandidate, rarity: Rarity): ScoredReason[] {
  const found: ScoredReason[] = [];
  if (a.headline !== "" && a.headline === b.headline && a.headline.length >= 8) {
    const common = (rarity.headline.get(a.headline) ?? 1) > 4;
    found.push({ code: "headline", text: say("duplicate-headline"), points: common ? 10 : 40 });
  }
  if (a.company !== "" && a.company === b.company) {
    const text = say("duplicate-company", {
      company: a.person.company ?? b.person.company ?? null,
    });
    found.push({ code: "company", text, points: companyPoints(a.company, rarity) });
    if (a.position !== "" && a.position === b.position) {
      found.push({ code: "position", text: say("duplicate-position"), points: 18 });
    }
  } else if (a.company !== "" && b.company !== "") {
    found.push({
      code: "other-company",
      text: say("duplicate-other-company"),
      points: -22,
      against: true,
    });
  }
  return found;
}

function isPrefixOf(short: string, long: string): boolean {
  return (
    short.length >= 5 && long.startsWith(short) && /^(?:$|[-\d])/u.test(long.slice(short.length))
  );
}

function sameBase(a: PairCandidate, b: PairCandidate): boolean {
  return a.slugBases.some((base) =>
    b.slugBases.some(
      (other) => base === other || isPrefixOf(base, other) || isPrefixOf(other, base),
    ),
  );
}

/** Whether an address of one is made of the other's name: their maiden name, or the name in full. */
function slugHoldsName(holder: PairCandidate, other: PairCandidate): boolean {
  if (other.name.words.length < 2) return false;
  return holder.slugs.some((words) =>
    other.name.words.every((word) => word.length > 1 && words.includes(word)),
  );
}

function scoreAddresses(
  a: PairCandidate,
  b: PairCandidate,
  likeness: NameLikeness,
): ScoredReason[] {
  const found: ScoredReason[] = [];
  const bothKnown = a.person.slugs.length > 0 && b.person.slugs.length > 0;
  const isNews = likeness !== "same";
  const holdsName = slugHoldsName(a, b) || slugHoldsName(b, a);
  if (likeness === "other-surname" && (holdsName || (bothKnown && sameBase(a, b)))) {
    const text = say("duplicate-address-surname");
    found.push({ code: "address-name", text, points: 110 });
  } else if (bothKnown && sameBase(a, b)) {
    const text = say("duplicate-address-ending");
    found.push({ code: "address", text, points: isNews ? 36 : 2 });
  } else if (isNews && holdsName) {
    const text = say("duplicate-address-name");
    found.push({ code: "address-name", text, points: 20 });
  } else if (bothKnown) {
    found.push({
      code: "other-address",
      text: say("duplicate-other-address"),
      points: -4,
      against: true,
    });
  }
  if (a.linkless || b.linkless) {
    const which = a.linkless ? a : b;
    const text = say("duplicate-no-link", { name: which.person.name });
    found.push({ code: "no-link", text, points: 0 });
  }
  return found;
}

function scoreMail(a: PairCandidate, b: PairCandidate): ScoredReason[] {
  if (a.person.emails.length === 0 || b.person.emails.length === 0) return [];
  if (a.person.emails.some((mail) => b.person.emails.includes(mail))) {
    return [{ code: "email", text: say("duplicate-email"), points: 90 }];
  }
  return [{ code: "other-email", text: say("duplicate-other-email"), points: -10, against: true }];
}

function scoreDates(a: PairCandidate, b: PairCandidate, rarity: Rarity): ScoredReason[] {
  const [first, second] = [a.person.connectedOn, b.person.connectedOn];
  if (first === null || second === null) return [];
  if (first === second) {
    const share = (rarity.day.get(first) ?? 1) / Math.max(1, rarity.people);
    const points = Math.min(80, Math.max(10, inPoints(0.9 / Math.max(share, 1e-6))));
    return [{ code: "same-day", text: say("duplicate-same-day"), points }];
  }
  return [{ code: "other-day", text: say("duplicate-other-day"), points: -40, against: true }];
}

/** More people of one mailbox are an office or a list, of whom nobody is to be looked at. */
const mostSuccessors = 3;

/** Two names of one mailbox: somebody with quite another name now, or who handed it on. */
function scoreSuccessor(a: PairCandidate, b: PairCandidate, rarity: Rarity): ScoredReason[] | null {
  const holders = a.person.emails
    .filter((mail) => b.person.emails.includes(mail))
    .map((mail) => rarity.mail.get(mail) ?? 1);
  if (Math.min(...holders) > mostSuccessors) return null;
  const otherName = {
    code: "other-name",
    text: say("duplicate-name-other"),
    points: 0,
    against: true,
  };
  return [
    ...scoreMail(a, b),
    otherName,
    ...scoreAddresses(a, b, "same").filter(({ against }) => against),
    ...scoreDates(a, b, rarity),
  ];
}

/** Two rows of one archive's connections are two people, whatever they are called. */
function listedSideBySide(a: PairCandidate, b: PairCandidate): boolean {
  const [first, second] = [a.person.listedIn, b.person.listedIn];
  return first.length > 0 && second.length > 0 && first.some((one) => second.includes(one));
}

/** Unless something beside the given name is the same, two surnames are two people. */
function needsMore(likeness: NameLikeness, found: readonly ScoredReason[]): boolean {
  if (likeness !== "other-surname") return false;
  return !found.some(({ points }) => points >= 12);
}

/**
 * Everything that speaks for or against two people being one.
 *
 * @returns null when the names can't be one person's, or an archive shows both side by side
 */
export function scorePair(
  a: PairCandidate,
  b: PairCandidate,
  rarity: Rarity,
): ScoredReason[] | null {
  if (listedSideBySide(a, b)) return null;
  const likeness = compareNames(a.name, b.name);
  const mail = scoreMail(a, b);
  const sameMail = mail.some(({ code }) => code === "email");
  if (likeness === null) return sameMail ? scoreSuccessor(a, b, rarity) : null;
  const found = [
    ...scoreAddresses(a, b, likeness),
    ...scoreWork(a, b, rarity),
    ...mail,
    ...scoreDates(a, b, rarity),
  ];
  if (needsMore(likeness, found)) return null;
  const points = namePoints(a, b, likeness, rarity);
  return [{ code: likeness, text: nameText(likeness, a, b), points }, ...found];
}
