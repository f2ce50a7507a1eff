/** Which LinkedIn page was copied; `unknown` is any other page (feed, search, job, e-mail) and gives no rows. */
export type PageKind = "received" | "sent" | "connections" | "profile" | "unknown";

/** What an unknown page looks like, where that can be told. */
export type OtherPage = "search" | "feed" | "mail" | "binary";

/** A field that the reader is not sure of, or `language` when the page's wording was not known. */
export type Doubt =
  | "name"
  | "headline"
  | "slug"
  | "mutualCount"
  | "mutualNames"
  | "note"
  | "date"
  | "language";

/** One person read from a pasted page (conventions: linkedin-pages, "what comes out"). */
export type PastedRow = {
  name: string;
  headline: string | null;
  /** Decoded slug, or a case-sensitive member id; null in plain text. */
  slug: string | null;
  /** All mutual connections; null when the page shows none. */
  mutualCount: number | null;
  mutualNames: string[];
  note: string | null;
  /** A "more" mark followed the note: it is longer on LinkedIn. */
  noteCut: boolean;
  /** UTC calendar day `YYYY-MM-DD`, counted back from now; null when no age is shown. */
  date: string | null;
  doubts: Doubt[];
  /** The date was written out on the page, not counted back from an age. */
  dateExact: boolean;
  /** The inviter follows the member. */
  follows: boolean;
  /** A shared school or company shown in place of mutual connections. */
  shared: string | null;
};

/** What came off the clipboard; HTML is preferred when both are given. `now` in epoch milliseconds or as a Date. */
export type PasteInput = {
  text?: string;
  html?: string;
  now: number | Date;
  /** whose paste it is: distinguishes their own profile from another's */
  member?: { name: string; slug?: string | null };
};

export type PastedPage = {
  page: PageKind;
  rows: PastedRow[];
  /** Lines that belonged to nothing known, in page order. */
  leftover: string[];
  /** Invitations that are not people's (to follow, subscribe, attend) and accepted ones: left out, told to the member. */
  skipped: string[];
  /** The profile is the member's own. */
  self?: true;
  /** with an unknown page */
  looksLike?: OtherPage;
};

/** A link to a person's profile inside a line; `whole` when the line is nothing but the link. */
export type ProfileLink = { slug: string; text: string; whole: boolean };

/** One line of the copied page, from plain text or from HTML. */
export type PasteLine = {
  /** Trimmed, NFC, no bidi isolates, plain spaces. */
  text: string;
  /** `text` in lower case without accents; same length as `text`. */
  folded: string;
  /** As pasted, trimmed. */
  raw: string;
  /** Empty lines before this one. */
  gap: number;
  links: readonly ProfileLink[];
  /** From a button or a link that acts as one (HTML only). */
  control: boolean;
  /** An image's alternative text (HTML only). */
  alt: boolean;
  /** For screen readers only (HTML only). */
  hidden: boolean;
  /** The page's own heading, an h1 (HTML only). */
  heading: boolean;
  /** The element that lays it out, by number: lines parted by `<br>` alone share it (HTML only). */
  block?: number;
};
