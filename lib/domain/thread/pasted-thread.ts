import type { TimePrecision } from "../conversation/timeline-entry.ts";

/**
 * What the reader is not sure of: who wrote it, on which day, at what time, which lines are its words; `language` where
 * the page's wording was not known. `group`: others could read it, so that it is no answer to the member alone.
 */
export type ThreadDoubt = "sender" | "date" | "time" | "words" | "language" | "group";

/** One message of a copied conversation. */
export type ThreadMessage = {
  /** the member, the one other side, or (in a group, or when nobody is recognised) the name as shown */
  from: "me" | "them" | (string & {});
  /** epoch milliseconds; messages of one minute stand a millisecond apart, in the order of the page */
  at: number;
  precision: TimePrecision;
  text: string;
  doubts: ThreadDoubt[];
};

/** Somebody else in the conversation; the slug when the HTML linked one. */
export type ThreadPerson = { name: string; slug: string | null };

export type PastedThread = {
  /** in the order of the page, which LinkedIn keeps by time */
  messages: ThreadMessage[];
  people: ThreadPerson[];
  /** lines that belonged to no message and are not the page's own words, in page order */
  leftover: string[];
  /** more than one other person is in the conversation: what is said in it is said to all of them */
  inGroup: boolean;
};

/** What came off the clipboard, and whose clock its times are on. */
export type ThreadInput = {
  text?: string;
  html?: string;
  /** epoch milliseconds: dates without a year count back from here */
  now: number;
  /** IANA zone of the member, whose browser wrote the times */
  zone: string;
  memberName: string;
  /** whom the conversation is with, when that is known */
  personName?: string;
};
