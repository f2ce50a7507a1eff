import type { IdentityKey } from "../../identity/identify.ts";
import { type Sighting, toSighting } from "../../identity/sighting.ts";

/** Everything a person is recognised by; the kinds of `person_key`. */
export type PersonKeyKind = "slug" | "member-id" | "urn" | "email" | "archive-row";
export type PersonKey = { kind: PersonKeyKind; value: string };

export type InvitationDirection = "incoming" | "outgoing";

/** An invitation that Acquaint already holds. `isExact` says that its time came from an archive. */
export type KnownInvitation = {
  id: string;
  direction: InvitationDirection;
  sentAt: number;
  isExact: boolean;
  note: string | null;
};

/** People whom the member merged into another one: their files go on listing them as before. */
export type MergedPeople = {
  ids: readonly string[];
  /** what they were called, the one who stayed as well */
  names: readonly string[];
  /** when the last merge was made (epoch ms): what an archive from before says, the member has decided */
  until: number;
};

/** A person that Acquaint already holds, as matching needs it. `connectedOn` is `YYYY-MM-DD`. */
export type KnownPerson = {
  id: string;
  name: string;
  keys: PersonKey[];
  /** the newest of their slugs */
  slug: string | null;
  company: string | null;
  connectedOn: string | null;
  isConnected: boolean;
  invitations: KnownInvitation[];
  /** the address shown with them; also one whose key belongs to somebody else */
  email?: string | null;
  merged?: MergedPeople;
};

/** A person as the archive and what was known before describe them together. */
export type PlannedPerson = {
  /** the person's id where Acquaint knows them already */
  knownId: string | null;
  name: string;
  nameKey: string;
  keys: PersonKey[];
  /** the newest of their slugs */
  slug: string | null;
  email: string | null;
  company: string | null;
  position: string | null;
  connectedOn: string | null;
  /** exact instant of the connection (epoch ms), where the archive tells it */
  connectedAt: number | null;
  /** among the connections of this archive */
  inConnections: boolean;
  /** connected already before this archive */
  wasConnected: boolean;
  known: KnownInvitation[];
  /** the e-mail that was known before, beside those among the keys */
  knownEmail: string | null;
  merged: MergedPeople | null;
  /** by what somebody known was recognised, where no address of their own said so */
  joinedBy: IdentityKey | null;
};

/** What is known of a person, for comparing it with a row. */
export function toPersonSighting(person: PlannedPerson): Sighting {
  const { name, keys, email, knownEmail, company, connectedOn, merged } = person;
  const otherNames = merged?.names ?? [];
  const emails = [email, knownEmail];
  return toSighting({ name, keys, otherNames, emails, company, connectedOn });
}

/** An invitation of the archive; `status` is what Connections.csv says of it. */
export type PlannedInvitation = {
  knownId: string | null;
  person: PlannedPerson;
  direction: InvitationDirection;
  sentAt: number;
  precision: "minute" | "day";
  note: string | null;
  /** `withdrawn`: the same person sent another one later, which LinkedIn allows only after the first is gone */
  status: "pending" | "accepted" | "withdrawn";
  /** when the note came back as a message: the moment of acceptance */
  acceptedAt: number | null;
};

/** The last moment (epoch ms) of a UTC date `YYYY-MM-DD`. */
export function endOfUtcDay(day: string): number {
  return Date.parse(`${day}T23:59:59.999Z`);
}

/** The UTC date of an instant, `YYYY-MM-DD`. */
export function utcDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export function hasKeyOf(person: PlannedPerson, ...kinds: PersonKeyKind[]): boolean {
  return person.keys.some(({ kind }) => kinds.includes(kind));
}
