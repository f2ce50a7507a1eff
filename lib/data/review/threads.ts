import "server-only";
import { findUndone, readAutomatic } from "../../domain/conversation/order-timeline.ts";
import type { TimelineKind } from "../../domain/conversation/timeline-kind.ts";
import type { Tx } from "../database.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

/** One line of what was said; `at` is epoch milliseconds. */
export type ThreadLine = {
  id: string;
  kind: TimelineKind;
  at: number;
  precision: string;
  text: string | null;
  /** LinkedIn's id of the conversation, where an archive has it */
  thread: string | null;
};

const saidKinds: TimelineKind[] = [
  "invitation-received",
  "invitation-accepted",
  "connected",
  "message-sent",
  "message-received",
  "group-message",
  "automatic-reply",
  "thanked",
  "chat-invited",
  "nudged",
  "replied",
  "note",
  "kept",
];
const lastLines = 8;
const longestText = 800;

type Line = ThreadLine & { personId: string };

async function selectLines(tx: Tx, viewer: Viewer, personIds: readonly string[]): Promise<Line[]> {
  const rows = await tx.$queryRaw<(Omit<Line, "at"> & { at: Date })[]>`
    select said.id, person.id as "personId", said.kind, said.at, said.precision,
      left(coalesce(said.text, invitation.note), ${longestText}) as text,
      said.data ->> 'thread' as thread
    from person cross join lateral (
      select * from timeline_entry e
      where e.owner_id = person.owner_id and e.person_id = person.id
        and e.kind = any(${saidKinds})
      order by e.at desc limit ${lastLines}
    ) said
    left join invitation on invitation.owner_id = said.owner_id
      and invitation.id = said.invitation_id and said.kind = 'invitation-received'
    where person.owner_id = ${viewer.ownerId}::uuid and person.id = any(${personIds}::uuid[])
    order by said.at`;
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

/** The last lines said with each of these people, oldest first, without what was undone. */
export async function readThreads(
  tx: Tx,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, ThreadLine[]>> {
  if (personIds.length === 0) return new Map();
  const lines = await selectLines(tx, viewer, personIds);
  const corrections = await tx.timelineEntry.findMany({
    where: {
      ownerId: viewer.ownerId,
      personId: { in: [...personIds] },
      kind: { in: ["undone", "reclassified"] },
    },
    select: foldColumns,
  });
  const entries = corrections.map(toEntry);
  const undone = findUndone(entries);
  const readAs = new Map(
    entries
      .filter(({ kind, id }) => kind === "reclassified" && !undone.has(id))
      .sort((a, b) => a.recordedAt - b.recordedAt)
      .map(({ targetId, data }) => [targetId, data?.as]),
  );
  const standing = lines
    .filter(({ id }) => !undone.has(id))
    .map((line) => ({ ...line, kind: readAs.get(line.id) ?? line.kind }));
  const byPerson = Map.groupBy(standing, ({ personId }) => personId);
  return new Map(Iterator.from(byPerson).map(([id, said]) => [id, readAutomatic(said)]));
}
