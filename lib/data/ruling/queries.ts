import "server-only";
import { findUndone } from "../../domain/conversation/order-timeline.ts";
import { noteKinds } from "../../domain/invitation/queue-item.ts";
import type {
  InviteRuling,
  NoteRuling,
  NotSameRuling,
  RulingKind,
  RulingPage,
  TrustedRuling,
} from "../../domain/ruling/ruling.ts";
import { inSpace, type Tx } from "../database.ts";
import { readEvidenceContext } from "../invitation/propose.ts";
import { queueColumns, toQueueItems } from "../invitation/queue-rows.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

type Stretch = { from: number; most: number };

async function listNotes(tx: Tx, viewer: Viewer, { from, most }: Stretch): Promise<RulingPage> {
  const { ownerId } = viewer;
  const where = { ownerId, direction: "incoming", noteKindByMember: true };
  const total = await tx.invitation.count({ where });
  const rows = await tx.invitation.findMany({
    where,
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    skip: from,
    take: most,
    select: queueColumns,
  });
  if (rows.length === 0) return { rulings: [], total };
  const items = await toQueueItems(tx, viewer, rows, await readEvidenceContext(tx, viewer));
  const pending = await tx.invitation.findMany({
    where: { ownerId, status: "pending", id: { in: items.flatMap(({ alike }) => alike) } },
    select: { id: true },
  });
  const waiting = new Set(pending.map(({ id }) => id));
  const said = new Map(rows.map(({ id, noteKind }) => [id, noteKind]));
  const rulings = items.map(
    (item): NoteRuling => ({
      kind: "note",
      invitationId: item.id,
      personId: item.personId,
      name: item.name,
      noteKind: noteKinds.find((kind) => kind === said.get(item.id)) ?? "unsure",
      note: item.note ?? "",
      alikePending: item.alike.filter((id) => waiting.has(id)).length,
    }),
  );
  return { rulings, total };
}

async function listNotSame(tx: Tx, { ownerId }: Viewer, { from, most }: Stretch) {
  const where = { ownerId, status: "not-same" };
  const total = await tx.duplicatePair.count({ where });
  const rows = await tx.duplicatePair.findMany({
    where,
    orderBy: [
      { decidedAt: { sort: "desc", nulls: "last" } },
      { firstId: "asc" },
      { secondId: "asc" },
    ],
    skip: from,
    take: most,
    select: {
      firstId: true,
      secondId: true,
      first: { select: { name: true } },
      second: { select: { name: true } },
    },
  });
  const rulings = rows.map(
    ({ firstId, secondId, first, second }): NotSameRuling => ({
      kind: "not-same",
      first: { personId: firstId, name: first.name },
      second: { personId: secondId, name: second.name },
    }),
  );
  return { rulings, total };
}

async function listTrusted(tx: Tx, { ownerId }: Viewer, { from, most }: Stretch) {
  const where = { ownerId, trusted: true };
  const total = await tx.person.count({ where });
  const rows = await tx.person.findMany({
    where,
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
    skip: from,
    take: most,
    select: { id: true, name: true, trustedWhy: true },
  });
  const ids = rows.map(({ id }) => id);
  const counted = await tx.$queryRaw<{ personId: string; pending: number }[]>`
    select named->>'personId' as "personId", count(distinct i.id)::int as pending
    from invitation i, jsonb_array_elements(i.mutual_names) named
    where i.owner_id = ${ownerId}::uuid and i.status = 'pending' and i.direction = 'incoming'
      and jsonb_typeof(i.mutual_names) = 'array' and named->>'personId' = any(${ids}::text[])
    group by 1`;
  const pending = new Map(counted.map((row) => [row.personId, row.pending]));
  const rulings = rows.map(
    ({ id, name, trustedWhy }): TrustedRuling => ({
      kind: "trusted",
      personId: id,
      name,
      why: trustedWhy,
      pending: pending.get(id) ?? 0,
    }),
  );
  return { rulings, total };
}

type CorrectionRow = { id: string; personId: string; targetId: string };

/** The corrections of messages that stand: the last one of each message, unless it was taken back. */
async function readCorrections(tx: Tx, { ownerId }: Viewer): Promise<CorrectionRow[]> {
  const rows = await tx.timelineEntry.findMany({
    where: { ownerId, kind: { in: ["reclassified", "undone"] } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { ...foldColumns, personId: true },
  });
  const undone = findUndone(rows.map(toEntry));
  const seen = new Set<string>();
  return rows.flatMap(({ id, kind, personId, targetId }) => {
    if (kind !== "reclassified" || targetId === null || undone.has(id) || seen.has(targetId)) {
      return [];
    }
    seen.add(targetId);
    return [{ id, personId, targetId }];
  });
}

async function listInvites(tx: Tx, viewer: Viewer, { from, most }: Stretch) {
  const { ownerId } = viewer;
  const standing = await readCorrections(tx, viewer);
  const corrections = standing.slice(from, from + most);
  const ids = corrections.flatMap(({ id, targetId }) => [id, targetId]);
  const rows = await tx.timelineEntry.findMany({
    where: { ownerId, id: { in: ids } },
    select: { ...foldColumns, text: true, person: { select: { name: true } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const rulings = corrections.flatMap(({ id, personId, targetId }): InviteRuling[] => {
    const correction = byId.get(id);
    const message = byId.get(targetId);
    if (!correction) return [];
    const as = toEntry(correction).data?.as;
    return [
      {
        kind: "invite",
        entryId: id,
        personId,
        name: correction.person.name,
        isInvite: as === "chat-invited" || as === "nudged",
        text: message?.text ?? null,
        at: (message ?? correction).at.getTime(),
      },
    ];
  });
  return { rulings, total: standing.length };
}

const lists = {
  note: listNotes,
  "not-same": listNotSame,
  trusted: listTrusted,
  invite: listInvites,
};

/** What the member ruled of one kind, newest first (trusted people by name), a stretch at a time. */
export function listRulings(
  viewer: Viewer,
  kind: RulingKind,
  stretch: Stretch,
): Promise<RulingPage> {
  return inSpace(viewer, (tx) => lists[kind](tx, viewer, stretch));
}
