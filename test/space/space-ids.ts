/** What leads into a space that `fillSpace` has filled: an id of each kind, and the secret addresses. */
export type SpaceIds = Record<
  | "member"
  | "person"
  /** flagged: waits for the review */
  | "silent"
  | "other"
  | "third"
  | "entry"
  | "invite"
  | "chat"
  | "invitation"
  /** previewed, to be applied */
  | "import"
  /** begun: waits for its files */
  | "upload"
  | "guess"
  | "template"
  | "merge"
  | "review"
  | "session"
  | "passkey"
  | "mail"
  | "openMail"
  | "joinToken"
  | "joinHash"
  | "resetToken"
  | "calendar",
  string
>;
