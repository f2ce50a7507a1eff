import type { WordingMatcher } from "../message/match-wording.ts";
import { detach } from "../text/clean-text.ts";
import { comparableText } from "../text/html-to-text.ts";
import { watchClock } from "./dates/dated-ahead.ts";
import { readArchiveName } from "./dates/read-clocks.ts";
import type { DayOrder } from "./headings/meaning.ts";
import { type ArchiveOwner, identifyOwner } from "./match/identify-owner.ts";
import { isOwnerEvident, recallOwnerName } from "./match/know-owner.ts";
import { type FindConversations, linkConversations } from "./match/link-conversations.ts";
import { createPeopleIndex } from "./match/people-index.ts";
import { placeConnections } from "./match/place-connections.ts";
import { placeInvitations } from "./match/place-invitations.ts";
import { type PlannedNote, placeNotes } from "./match/place-notes.ts";
import type { KnownPerson, PlannedInvitation, PlannedPerson } from "./match/planned-person.ts";
import { createMessageResolver } from "./match/resolve-messages.ts";
import { createMessageSurvey } from "./match/survey-messages.ts";
import { type MessageFact, toMessageFacts } from "./message-facts.ts";
import type { ArchiveFile, Table } from "./open-table.ts";
import { openInbox } from "./read-inbox.ts";
import {
  type FileTally,
  type OnProgress,
  openTables,
  readConnections,
  readInvitations,
  readNotes,
  readOwnerFacts,
  startReading,
} from "./read-tables.ts";
import type { ConnectionRow, InvitationRow, Reject } from "./rows/archive-row.ts";
import type { OwnerFacts } from "./rows/read-profile-rows.ts";
import type { DateDoubt } from "./rows/resolve-dates.ts";
import { toWaitingNote, type WaitingRow } from "./waiting-rows.ts";

/** What was counted, as `import --json` prints it; `strangers` are messages with people Acquaint does not know. */
type ArchiveCounts = {
  connections: { rows: number; people: number; dateOnly: number };
  invitations: { incoming: number; outgoing: number; pending: number; outgoingPending: number };
  messages: { rows: number; drafts: number; sponsored: number; strangers: number };
  rejected: number;
};

export type ArchiveReading = {
  owner: ArchiveOwner;
  facts: OwnerFacts;
  counts: ArchiveCounts;
  /**
   * the archive's own date (epoch ms): its name's day or the newest entry, whichever is later and not after now; null
   * when empty
   */
  archiveDate: number | null;
  /** rows dated after now: kept aside, or in without their date; and the day of a name that lies there */
  ahead: { rows: number; name: number | null };
  hasConnections: boolean;
  hasMessages: boolean;
  /** everybody in this archive, known before or not */
  people: PlannedPerson[];
  /** everybody whose connection this archive or an earlier one tells of */
  connected: PlannedPerson[];
  /** connected when last seen, and not among the connections of this archive */
  missing: PlannedPerson[];
  invitations: PlannedInvitation[];
  rejects: Reject[];
  /** people who were read without the date that stands beside them, and how many there are */
  undated: Reject[];
  undatedCount: number;
  /** columns of dates of which nothing tells whether the day or the month comes first */
  dateDoubts: DateDoubt[];
  /** what became of the rows of each file */
  tallies: FileTally[];
  /** files that were read, by path */
  files: string[];
  /** files that Acquaint has no use for, by path */
  unused: string[];
  /** false when nothing tells whose messages these are: then none becomes a fact yet */
  isOwnerSure: boolean;
  /** reads the messages a second time and gives them as facts, in batches */
  messageFacts: () => AsyncGenerator<MessageFact[]>;
  /** messages that are the note of an invitation, once `messageFacts` is drawn: an earlier archive may not have known */
  echoes: MessageFact[];
  /** what the member noted on LinkedIn */
  notes: PlannedNote[];
  /**
   * Rows that later files may need, once `messageFacts` is drawn: with people who aren't known yet, and the first of
   * each conversation. None when the archive has all that says whom they are with.
   */
  waitingRows: () => AsyncGenerator<WaitingRow[]>;
};

