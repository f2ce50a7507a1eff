/** A mail as it was parsed: only what the readers below look at. */
export type ReceivedMail = {
  /** with its angle brackets, as the header has it; null when there is none */
  messageId: string | null;
  /** null when the mail has no sender, or claims several */
  from: { name: string; address: string } | null;
  /** the receiver's name as the mail has it; null without one */
  to: string | null;
  subject: string;
  /** epoch milliseconds; null when the mail does not say */
  sentAt: number | null;
  text: string | null;
  html: string | null;
  /** LinkedIn's own name for this sort of mail (header X-LinkedIn-Template), when it is there */
  template: string | null;
  /** its older and coarser name for it (header X-LinkedIn-Class) */
  mailClass: string | null;
  /** the values of the Authentication-Results headers of the last hop, the topmost first; see checksOfLastHop */
  authenticationResults: readonly string[];
};

/** What a mail is about. `other` covers news, jobs, birthdays and everything else LinkedIn sends. */
export const mailKinds = [
  "invitation-received",
  "invitation-accepted",
  "message-received",
  "other",
] as const;
export type MailKind = (typeof mailKinds)[number];

/** Whom a mail is about, as it names them. `slug` decoded, or a member id, or null. */
export type MailPerson = { name: string; slug: string | null };

/** Who wrote, as far as a mail says: it may name nobody and still lead to a conversation. */
export type MailWriter = { name: string | null; slug: string | null };

/** What was read out of a notification of LinkedIn. */
export type MailReading =
  | {
      kind: "invitation-received";
      person: MailPerson;
      headline: string | null;
      note: string | null;
      mutualCount: number | null;
      mutualNames: string[];
    }
  | { kind: "invitation-accepted"; person: MailPerson }
  | {
      kind: "message-received";
      person: MailWriter;
      /** the beginning of what they wrote, as far as the mail holds it */
      text: string | null;
      /** LinkedIn's conversation id */
      thread: string | null;
    }
  /** about several people at once, or about nobody who is named: the member has to look */
  | {
      kind: "unclear";
      about: Exclude<MailKind, "other">;
      name: string | null;
      /** everybody whom it links to, beside the member */
      mentions: MailWriter[];
      thread: string | null;
    }
  | { kind: "other" };

export const mailOutcomes = [
  "taken",
  "known-already",
  "unauthenticated",
  "not-understood",
  "no-person",
  "dated-ahead",
] as const;
export type MailOutcome = (typeof mailOutcomes)[number];
