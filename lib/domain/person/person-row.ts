import type { Stage } from "../conversation/conversation-state.ts";

/** Where the next page of the list begins. */
export type PeopleCursor = { nameKey: string; id: string };

/** One person of the list. Times are epoch milliseconds. */
export type PersonRow = {
  id: string;
  name: string;
  /** headline, or position and company */
  sub: string | null;
  stage: Stage;
  dueAt: number | null;
  chatAt: number | null;
  lastTouchAt: number | null;
  trusted: boolean;
  /** the words of a note by which the search found them */
  note: string | null;
};

/** How many people of a search stand in each stage. */
export type StageCounts = Record<Stage, number>;

/** A page of the list as it travels to the browser; `counts` only with the first one. */
export type PeoplePage = {
  rows: PersonRow[];
  next: PeopleCursor | null;
  counts: StageCounts | null;
};
