import { factId } from "../../../data/import/fact-id.ts";
import type { StandingPerson } from "../../../data/import/read-known.ts";
import type { FactRow } from "../../../data/import/write-facts.ts";
import type { InvitationChange } from "../../../data/import/write-invitations.ts";
import type { NewPersonRow, PersonChange } from "../../../data/import/write-people.ts";
import { newId } from "../../../data/new-id.ts";
import type { PersonKey } from "../../../domain/archive/match/planned-person.ts";
import type { Reject } from "../../../domain/archive/rows/archive-row.ts";
import type { Contact } from "../../../domain/contacts/contact.ts";
import type { ContactsMapping } from "../../../domain/contacts/contacts-preview.ts";
import { fillGaps } from "../../../domain/contacts/fill-gaps.ts";
import {
  keysOf,
  type MatchedContact,
  matchContacts,
  rowKeyOf,
} from "../../../domain/contacts/match-contacts.ts";
import { isPossibleTime } from "../../../domain/conversation/fact-rules.ts";
import { ownKeys } from "../../../domain/identity/choose-person.ts";
import {
  describeIdentityChange,
  type IdentityChange,
  orderIdentityChanges,
} from "../../../domain/import/identity-change.ts";
import { say } from "../../../domain/words/sentences.ts";
import { makeDayFact } from "../day-fact.ts";

export type MatchedPerson = MatchedContact<StandingPerson>;
type KeyRow = PersonKey & { personId: string };

/** What contacts would bring to one person; `change` null adds nothing to their row. */
export type PlannedContact = {
  match: MatchedPerson;
  personId: string;
  change: PersonChange | null;
  keys: KeyRow[];
  facts: FactRow[];
  settled: InvitationChange[];
};

export type ContactsPlan = {
  /** people known already */
  known: PlannedContact[];
  /** everybody else who has a name */
  unknown: (PlannedContact & { row: NewPersonRow })[];
  nameless: MatchedPerson[];
  /** people known who were recognised without an address of their own */
  identities: IdentityChange[];
  /** left out with the reason */
  rejects: Reject[];
};

export type ContactsContext = {
  importId: string;
  now: Date;
  standing: ReadonlyMap<string, StandingPerson>;
  mapping: ContactsMapping;
};

const beforeConnection = ["not-connected", "invited", "ignored"];

function noteFacts(personId: string, contact: Contact, now: Date): FactRow[] {
  const { changedAt } = contact;
  const isKnown = changedAt !== null && isPossibleTime(changedAt, now.getTime());
  const tags = contact.tags.length > 0 ? [`Tags: ${[...contact.tags].sort().join(", ")}`] : [];
  return [...contact.notes, ...tags].map((text) => ({
    id: factId([personId, "contacts-note", text]),
    personId,
    kind: "note",
    at: isKnown ? Math.min(changedAt, now.getTime()) : now.getTime(),
    precision: "approximate",
    text,
    dueAt: null,
    guessed: false,
    data: null,
    invitationId: null,
  }));
}

/** A date of connection makes somebody a connection who was none; whom the member removed stays removed. */
function connectionFacts(personId: string, day: string | null, stage: string): FactRow[] {
  if (day === null || !beforeConnection.includes(stage)) return [];
  return [
    makeDayFact({
      id: factId([personId, "connected", day]),
      personId,
      kind: "connected",
      at: Date.parse(day),
    }),
  ];
}

/** Keys that are nobody's yet, each given once. */
function createKeyGiver(standing: ReadonlyMap<string, StandingPerson>) {
  const text = ({ kind, value }: PersonKey) => `${kind} ${value}`;
  const taken = new Set(standing.values().flatMap(({ keys }) => keys.map(text)));
  return {
    isFree: (key: PersonKey) => !taken.has(text(key)),
    give(personId: string, contact: Contact): KeyRow[] {
      const keys = keysOf(contact);
      const offered = keys.length > 0 ? keys : [rowKeyOf(contact)];
      const free = offered.filter((key) => !taken.has(text(key)));
      for (const key of free) taken.add(text(key));
      return free.map((key) => ({ ...key, personId }));
    },
  };
}

/**
 * Compares contacts with the space as it stands: what each known person would get, and who is unknown. Nothing that
 * stands in the space is overwritten.
 */
export function planContacts(contacts: readonly Contact[], context: ContactsContext): ContactsPlan {
  const { standing, importId, now, mapping } = context;
  const { matched, doubtful } = matchContacts(contacts, standing.values(), mapping.same);
  const keys = createKeyGiver(standing);
  const plan: ContactsPlan = {
    known: [],
    unknown: [],
    nameless: [],
    identities: [],
    rejects: doubtful.map(({ contact, person, email }) => ({
      file: contact.file,
      line: contact.line,
      reason: say("row-other-name", { name: person.name }),
      raw: [contact.name, email].join(" "),
    })),
  };
  for (const match of matched) {
    const { contact, person } = match;
    if (person) {
      const personId = person.id;
      const gaps = fillGaps(person, contact, keys.isFree);
      const joinedBy = match.by && !ownKeys.includes(match.by) ? match.by : null;
      const identity = describeIdentityChange(person, gaps, joinedBy);
      if (identity) plan.identities.push(identity);
      const connected = connectionFacts(personId, contact.connectedOn, person.stage);
      plan.known.push({
        match,
        personId,
        change: Object.keys(gaps).length > 0 ? { id: personId, ...gaps } : null,
        keys: keys.give(personId, contact),
        facts: [...connected, ...noteFacts(personId, contact, now)],
        settled: person.invitations
          .filter(({ status }) => status === "pending" && connected.length > 0)
          .map(({ id }) => ({ id, status: "accepted", assumed: false })),
      });
    } else if (contact.name === "") plan.nameless.push(match);
    else {
      const personId = newId(now);
      const { name, company, position, headline, location, connectedOn } = contact;
      const texts = { name, company, position, headline, location, connectedOn };
      const given = keys.give(personId, contact);
      const firstOf = (kind: string) => given.find((key) => key.kind === kind)?.value ?? null;
      plan.unknown.push({
        match,
        personId,
        change: null,
        keys: given,
        facts: [
          ...connectionFacts(personId, connectedOn, "not-connected"),
          ...noteFacts(personId, contact, now),
        ],
        settled: [],
        row: {
          ...texts,
          id: personId,
          slug: firstOf("slug"),
          // Shown with them even where its key is somebody else's: the search for duplicates compares it.
          email: firstOf("email") ?? contact.emails[0] ?? null,
          importId,
          createdAt: now,
        },
      });
    }
  }
  plan.identities = orderIdentityChanges(plan.identities);
  return plan;
}

/** Leaves out the facts that the space holds already: the same file again brings nothing new. */
export function withoutStanding(
  planned: readonly PlannedContact[],
  standingFacts: ReadonlySet<string>,
): PlannedContact[] {
  return planned.map((one) => ({
    ...one,
    facts: one.facts.filter(({ id }) => !standingFacts.has(id)),
  }));
}

/** Whether a person gets anything new. */
export function bringsSomething({ change, keys, facts }: PlannedContact): boolean {
  return change !== null || keys.length + facts.length > 0;
}
