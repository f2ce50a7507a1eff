/** A mail as it was taken apart: only what the readers below look at. */
export type ReceivedMail = {
  /** with its angle brackets, as the header has it; null when there is none */
  messageId: string | null;
  /** null when the mail has no sender, or claims several */
  from: { name: string; address: string } | null;
  subject: string;
  /** epoch milliseconds; null when the mail does not tell */
  sentAt: number | null;
  text: string | null;
  html: string | null;
  /** LinkedIn's own name for this sort of mail (header X-LinkedIn-Template), when it is there */
  template: string | null;
  /** the values of all Authentication-Results headers, the topmost first */
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
      person: MailPerson;
      /** the beginning of what they wrote, as far as the mail holds it */
      text: string | null;
      /** LinkedIn's conversation id */
      thread: string | null;
    }
  /** about several people at once, or without a name: the member has to look */
  | { kind: "unclear"; about: MailKind; name: string | null }
  | { kind: "other" };

/** What became of a mail that was looked at. */
export const mailOutcomes = [
  "taken",
  "known-already",
  "unauthenticated",
  "not-understood",
  "no-person",
] as const;
export type MailOutcome = (typeof mailOutcomes)[number];
