import type { LineGroup, PersonLines } from "../today/day.ts";

/** What a digest is made of: Today's groups, looking ahead as far as the rhythm reaches. */
export type WaitingThings = {
  groups: Record<LineGroup, PersonLines>;
  invitations: number;
  /** people who did not reply and wait for the review */
  review: number;
  /** mails about a message that could be assigned to nobody */
  openMails: number;
};

/** A line that leads to the place where it is done. */
export type DigestLine = { text: string; detail: string | null; url: string };

export type DigestSection = { title: string; lines: DigestLine[] };

/** A mail before it becomes text or HTML. Every text is plain; nothing in it is escaped. */
export type Digest = {
  subject: string;
  title: string;
  opening: string;
  sections: DigestSection[];
  /** why the reader gets it */
  reason: string;
  settingsUrl: string;
  unsubscribeUrl: string;
};
