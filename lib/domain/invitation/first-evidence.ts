import type { Answer, Evidence, Policy } from "../assessment/assessment.ts";
import type { MemberProfile } from "../person/member-profile.ts";
import type { KnownMutual, NoteKind, ProposedAnswers, Relationship } from "./queue-item.ts";

/** What is known of one invitation when its evidence is put together. */
export type InvitationFacts = {
  name: string;
  headline: string | null;
  company: string | null;
  note: string | null;
  mutualCount: number | null;
  mutuals: readonly Pick<KnownMutual, "name" | "trusted" | "trustedWhy">[];
  relationship: Relationship;
};

/** The app's first word on an invitation, always with its reasons. */
export type Proposal = { noteKind: NoteKind; proposed: ProposedAnswers; evidence: Evidence[] };

type Finding = { answer: Answer; evidence: Evidence[] };

const relationshipWords: Record<keyof Relationship, string> = {
  wantToKnow: "You want to get to know them",
  client: "They could be a client",
  referralPartner: "They could be a referral partner",
};

/** Evidence on the third criterion: the count against the member's threshold, and who is trusted. */
export function weighMutuals(facts: InvitationFacts, policy: Policy): Finding {
  const { mutualCount, mutuals } = facts;
  const least = policy.mutualThreshold + 1;
  const trusted = mutuals.filter((each) => each.trusted);
  const trust: Evidence[] = trusted.map(({ name, trustedWhy }) => ({
    criterion: "mutuals",
    strength: "for",
    weight: 0.8,
    text: `You trust ${name}${trustedWhy ? `, ${trustedWhy}` : ""}`,
    source: "typed",
  }));
  const vouched = policy.trustedRefereeIsEnough && trusted.length > 0;
  if (mutualCount === null) {
    const text = "Not known yet: LinkedIn shows them beside the invitation";
    const open: Evidence = {
      criterion: "mutuals",
      strength: "neutral",
      weight: 0.1,
      text,
      source: "typed",
    };
    return { answer: vouched ? "yes" : "unknown", evidence: [...trust, open] };
  }
  const enough = mutualCount >= least;
  const count: Evidence = {
    criterion: "mutuals",
    strength: enough ? "for" : "against",
    weight: 0.6,
    text: enough
      ? `${mutualCount}, more than your ${policy.mutualThreshold}`
      : `${mutualCount}: fewer than ${least} is a red flag`,
    source: "typed",
  };
  return { answer: enough || vouched ? "yes" : "no", evidence: [count, ...trust] };
}

/** Evidence from the member's own words on what could come of it. */
export function weighRelationship(relationship: Relationship): Evidence[] {
  return (Object.keys(relationshipWords) as (keyof Relationship)[])
    .filter((key) => relationship[key])
    .map((key) => ({
      criterion: "common-ground",
      strength: "for",
      weight: 1,
      text: relationshipWords[key],
      source: "typed",
    }));
}

const commonWords = new Set(
  "the and for group university college school company services".split(" "),
);

function namesWhole(text: string, name: string): boolean {
  const bare = name.toLowerCase().trim();
  if (bare.length < 2 || commonWords.has(bare)) return false;
  const at = text.indexOf(bare);
  if (at < 0) return false;
  const isLetter = (char: string | undefined) => /[\p{L}\p{N}]/u.test(char ?? "");
  return !isLetter(text[at - 1]) && !isLetter(text[at + bare.length]);
}

/** Evidence from an employer, school or skill of the member's own profile named by the sender. */
export function weighCommonGround(facts: InvitationFacts, profile: MemberProfile | null): Finding {
  const said = weighRelationship(facts.relationship);
  const text = [facts.headline, facts.company].filter(Boolean).join(" · ").toLowerCase();
  const find = (names: readonly string[], sentence: (name: string) => string, weight: number) =>
    [...new Set(names)]
      .filter((name) => namesWhole(text, name))
      .map(
        (name): Evidence => ({
          criterion: "common-ground",
          strength: "for",
          weight,
          text: sentence(name),
          source: "archive",
        }),
      );
  const shared = profile
    ? [
        ...find(
          profile.positions.map((each) => each.company),
          (name) => `${name}, where you worked`,
          0.9,
        ),
        ...find(
          profile.education.map((each) => each.school),
          (name) => `${name}, where you studied`,
          0.8,
        ),
        ...find(profile.skills, (name) => `${name}, as in your skills`, 0.5),
      ]
    : [];
  if (said.length + shared.length > 0) return { answer: "yes", evidence: [...said, ...shared] };
  const nothing =
    text === "" ? "Nothing is known of them yet" : "Nothing shared found in what is known of them";
  return {
    answer: "unknown",
    evidence: [
      {
        criterion: "common-ground",
        strength: "neutral",
        weight: 0.1,
        text: nothing,
        source: "archive",
      },
    ],
  };
}
