/** A message that an import read as a coffee-chat invite, as the page shows it. `at` is epoch milliseconds. */
export type InviteRow = {
  /** names the row within its import */
  id: string;
  /** null before the import is applied */
  personId: string | null;
  name: string;
  at: number;
  text: string;
  /** the member's wording that it was made from; null when it was read by its words */
  wording: string | null;
  /** false once the member said it is none, or took it back */
  isInvite: boolean;
};

export type InvitePage = { rows: InviteRow[]; total: number };

/** What was put right at once: how many, and when, which is what an undo names. */
export type PutRight = { changed: number; at: number };

/** Rows that the page asks for at once. */
export const invitesAtOnce = 50;
