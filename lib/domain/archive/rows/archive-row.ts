import type { ProfileKey } from "../../person/profile-slug.ts";

/** A row that could not be read: where it stands, why, and its text (cut at 2,000 characters). */
export type Reject = { file: string; line: number; reason: string; raw: string };

/** A row of Connections.csv. `connectedOn` is a UTC date `YYYY-MM-DD`, `connectedAt` epoch ms where 2018 wrote a time. */
export type ConnectionRow = {
  name: string;
  key: ProfileKey | null;
  email: string | null;
  company: string | null;
  position: string | null;
  connectedOn: string | null;
  connectedAt: number | null;
};

/** A row of Invitations.csv, seen from the owner: `name`, `key`, `urn` are of the other side. `sentAt` is epoch ms. */
export type InvitationRow = {
  direction: "incoming" | "outgoing";
  name: string;
  key: ProfileKey | null;
  urn: string | null;
  ownerName: string;
  ownerKey: ProfileKey | null;
  sentAt: number;
  precision: "minute" | "day";
  note: string | null;
};

/**
 * A row of messages.csv. `at` is epoch ms; `content` is as in the file, perhaps HTML. `receivers` is how many the row
 * lists, the vanished and unreadable ones included; `isTitled`: the conversation bears a name, as groups do.
 */
export type MessageRow = {
  thread: string;
  from: string;
  fromKey: ProfileKey | null;
  to: string;
  toKeys: ProfileKey[];
  receivers: number;
  isTitled: boolean;
  hasSubject: boolean;
  at: number;
  content: string;
  direction: "incoming" | "outgoing" | null;
  isDraft: boolean;
  isSponsored: boolean;
};

/** A reader turns the cells of one row into a record, or says why it cannot. */
export type RowReading<T> = { row: T } | { reason: string };

/** Quotes what stood in a cell, cut to a length that fits into one line. */
export function quoteCell(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}
