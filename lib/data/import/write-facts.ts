import "server-only";
import type pg from "pg";
import type { KindAndData } from "../../domain/conversation/fact.ts";
import { findFactProblem } from "../../domain/conversation/fact-rules.ts";
import type { EntrySource, TimePrecision } from "../../domain/conversation/timeline-entry.ts";
import type { TimelineKind } from "../../domain/conversation/timeline-kind.ts";
import { type Cell, copyEncoded, encodeRow } from "../copy-rows.ts";
import type { Viewer } from "../viewer.ts";

/** A fact of an archive. Times are epoch milliseconds; `id` is made of the content. */
export type FactRow<K extends TimelineKind = TimelineKind> = {
  id: string;
  personId: string;
  at: number;
  precision: TimePrecision;
  text: string | null;
  dueAt: number | null;
  guessed: boolean;
  invitationId: string | null;
} & KindAndData<K>;

const columns =
  "id, person_id, kind, at, precision, text, due_at, guessed, data, invitation_id, target_id";

function toRow(fact: FactRow): Cell[] {
  return [
    fact.id,
    fact.personId,
    fact.kind,
    new Date(fact.at).toISOString(),
    fact.precision,
    fact.text,
    fact.dueAt === null ? null : new Date(fact.dueAt).toISOString(),
    fact.guessed,
    fact.data === null ? null : JSON.stringify(fact.data),
    fact.invitationId,
    fact.targetId ?? null,
  ];
}

/** Whoever makes rows of a file has left out what breaks a rule; a fact that does so all the same is a bug. */
function refuseUnsound(fact: FactRow, source: EntrySource, now: Date): void {
  const checked = { ...fact, source, targetId: fact.targetId ?? null };
  const problem = findFactProblem(checked, now.getTime());
  if (problem && !problem.ok) throw new TypeError(`${fact.kind} ${fact.id}: ${problem.problem}`);
}

type WritingFacts = {
  importId: string;
  now: Date;
  onFact: (fact: FactRow) => void;
  source?: EntrySource;
};

/** Facts written at once: while the database stores some, the next are read. */
const rowsAtOnce = 12_000;

type Piece = {
  rows: number;
  chunks: Buffer[];
  /** facts that an earlier version read as plain messages */
  reread: string[];
};

/** What an earlier version took for a message like any other. */
const rereadKinds: readonly TimelineKind[] = ["group-message", "automatic-reply"];

/** As bytes, which the garbage collector need not walk through while they wait. */
const chunkLength = 64 * 1024;

async function* inPieces(batches: AsyncIterable<Iterable<FactRow>>, take: (fact: FactRow) => void) {
  let piece: Piece = { rows: 0, chunks: [], reread: [] };
  let text = "";
  const cut = () => {
    piece.chunks.push(Buffer.from(text));
    text = "";
  };
  for await (const batch of batches) {
    for (const fact of batch) {
      take(fact);
      text += encodeRow(toRow(fact));
      piece.rows += 1;
      if (rereadKinds.includes(fact.kind)) piece.reread.push(fact.id);
      if (text.length >= chunkLength) cut();
      if (piece.rows < rowsAtOnce) continue;
      cut();
      yield piece;
      piece = { rows: 0, chunks: [], reread: [] };
    }
  }
  cut();
  if (piece.rows > 0) yield piece;
}

/**
 * Adds facts of an import, streamed in batches (awaiting each row would cost as much as the row). One whose id is
 * there already is not added again; one that an earlier version took for a plain message is read anew. The stages are not brought up to date: call foldPeople in the same transaction.
 */
export async function writeFacts(
  client: pg.PoolClient,
  viewer: Viewer,
  batches: AsyncIterable<Iterable<FactRow>>,
  { importId, now, onFact, source = "archive" }: WritingFacts,
): Promise<{ read: number; added: number }> {
  await client.query(`create temp table new_fact on commit drop as
    select ${columns} from timeline_entry limit 0`);
  const store = async ({ chunks, reread }: Piece) => {
    await copyEncoded(client, "new_fact", columns.split(", "), chunks);
    if (reread.length > 0) {
      await client.query(
        `update timeline_entry t set kind = f.kind from new_fact f
         where t.owner_id = $1::uuid and t.id = any($2::uuid[]) and t.kind = 'message-received'
           and f.id = t.id`,
        [viewer.ownerId, reread],
      );
    }
    // In the order of the larger index, so that neighbours land on the same pages.
    const { rowCount } = await client.query(
      `insert into timeline_entry (owner_id, ${columns}, recorded_at, source, import_id)
       select $1::uuid, ${columns}, $2::timestamptz, $4, $3::uuid from new_fact
       order by person_id, at on conflict do nothing`,
      [viewer.ownerId, now, importId, source],
    );
    await client.query("truncate new_fact");
    return rowCount ?? 0;
  };
  const take = (fact: FactRow) => {
    refuseUnsound(fact, source, now);
    onFact(fact);
  };
  let read = 0;
  let added = 0;
  let storing = Promise.resolve(0);
  try {
    for await (const piece of inPieces(batches, take)) {
      added += await storing;
      read += piece.rows;
      storing = store(piece);
      // Whoever awaits it hears of its failure; until then it must not count as unheard.
      storing.catch(() => undefined);
    }
  } finally {
    added += await storing;
  }
  await client.query("drop table new_fact");
  return { read, added };
}
