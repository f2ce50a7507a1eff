import type { Evidence } from "../assessment/assessment.ts";
import { foldWords } from "../note/fold-text.ts";
import type { MemberProfile } from "../person/member-profile.ts";
import type { SenderFacts } from "../person/sender-facts.ts";
import { say } from "../words/sentences.ts";
import { isSameOrganisation, namesOrganisation } from "./organisation-name.ts";
import type { Shared } from "./shared.ts";
import { findSharedPlaces } from "./shared-places.ts";
import { namesSkill } from "./shared-skills.ts";
import { findSharedTopics } from "./shared-topics.ts";
import { compareYears } from "./years.ts";

/** Everything in common, the weightiest first; see {@link findCommonGround}. */
function findShared(member: MemberProfile, sender: SenderFacts): Shared[] {
  return [
    ...sharedEmployers(member, sender),
    ...sharedSchools(member, sender),
    ...sharedSkills(member, sender),
    ...sharedLanguages(member, sender),
    ...findSharedPlaces(member, sender),
    ...findSharedTopics(member, sender),
  ].sort((a, b) => b.weight - a.weight);
}

/**
 * What member and sender have in common, each with its reason, the weightiest first: employers (and whether the years
 * overlap), schools, skills, places, languages, topics. Organisation names are matched through their usual spellings.
 * Nothing found gives an empty list: that is not known, never "nothing in common".
 */
export function findCommonGround(member: MemberProfile, sender: SenderFacts): Evidence[] {
  return findShared(member, sender).map(
    ({ text, weight }): Evidence => ({
      criterion: "common-ground",
      strength: "for",
      weight,
      text,
      source: "archive",
    }),
  );
}

/** The weightiest thing in common by its bare name, as in "we have … in common"; null when none is known. */
export function nameCommonGround(member: MemberProfile, sender: SenderFacts): string | null {
  return findShared(member, sender)[0]?.name ?? null;
}

function sharedEmployers(member: MemberProfile, sender: SenderFacts): Shared[] {
  const shared = new Map<string, Shared>();
  for (const job of member.positions) {
    if (!isEmployer(sender, job.company) || hasSame(shared.keys(), job.company)) continue;
    shared.set(job.company, describeEmployer(job.company, member, sender));
  }
  return [...shared.values()];
}

function hasSame(names: Iterable<string>, name: string): boolean {
  for (const each of names) if (isSameOrganisation(each, name)) return true;
  return false;
}

function isEmployer(sender: SenderFacts, company: string): boolean {
  const named = [
    sender.company,
    ...(sender.companies ?? []),
    ...(sender.positions ?? []).map((job) => job.company),
  ];
  return (
    named.some((name) => name && isSameOrganisation(name, company)) ||
    [sender.headline, sender.position].some((line) => line && namesOrganisation(line, company))
  );
}

function describeEmployer(company: string, member: MemberProfile, sender: SenderFacts): Shared {
  const mine = member.positions.filter((job) => isSameOrganisation(job.company, company));
  const theirs = (sender.positions ?? []).filter((job) => isSameOrganisation(job.company, company));
  const compared = compareYears(mine, theirs);
  if (compared.kind === "together") {
    return {
      text: say("common-ground-colleagues", { company, years: compared.words }),
      weight: 1,
      name: company,
    };
  }
  if (compared.kind === "apart")
    return { text: say("common-ground-other-time", { company }), weight: 0.7, name: company };
  const isPresent = mine.some((job) => job.startedOn && !job.finishedOn);
  const text = say("common-ground-employer", { company, isPresent });
  return { text, weight: 0.9, name: company };
}

function sharedSchools(member: MemberProfile, sender: SenderFacts): Shared[] {
  const shared = new Map<string, Shared>();
  for (const { school } of member.education) {
    const named =
      (sender.schools ?? []).some((name) => isSameOrganisation(name, school)) ||
      [sender.headline, sender.company].some((line) => line && namesOrganisation(line, school));
    if (named && !hasSame(shared.keys(), school)) {
      shared.set(school, {
        text: say("common-ground-school", { school }),
        weight: 0.8,
        name: school,
      });
    }
  }
  return [...shared.values()];
}

function sharedSkills(member: MemberProfile, sender: SenderFacts): Shared[] {
  const own = new Set((sender.skills ?? []).map((skill) => foldWords(skill).join(" ")));
  const lines = [sender.headline, sender.position].filter((line) => line != null);
  const shared = [...new Set(member.skills)].filter(
    (skill) => own.has(foldWords(skill).join(" ")) || lines.some((line) => namesSkill(line, skill)),
  );
  if (shared.length === 0) return [];
  const weight = Math.min(0.7, 0.4 + 0.1 * shared.length);
  const name = inWords(shared.slice(0, 4));
  return [{ text: say("common-ground-skills", { names: name }), weight, name }];
}

function sharedLanguages(member: MemberProfile, sender: SenderFacts): Shared[] {
  const theirs = new Set((sender.languages ?? []).map((each) => foldWords(each).join(" ")));
  const shared = [...new Set(member.languages)].filter((each) => {
    const name = foldWords(each).join(" ");
    return name !== "english" && theirs.has(name);
  });
  const name = inWords(shared);
  return shared.length === 0
    ? []
    : [{ text: say("common-ground-languages", { names: name }), weight: 0.3, name }];
}

/** "A", "A and B", "A, B and C". */
function inWords(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
