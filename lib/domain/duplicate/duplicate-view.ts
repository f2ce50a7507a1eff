import type { Stage } from "../conversation/conversation-state.ts";
import type { TimelineKind } from "../conversation/timeline-kind.ts";
import type { DuplicateReason } from "./duplicate-pair.ts";

/** One of two people side by side. Times are epoch milliseconds; `connectedOn` is a date in UTC. */
export type DuplicateSide = {
  id: string;
  name: string;
  headline: string | null;
  company: string | null;
  position: string | null;
  email: string | null;
  slug: string | null;
  connectedOn: number | null;
  stage: Stage;
  trusted: boolean;
  factCount: number;
  invitationCount: number;
  newest: { kind: TimelineKind; at: number; text: string | null }[];
};

/** Two people who may be one, as the member sees them. */
export type DuplicatePair = {
  first: DuplicateSide;
  second: DuplicateSide;
  reasons: DuplicateReason[];
  strength: number;
};
