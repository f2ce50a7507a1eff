import type { ProfileKey } from "../../person/profile-slug.ts";
import { detach, nameKey } from "../../text/clean-text.ts";
import { comparableText } from "../../text/html-to-text.ts";
import type { MessageRow } from "../rows/archive-row.ts";

/** Somebody who writes or is written to. Without an address (2018, and receivers before December 2023) a name. */
export type Party = {
  key: ProfileKey | null;
  name: string;
  nameKey: string;
  firstAt: number;
  messages: number;
  /** whether this archive names them, not only rows that wait since an earlier one */
  isListed: boolean;
};

/** Who takes part in a conversation, and the receivers' names where no addresses stand beside them. */
export type Thread = {
  firstAt: number;
  parties: Party[];
  toNames: string[];
  /** whether any message has a subject, as InMail has; its title is then no name of a group */
  hasSubject: boolean;
  /** the two who first wrote to each other alone, and when; others may have come to it later */
  pair: readonly [Party, Party] | null;
  pairSince: number;
};

/** A message whose words are those of some invitation's note. */
export type NoteEcho = {
  place: string;
  at: number;
  note: string;
  sender: Party;
  thread: Thread;
  receivers: Party[];
};

const MOST_TO_NAMES = 8;

/**
 * Gathers, in a first reading of the messages, who talks with whom and when it began, keeping nothing of what was
 * said. Drafts and sponsored mail are to be left out by the caller.
 *
 * @param notes the notes of all invitations, as `comparableText` makes them
 */
export function createMessageSurvey(notes: ReadonlySet<string>) {
  const byKey = new Map<string, Party>();
  const byName = new Map<string, Party>();
  const nameKeys = new Map<string, string>();
  const threads = new Map<string, Thread>();
  const echoes: NoteEcho[] = [];
  const longestNote = Math.max(0, ...Array.from(notes, (note) => note.length));
  const heads = new Set(Array.from(notes, (note) => note.slice(0, 6)));

  function keyOfName(name: string): string {
    const known = nameKeys.get(name);
    if (known !== undefined) return known;
    const key = detach(nameKey(name));
    if (nameKeys.size < 100_000) nameKeys.set(detach(name), key);
    return key;
  }

  function partyOf(key: ProfileKey | null, name: string): Party {
    const map = key ? byKey : byName;
    const id = key ? key.value : keyOfName(name);
    const known = map.get(id);
    if (known) {
      if (known.name === "" && name !== "") {
        known.name = detach(name);
        known.nameKey = keyOfName(name);
      }
      return known;
    }
    const party = {
      key,
      name: detach(name),
      nameKey: keyOfName(name),
      firstAt: Number.POSITIVE_INFINITY,
      messages: 0,
      isListed: false,
    };
    map.set(id, party);
    return party;
  }

  function threadOf(row: MessageRow): Thread {
    const known = threads.get(row.thread);
    if (known) {
      if (row.at < known.firstAt) known.firstAt = row.at;
      return known;
    }
    const thread: Thread = {
      firstAt: row.at,
      parties: [],
      toNames: [],
      hasSubject: false,
      pair: null,
      pairSince: Number.POSITIVE_INFINITY,
    };
    threads.set(detach(row.thread), thread);
    return thread;
  }

  function join(thread: Thread, party: Party, at: number, isWaiting: boolean) {
    if (!isWaiting) party.isListed = true;
    if (at < party.firstAt) party.firstAt = at;
    party.messages++;
    if (!thread.parties.includes(party)) thread.parties.push(party);
  }

  function echoOf(content: string): string | null {
    if (longestNote === 0 || content === "" || content.length > longestNote * 8 + 400) return null;
    const first = content.charCodeAt(0);
    const isPlain = first !== 60 && first > 32 && !content.slice(0, 6).includes("&");
    const head = content.slice(0, 6);
    if (isPlain && !heads.has(head) && !/[^\S ]| {2}|[^\x20-\x7e]/.test(head) && content.length > 6)
      return null;
    const text = comparableText(content);
    return notes.has(text) ? text : null;
  }

  return {
    threads,
    echoes,
    parties: (): Party[] => [...byKey.values(), ...byName.values()],
    partyOf,

    /**
     * @param place names the row, so that a second reading can recognise it
     * @param isWaiting an earlier import left the row for this one: its archive does not name anybody by it now
     */
    add(row: MessageRow, place: string, isWaiting = false) {
      const thread = threadOf(row);
      const sender = partyOf(row.fromKey, row.from);
      join(thread, sender, row.at, isWaiting);
      const single = row.receivers === 1 && row.toKeys.length === 1 ? row.to : "";
      const receivers = row.toKeys.map((key) => partyOf(key, single));
      for (const receiver of receivers) join(thread, receiver, row.at, isWaiting);
      if (row.hasSubject) thread.hasSubject = true;
      const [receiver] = receivers;
      if (receiver && row.receivers === 1 && !row.isTitled && row.at < thread.pairSince) {
        thread.pair = [sender, receiver];
        thread.pairSince = row.at;
      }
      if (receivers.length === 0 && row.to !== "" && thread.toNames.length < MOST_TO_NAMES) {
        const name = keyOfName(row.to);
        if (!thread.toNames.includes(name)) thread.toNames.push(name);
      }
      const note = echoOf(row.content);
      if (note !== null) echoes.push({ place, at: row.at, note, sender, thread, receivers });
    },
  };
}

export type MessageSurvey = ReturnType<typeof createMessageSurvey>;
