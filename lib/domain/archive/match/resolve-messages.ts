import { identify } from "../../identity/identify.ts";
import { toSighting } from "../../identity/sighting.ts";
import { nameKey } from "../../text/clean-text.ts";
import { comparableText } from "../../text/html-to-text.ts";
import type { MessageRow } from "../rows/archive-row.ts";
import type { ArchiveOwner } from "./identify-owner.ts";
import type { PeopleIndex } from "./people-index.ts";
import {
  hasKeyOf,
  type PlannedInvitation,
  type PlannedPerson,
  toPersonSighting,
  utcDay,
} from "./planned-person.ts";
import type { MessageSurvey, NoteEcho, Party, Thread } from "./survey-messages.ts";

/** Who a message is between: `people` are the other side; `isGroup`: others than the one could read it. */
export type ResolvedMessage = {
  direction: "incoming" | "outgoing";
  people: PlannedPerson[];
  isGroup: boolean;
};

const VANISHED = nameKey("LinkedIn Member");

/**
 * Of several people of one name, the one that messages beginning on a day are likeliest with: the last who had been
 * connected by then. One who is not connected yet comes before one who was connected only later.
 */
function likeliest(candidates: readonly PlannedPerson[], firstAt: number): PlannedPerson | null {
  const day = utcDay(firstAt);
  const rank = ({ connectedOn }: PlannedPerson) =>
    connectedOn === null ? "1" : connectedOn <= day ? `2${connectedOn}` : "0";
  return candidates.reduce<PlannedPerson | null>(
    (best, person) => (best === null || rank(person) > rank(best) ? person : best),
    null,
  );
}

/** Whether LinkedIn's own files list somebody by the name alone; whoever was typed or pasted waits for the member. */
function isListedWithoutAddress(person: PlannedPerson): boolean {
  if (hasKeyOf(person, "slug", "member-id")) return false;
  return person.knownId === null || person.inConnections || hasKeyOf(person, "urn", "archive-row");
}

/** Whether a sender with an address may be somebody whom a file lists without one. */
function mayBe({ key, name }: Party, person: PlannedPerson): boolean {
  const sighting = toSighting({ name, keys: key ? [key] : [] });
  return identify(sighting, toPersonSighting(person), true).verdict === "same";
}

/** Finds for every sender with an address the person who has none yet: the name-only years of the archives. */
function joinParties(
  people: PeopleIndex,
  parties: readonly Party[],
  echoes: readonly NoteEcho[],
  isOwner: (party: Party) => boolean,
) {
  const acceptedOn = new Map(echoes.map((echo) => [echo.sender, utcDay(echo.at)]));
  const open = parties
    .filter((party) => party.key && !isOwner(party) && party.nameKey !== VANISHED)
    .filter((party) => !people.find(party.key))
    .sort((a, b) => Number(acceptedOn.has(b)) - Number(acceptedOn.has(a)) || a.firstAt - b.firstAt);
  for (const party of open) {
    const nameless = people
      .named(party.nameKey)
      .filter((person) => isListedWithoutAddress(person) && mayBe(party, person));
    const onThatDay = nameless.filter(
      ({ connectedOn }) => connectedOn !== null && connectedOn === acceptedOn.get(party),
    );
    const person = onThatDay[0] ?? likeliest(nameless, party.firstAt);
    if (person) people.learn(person, party.key);
  }
}

type OpenNote = {
  note: string;
  direction: string;
  sentAt: number;
  planned: PlannedInvitation | null;
};

/** The notes of each person's invitations, this archive's and those known before, put together when first asked for. */
function collectNotes(invitations: readonly PlannedInvitation[]) {
  const planned = Map.groupBy(
    invitations.filter(({ note }) => note !== null),
    ({ person }) => person,
  );
  const collected = new Map<PlannedPerson, OpenNote[]>();
  return (person: PlannedPerson): OpenNote[] => {
    const known = collected.get(person);
    if (known) return known;
    const own = planned.get(person) ?? [];
    const ids = new Set(own.map(({ knownId }) => knownId));
    const notes = [
      ...own.map((one) => ({ ...one, planned: one })),
      ...person.known.filter(({ id }) => !ids.has(id)).map((one) => ({ ...one, planned: null })),
    ].map(({ note, ...rest }) => ({ ...rest, note: comparableText(note ?? "") }));
    collected.set(person, notes);
    return notes;
  };
}

/** Finds the note that a message repeats word for word; the first repetition is the moment of acceptance. */
function matchEchoes(
  echoes: readonly NoteEcho[],
  invitations: readonly PlannedInvitation[],
  resolve: (echo: NoteEcho) => Pick<ResolvedMessage, "direction" | "people"> | null,
): Set<string> {
  const notesOf = collectNotes(invitations);
  const places = new Set<string>();
  for (const echo of [...echoes].sort((a, b) => a.at - b.at)) {
    const message = resolve(echo);
    for (const person of message?.people ?? []) {
      const notes = notesOf(person);
      const found = notes.findIndex(
        ({ note, direction, sentAt }) =>
          note === echo.note && direction === message?.direction && sentAt <= echo.at + 60_000,
      );
      if (found < 0) continue;
      const [one] = notes.splice(found, 1);
      places.add(echo.place);
      if (one?.planned?.status === "accepted") one.planned.acceptedAt = echo.at;
      const { connectedOn } = person;
      const isThatDay = connectedOn === null || connectedOn === utcDay(echo.at);
      if ((person.inConnections || person.wasConnected) && isThatDay) person.connectedAt = echo.at;
    }
  }
  return places;
}