export type ReadArchiveOptions = {
  /** name of the ZIP as uploaded; its date is the archive's */
  archiveName: string;
  files: readonly ArchiveFile[];
  known?: Iterable<KnownPerson>;
  /** finds whose the conversations are that are known already */
  findConversations?: FindConversations;
  /** recognises messages that were made from the member's wordings for a hello or a nudge */
  matchWording?: WordingMatcher | undefined;
  onProgress?: OnProgress;
  /** what the member says of dates of which nothing tells whether the day or the month comes first */
  dayOrder?: DayOrder | null;
  /**
   * epoch ms; rows dated after it are kept aside, and it helps to tell the order of day and month. Left out, no row is
   * held against a clock.
   */
  now?: number;
  /** rows that earlier imports left waiting */
  waiting?: readonly Table[];
  /** what the owner is called by earlier imports and the account, the surest first */
  ownerNames?: readonly string[];
};

/** Behind every date that can be read. */
const NO_END = Date.UTC(2100, 0);

function countStatus(invitations: readonly PlannedInvitation[], direction: string): number {
  return invitations.filter((one) => one.direction === direction && one.status === "pending")
    .length;
}

/** Newest moment that any row tells of: silence is known only up to here. */
function newestOf(rows: {
  connections: ConnectionRow[];
  invitations: InvitationRow[];
  messages: number;
}): number {
  const days = rows.connections.map(({ connectedAt, connectedOn }) => {
    const day = connectedOn === null ? Number.NEGATIVE_INFINITY : Date.parse(connectedOn);
    return connectedAt ?? day;
  });
  const times = [...days, ...rows.invitations.map(({ sentAt }) => sentAt)];
  return times.reduce((newest, at) => Math.max(newest, at), rows.messages);
}

/** One bad cell does not cost a row: who is connected since a day in the future is in, without the day. */
function dropDatesAhead(rows: readonly ConnectionRow[], clock: ReturnType<typeof watchClock>) {
  for (const row of rows) {
    const day = row.connectedOn === null ? null : Date.parse(row.connectedOn);
    if (clock.isAhead(row.connectedAt ?? day))
      Object.assign(row, { connectedOn: null, connectedAt: null });
  }
}

/** Somebody who connected after an old archive was made cannot be missing in it. */
function isMissing(person: PlannedPerson, archiveDate: number): boolean {
  const { wasConnected, inConnections, connectedOn } = person;
  return (
    wasConnected &&
    !inConnections &&
    (connectedOn === null || Date.parse(connectedOn) < archiveDate)
  );
}

function notesOf(
  invitations: readonly InvitationRow[],
  people: readonly PlannedPerson[],
): Set<string> {
  const known = people.flatMap((person) => person.known.map(({ note }) => note));
  const notes = [...invitations.map(({ note }) => note), ...known];
  return new Set(notes.filter((note) => note !== null).map((note) => comparableText(note)));
}

/**
 * Reads a LinkedIn archive of any era, or single files of one, and matches it with what is known: people, invitations
 * with their status, the owner's own facts, and the messages as facts. People and invitations are held in memory;
 * messages are read twice and never held. Bad rows and files are listed in `rejects`; nothing throws but the files.
 */
