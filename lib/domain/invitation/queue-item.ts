import type { Answer, Answers, Criterion, Evidence } from "../assessment/assessment.ts";
import type { NoteAsk } from "../note/note-asks.ts";
import type { NoteCaution } from "../note/note-cautions.ts";

/** What the detector, or the member, says a note is. */
export const noteKinds = ["none", "default", "template", "personal", "unsure"] as const;
export type NoteKind = (typeof noteKinds)[number];

export const queueOrders = ["promising", "newest"] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** Which part of the queue is shown. `asked` are those answered with a question, still pending. */
export const queueFilters = ["all", "personal", "template", "none", "unsure", "asked"] as const;
export type QueueFilter = (typeof queueFilters)[number];

export const invitationOutcomes = ["accept", "ignore", "reply-first"] as const;
export type InvitationOutcome = (typeof invitationOutcomes)[number];

/** A mutual connection as the member typed it; `personId` only after the member confirmed it. */
export type MutualName = { name: string; personId?: string | null; trusted?: boolean };

/** A mutual connection with what the space knows of them. */
export type KnownMutual = {
  name: string;
  personId: string | null;
  trusted: boolean;
  /** goes on from the name: "whom you met"; for people not trusted yet, what speaks for trusting them */
  trustedWhy: string | null;
  /** people of the same name, to be confirmed by the member; empty when `personId` is known */
  suggestions: { personId: string; name: string; headline: string | null; trusted: boolean }[];
};

/** The member's words on common ground. */
export type Relationship = { client: boolean; referralPartner: boolean; wantToKnow: boolean };

/** The parts of a profile that common ground is looked for in. */
export type ProfileFacts = { companies: string[]; schools: string[]; skills: string[] };

/** The answers that the evidence proposes; the litmus test is never proposed. */
export type ProposedAnswers = Record<Criterion, Answer>;

/** One pending invitation with all that its screen shows. Times are epoch milliseconds. */
export type QueueItem = {
  id: string;
  personId: string;
  name: string;
  firstName: string;
  slug: string | null;
  headline: string | null;
  company: string | null;
  location: string | null;
  note: string | null;
  noteKind: NoteKind;
  noteKindByMember: boolean;
  asks: NoteAsk;
  /** what to be careful about; never part of a verdict */
  cautions: readonly NoteCaution[];
  /** invitations of other people whose note has the same words */
  alike: string[];
  sentAt: number;
  sentPrecision: string;
  source: string;
  /** from an archive, not known to be still pending: "pending or ignored" */
  assumed: boolean;
  repliedFirstAt: number | null;
  mutualCount: number | null;
  mutuals: KnownMutual[];
  relationship: Relationship;
  /** what the member typed or pasted of their profile */
  profile: ProfileFacts;
  /** only what the member answered */
  answers: Partial<Answers>;
  proposed: ProposedAnswers;
  evidence: Evidence[];
  score: number;
};

/** Where the next page begins. */
export type QueueCursor = { score: number; sentAt: number; id: string };

/**
 * Invitations that can be decided at one stroke because their evidence is the same: `old` ones from
 * an archive; those without a note, or with a template, for which nothing else speaks.
 */
export const alikeGroups = ["old", "bare-none", "bare-template"] as const;
export type AlikeGroup = (typeof alikeGroups)[number];

/** How many wait, by kind of note, and what can be decided at once. */
export type QueueCounts = {
  all: number;
  personal: number;
  template: number;
  none: number;
  unsure: number;
  asked: number;
  alike: Record<AlikeGroup, number>;
};

/** The answers that count: the member's where given, else what the evidence proposes. */
export function resolveAnswers(item: Pick<QueueItem, "answers" | "proposed">): Answers {
  return { ...item.proposed, litmus: "unknown", ...item.answers };
}
