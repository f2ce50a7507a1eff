import type { NoteKind } from "../invitation/queue-item.ts";

/** What the member can have ruled, in the order in which it is listed. */
export const rulingKinds = ["note", "not-same", "trusted", "invite"] as const;
export type RulingKind = (typeof rulingKinds)[number];

export type RuledPerson = { personId: string; name: string };

/** "This note is a template", which holds for notes with the same words too. */
export type NoteRuling = RuledPerson & {
  kind: "note";
  invitationId: string;
  noteKind: NoteKind;
  note: string;
  /** pending invitations of others whose note has the same words */
  alikePending: number;
};

/** "These two are not the same person." */
export type NotSameRuling = { kind: "not-same"; first: RuledPerson; second: RuledPerson };

/** "I trust them", which counts where they are a mutual connection. */
export type TrustedRuling = RuledPerson & {
  kind: "trusted";
  why: string | null;
  /** pending invitations in which they are a mutual connection */
  pending: number;
};

/** "This message is (no) coffee-chat invite." `at` is when the message was sent, epoch milliseconds. */
export type InviteRuling = RuledPerson & {
  kind: "invite";
  /** the correction by which the member said so */
  entryId: string;
  isInvite: boolean;
  text: string | null;
  at: number;
};

/** One thing that the member said and Acquaint goes by. */
export type Ruling = NoteRuling | NotSameRuling | TrustedRuling | InviteRuling;

/** A stretch of the rulings of one kind, newest first, and how many there are. */
export type RulingPage = { rulings: Ruling[]; total: number };