export async function readArchive(options: ReadArchiveOptions): Promise<ArchiveReading> {
  const reading = startReading(options.onProgress);
  const tables = await openTables(options.files, reading);
  const facts = await readOwnerFacts(tables, reading);
  const clock = watchClock(options.now);
  const dates = { chosen: options.dayOrder ?? null, now: options.now ?? NO_END };
  const connections = await readConnections(tables, reading, dates);
  dropDatesAhead(connections.rows, clock);
  const rows = await readInvitations(tables, facts.name, reading, dates.chosen, clock);
  const hasConnections = tables.some(({ kind }) => kind === "connections");

  const people = createPeopleIndex(options.known ?? []);
  const waiting = options.waiting ?? [];
  const inbox = openInbox(tables, waiting, reading, options.now);
  const survey = createMessageSurvey(notesOf(rows, people.people));
  await inbox.survey(survey.add, clock);
  const ownName = facts.name ?? recallOwnerName(options.ownerNames ?? [], survey);
  const owner = identifyOwner(ownName, rows, survey.parties(), survey.threads.values());
  if (options.findConversations) {
    const { findConversations } = options;
    await linkConversations(people, owner, survey, connections.rows, findConversations);
  }
  placeConnections(connections.rows, people);
  const invitations = placeInvitations(rows, people, hasConnections);
  const isOwnerSure = ownName !== null || isOwnerEvident(survey, rows, people);
  const resolver = createMessageResolver(people, owner, survey, invitations);
  const notes = placeNotes([...facts.notes, ...(await readNotes(waiting))], people);
  const echoes: MessageFact[] = [];
  const open = new Set<string>();

  async function* messageFacts(): AsyncGenerator<MessageFact[]> {
    echoes.length = 0;
    for await (const batch of inbox.draw()) {
      const found: MessageFact[] = [];
      for (const { row, place, isWaiting } of batch) {
        const facts = isOwnerSure ? toMessageFacts(row, resolver, options.matchWording) : [];
        if (resolver.isNoteEcho(place)) {
          echoes.push(...facts);
          continue;
        }
        if (facts.length === 0) {
          if (!open.has(row.thread)) open.add(detach(row.thread));
          if (!isWaiting) inbox.counts.strangers++;
        }
        for (const fact of facts) found.push(fact);
      }
      if (found.length > 0) yield found;
    }
  }

  const hasInvitations = tables.some(({ kind }) => kind === "invitations");
  async function* waitingRows(): AsyncGenerator<WaitingRow[]> {
    const own = new Set(facts.notes);
    yield notes.waiting.filter((note) => own.has(note)).map(toWaitingNote);
    if (hasConnections && hasInvitations && isOwnerSure) return;
    yield* inbox.keep(
      ({ thread, at }) => open.has(thread) || survey.threads.get(thread)?.firstAt === at,
    );
  }

  const newest = newestOf({
    connections: connections.rows,
    invitations: rows,
    messages: inbox.newest(),
  });
  const named = readArchiveName(options.archiveName);
  const archiveDate = clock.newest([newest, named]);
  const inArchive = new Set(invitations.map(({ person }) => person));
  return {
    owner,
    facts,
    counts: {
      connections: {
        rows: connections.count,
        people: people.people.filter((person) => person.inConnections).length,
        dateOnly: connections.dateOnly,
      },
      invitations: {
        incoming: rows.filter(({ direction }) => direction === "incoming").length,
        outgoing: rows.filter(({ direction }) => direction === "outgoing").length,
        pending: countStatus(invitations, "incoming"),
        outgoingPending: countStatus(invitations, "outgoing"),
      },
      messages: inbox.counts,
      get rejected() {
        return reading.rejected;
      },
    },
    archiveDate,
    ahead: { rows: clock.ahead, name: watchClock(options.now).isAhead(named) ? named : null },
    hasConnections,
    hasMessages: inbox.hasMessages,
    people: people.people.filter(
      (person) => person.inConnections || inArchive.has(person) || people.recognised.has(person),
    ),
    connected: people.people.filter((person) => person.inConnections || person.wasConnected),
    missing: hasConnections
      ? people.people.filter((person) => isMissing(person, archiveDate ?? Number.NEGATIVE_INFINITY))
      : [],
    invitations,
    rejects: reading.rejects,
    undated: reading.undated,
    undatedCount: reading.undatedCount,
    dateDoubts: reading.dateDoubts,
    tallies: reading.tallies,
    files: tables.map(({ name }) => name),
    unused: reading.unused,
    isOwnerSure,
    messageFacts,
    echoes,
    notes: notes.placed,
    waitingRows,
  };
}
