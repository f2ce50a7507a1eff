import type { ConversationState } from "./conversation-state.ts";
import { foldConversation } from "./fold-conversation.ts";
import type { TimelineEntry } from "./timeline-entry.ts";
import { type TimelineKind, timelineKinds } from "./timeline-kind.ts";

/** What the fold needs of a fact that an archive brings. Times are epoch milliseconds. */
export type LedgerFact = {
  personId: string;
  kind: TimelineKind;
  at: number;
  dueAt: number | null;
  guessed: boolean;
};

export type FactLedger = {
  add(fact: LedgerFact): void;
  /** The state of everybody in the ledger, person by person. */
  fold(): Generator<{ personId: string; state: ConversationState }>;
};

const ranks = new Map(timelineKinds.map((kind, index) => [kind, index]));
/** Kept in 22 bytes a fact: hundreds of thousands as objects would be most of an import's memory. */
const bytesOfFact = 22;
const none = 0xffff_ffff;

/**
 * Remembers the facts of people who are new, while they pass by on their way to the database, so that
 * their stages are known without reading the facts back. Only for facts without corrections and
 * without data that the fold looks at, as an archive brings them.
 */
export function createFactLedger(): FactLedger {
  /** The last fact of each person; every fact names the one before it. */
  const last = new Map<string, number>();
  let size = 0;
  let facts = new DataView(new ArrayBuffer(16_384 * bytesOfFact));

  function grow(): void {
    const larger = new Uint8Array(facts.byteLength * 2);
    larger.set(new Uint8Array(facts.buffer));
    facts = new DataView(larger.buffer);
  }

  function add({ personId, kind, at, dueAt, guessed }: LedgerFact): void {
    if ((size + 1) * bytesOfFact > facts.byteLength) grow();
    const place = size * bytesOfFact;
    facts.setUint32(place, last.get(personId) ?? none);
    facts.setUint8(place + 4, ranks.get(kind) ?? 0);
    facts.setUint8(place + 5, guessed ? 1 : 0);
    facts.setFloat64(place + 6, at);
    facts.setFloat64(place + 14, dueAt ?? Number.NaN);
    last.set(personId, size);
    size += 1;
  }

  function entryAt(index: number): TimelineEntry {
    const place = index * bytesOfFact;
    const dueAt = facts.getFloat64(place + 14);
    return {
      id: String(index),
      kind: timelineKinds[facts.getUint8(place + 4)] ?? "note",
      at: facts.getFloat64(place + 6),
      recordedAt: 0,
      dueAt: Number.isNaN(dueAt) ? null : dueAt,
      guessed: facts.getUint8(place + 5) === 1,
      targetId: null,
      data: null,
    };
  }

  function entriesUpTo(index: number): TimelineEntry[] {
    const entries: TimelineEntry[] = [];
    for (let each = index; each !== none; each = facts.getUint32(each * bytesOfFact)) {
      entries.push(entryAt(each));
    }
    return entries;
  }

  function* fold() {
    for (const [personId, index] of last) {
      yield { personId, state: foldConversation(entriesUpTo(index)) };
    }
  }

  return { add, fold };
}
