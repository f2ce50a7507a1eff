import type { z } from "zod";
import type { Failure } from "../../result.ts";

/** Who acted: the member, the other one, or the clock. */
export type EntryMark = "me" | "them" | "flag" | "plain";

/** How the words beside a fact write instants (epoch milliseconds). */
export type DetailFormat = {
  /** a day with its time, in the member's zone */
  when: (at: number) => string;
  /** the member's zone */
  zone: string;
};

/** A fact as its own rule sees it. `at` is epoch milliseconds, the text is trimmed. */
export type StatedFact<Data> = { at: number; text: string | null; data: Data };

/**
 * Everything that one kind of fact is. Only the step of the fold stands elsewhere: a kind without one
 * moves no stage.
 */
export type KindSpec<
  Data extends z.ZodObject = z.ZodObject,
  Addable extends boolean = boolean,
  Corrects extends boolean = boolean,
> = {
  /** the order in which facts of one and the same instant are folded; lower comes first */
  rank: number;
  /** what a new fact of this kind carries beside its text; nothing else is accepted */
  data: Data;
  /** a member may add it by hand */
  addable?: Addable;
  /** it corrects another entry, which it has to name */
  corrects?: Corrects;
  /** it starts the reply clock, with the window of a first message or of a nudge */
  clock?: "reply" | "nudge";
  /** it is a message between the two, by whom */
  said?: "me" | "them";
  /** its words are the member's own notes on the person */
  noted?: boolean;
  /** whose mark it bears on the timeline; the member's where nothing is said */
  mark?: EntryMark;
  /** what it says beside title and text; stored facts of earlier versions may lack any field */
  detail?(data: Partial<z.output<Data>>, format: DetailFormat): string | null;
  /** why a new fact can't be so; null when it can */
  check?(fact: StatedFact<z.output<Data>>): Failure | null;
};

/** Declares one kind of fact; keeps the exact types of its data and flags. */
export function declareKind<
  Data extends z.ZodObject,
  const Addable extends boolean = false,
  const Corrects extends boolean = false,
>(spec: KindSpec<Data, Addable, Corrects>): KindSpec<Data, Addable, Corrects> {
  return spec;
}