/**
 * Ties the messages to people, from what the first reading gathered. Joins addresses to people who had none, finds the
 * notes that came back as messages, and answers for each message whom it is with.
 */
export function createMessageResolver(
  people: PeopleIndex,
  owner: ArchiveOwner,
  survey: MessageSurvey,
  invitations: readonly PlannedInvitation[],
) {
  const ownName = owner.name === null ? null : nameKey(owner.name);
  const isOwner = ({ key, nameKey: name }: Party) =>
    key ? owner.keys.has(key.value) : ownName !== null && name === ownName;
  const others = new Map<Thread, PlannedPerson[]>();
  const byParty = new Map<Party, PlannedPerson | null>();

  joinParties(people, survey.parties(), survey.echoes, isOwner);

  function personOf(party: Party): PlannedPerson | null {
    const known = byParty.get(party);
    if (known !== undefined) return known;
    const person = people.find(party.key);
    byParty.set(party, person);
    return person;
  }

  function byName(name: string, thread: Thread): PlannedPerson | null {
    return name === "" || name === ownName || name === VANISHED
      ? null
      : likeliest(people.named(name), thread.firstAt);
  }

  /** The other side of a conversation: those with an address, else those named, else nobody. */
  function othersOf(thread: Thread): PlannedPerson[] {
    const known = others.get(thread);
    if (known) return known;
    const parties = thread.parties.filter((party) => !isOwner(party));
    const withKey = parties.filter(({ key }) => key !== null);
    const names = new Set([...parties.map((party) => party.nameKey), ...thread.toNames]);
    const found =
      withKey.length > 0
        ? withKey.map((party) => personOf(party))
        : Array.from(names, (name) => byName(name, thread));
    const unique = [...new Set(found.filter((person) => person !== null))];
    others.set(thread, unique);
    return unique;
  }

  const ownNames = new Set(
    [
      ownName,
      ...survey.parties().flatMap((party) => (isOwner(party) ? [party.nameKey] : [])),
    ].filter((name) => name !== null && name !== ""),
  );

  /** Without addresses: a second full name stands beside the owner's ("Robin Ashworth, Bela Horn, PhD"). */
  function namesMore(to: string): boolean {
    const names = nameKey(to);
    const own = [...ownNames].filter((name) => name && names.includes(name));
    const longest = own.sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
    if (!longest) return false;
    return names
      .replace(longest, "")
      .split(/[,;]/u)
      .some((each) => each.trim().includes(" "));
  }

  /**
   * Whether others than the sender and one receiver could read a message, going by its own row; by who wrote in the
   * conversation where the row has no addresses. A row of the two who began the conversation alone is theirs still,
   * when somebody was added later: what they say there answers what was said there.
   */
  function isGroupRow(sender: Party, receivers: readonly Party[], thread: Thread, row: MessageRow) {
    const listed = new Set([sender, ...receivers].filter((party) => !isOwner(party)));
    const writers = new Set(thread.parties.filter((party) => !isOwner(party)));
    const shows =
      listed.size > 1 ||
      row.receivers > 1 ||
      (row.isTitled && !thread.hasSubject) ||
      (receivers.length === 0 && (writers.size > 1 || namesMore(row.to)));
    const began = thread.pair?.includes(sender) === true && thread.pairSince <= row.at;
    return shows && !(began && !isOwner(sender));
  }

  function resolve(
    sender: Party,
    receivers: readonly Party[],
    thread: Thread,
    direction: MessageRow["direction"],
  ) {
    const isOutgoing = direction === null ? isOwner(sender) : direction === "outgoing";
    if (!isOutgoing) {
      const person = sender.key ? personOf(sender) : byName(sender.nameKey, thread);
      return person && { direction: "incoming" as const, people: [person] };
    }
    const named = receivers.filter((party) => !isOwner(party));
    const found = named.length > 0 ? named.map((party) => personOf(party)) : othersOf(thread);
    const known = [...new Set(found.filter((person) => person !== null))];
    return known.length === 0 ? null : { direction: "outgoing" as const, people: known };
  }

  const noteEchoes = matchEchoes(survey.echoes, invitations, ({ sender, receivers, thread }) =>
    resolve(sender, receivers, thread, null),
  );

  return {
    /** Whether the row at a place is the note of an invitation, and no message. */
    isNoteEcho: (place: string) => noteEchoes.has(place),

    /** Whom a message is with; null for people who are neither connections nor invitations, and for the vanished. */
    resolve(row: MessageRow): ResolvedMessage | null {
      const thread = survey.threads.get(row.thread);
      if (!thread) return null;
      const sender = survey.partyOf(row.fromKey, row.from);
      const receivers = row.toKeys.map((key) => survey.partyOf(key, ""));
      const message = resolve(sender, receivers, thread, row.direction);
      if (!message) return null;
      const isGroup = message.people.length > 1 || isGroupRow(sender, receivers, thread, row);
      return { ...message, isGroup };
    },

    isOwner: (row: MessageRow) => isOwner(survey.partyOf(row.fromKey, row.from)),
  };
}
