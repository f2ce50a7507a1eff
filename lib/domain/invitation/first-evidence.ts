import {
  type Answer,
  defaultPolicy,
  type Evidence,
  type Policy,
} from "../assessment/assessment.ts";
import { proposeAnswers } from "../assessment/propose-answers.ts";
import { findCommonGround } from "../common-ground/find-common-ground.ts";
import { judgeMutuals } from "../mutual/judge-mutuals.ts";
import type { NoteAsk } from "../note/note-asks.ts";
import type { NoteCaution } from "../note/note-cautions.ts";
import type { MemberProfile } from "../person/member-profile.ts";
import { senderFactsSchema } from "../person/sender-facts.ts";
import { say } from "../words/sentences.ts";
import type { KnownMutual, NoteKind, ProposedAnswers, Relationship } from "./queue-item.ts";

/** What is known of one invitation when its evidence is put together. */
export type InvitationFacts = {
  name: string;
  headline: string | null;
  company: string | null;
  position?: string | null;
  location?: string | null;
  /** stored facts of a pasted or typed profile, see sender-facts.ts */
  facts?: unknown;
  note: string | null;
  mutualCount: number | null;
  mutuals: readonly Pick<KnownMutual, "name" | "trusted" | "trustedWhy">[];
  relationship: Relationship;
};

/** The app's first word on an invitation, always with its reasons. */
export type Proposal = {
  noteKind: NoteKind;
  asks: NoteAsk;
  cautions: readonly NoteCaution[];
  proposed: ProposedAnswers;
  evidence: Evidence[];
};

type Finding = { answer: Answer; evidence: Evidence[] };

const relationshipCodes = {
  wantToKnow: "common-ground-want-to-know",
  client: "common-ground-client",
  referralPartner: "common-ground-referral",
} as const satisfies Record<keyof Relationship, string>;

/** Evidence on the third criterion: the count against the member's threshold, and who is trusted. */
export function assessMutuals(facts: InvitationFacts, policy: Policy): Finding {
  const { mutualCount, mutuals } = facts;
  const trusted = mutuals
    .filter((each) => each.trusted)
    .map(({ name, trustedWhy }) => ({ name, why: trustedWhy }));
  const names = mutuals.map(({ name }) => name);
  const evidence = judgeMutuals({ count: mutualCount, names, trusted }, policy.mutualThreshold);
  return { answer: proposeAnswers(evidence, policy).mutuals, evidence };
}

/** Evidence from the member's own words on what could come of it. */
function assessRelationship(relationship: Relationship): Evidence[] {
  return (Object.keys(relationshipCodes) as (keyof Relationship)[])
    .filter((key) => relationship[key])
    .map((key) => ({
      criterion: "common-ground",
      strength: "for",
      weight: 1,
      text: say(relationshipCodes[key]),
      source: "typed",
    }));
}

/** Evidence from what the member's own profile shares with what is known of the sender. */
export function assessCommonGround(facts: InvitationFacts, profile: MemberProfile | null): Finding {
  const { headline, company, position, location } = facts;
  const stored = senderFactsSchema.catch(senderFactsSchema.parse({})).parse(facts.facts ?? {});
  const known = { ...stored, headline, company, position, location };
  const shared = profile ? findCommonGround(profile, known) : [];
  const found = [...assessRelationship(facts.relationship), ...shared];
  const answer = proposeAnswers(found, defaultPolicy)["common-ground"];
  if (found.length > 0) return { answer, evidence: found };
  const isKnown = [headline, company, position, location].some(Boolean);
  const text = say(isKnown ? "common-ground-none-found" : "common-ground-unknown");
  return {
    answer,
    evidence: [
      { criterion: "common-ground", strength: "neutral", weight: 0.1, text, source: "archive" },
    ],
  };
}
