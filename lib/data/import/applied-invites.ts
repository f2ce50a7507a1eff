import "server-only";
import type { Fact } from "../../domain/conversation/fact.ts";
import { findUndone, orderTimeline } from "../../domain/conversation/order-timeline.ts";
import { newFact } from "../../domain/conversation/read-fact.ts";
import type { TimelineEntry } from "../../domain/conversation/timeline-entry.ts";
import type { InvitePage, PutRight } from "../../domain/import/invite-row.ts";
import { findDefaultTemplate } from "../../domain/message/default-templates.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { inSpace, inSpaceRaw, type Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import { foldPeople } from "../timeline/fold-people.ts";
import type { Viewer } from "../viewer.ts";

const inviteKinds = ["chat-invited", "nudged"];

type Invite = TimelineEntry & { personId: string };

/** The corrections and undos of the people, with the invites themselves: what decides what an invite is now. */
async function readCorrections(
  tx: Tx,
  { ownerId }: Viewer,
  personIds: readonly string[],
): Promise<TimelineEntry[]> {
  const rows = await tx.$queryRaw<Parameters<typeof toEntry>[0][]>`
    select id, kind, at, recorded_at as "recordedAt", due_at as "dueAt", guessed,
      target_id as "targetId", data
    from timeline_entry
    where owner_id = ${ownerId}::uuid and person_id = any(${personIds}::uuid[])
      and kind in ('reclassified', 'undone')`;
  return rows.map(toEntry);
}

/** The invites that stand as such: neither undone nor said to be something else. */
function findStanding(
  invites: readonly TimelineEntry[],
  corrections: readonly TimelineEntry[],
): Set<string> {
  return new Set(
    orderTimeline([...invites, ...corrections])
      .filter(({ kind }) => inviteKinds.includes(kind))
      .map(({ id }) => id),
  );
}

/** A page of the invites that an applied import brought, newest first. */
export function listAppliedInvites(
  viewer: Viewer,
  importId: string,
  { from, most }: { from: number; most: number },
): Promise<InvitePage> {
  const where = { ownerId: viewer.ownerId, importId, kind: { in: inviteKinds } };
  return inSpace(viewer, async (tx) => {
    const total = await tx.timelineEntry.count({ where });
    const rows = await tx.timelineEntry.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "asc" }],
      skip: from,
      take: most,
      select: { ...foldColumns, personId: true, text: true, person: { select: { name: true } } },
    });
    const own = await tx.messageTemplate.findMany({
      where: { ownerId: viewer.ownerId },
      select: { id: true, name: true },
    });
    const names = new Map(own.map(({ id, name }) => [id, name]));
    const people = [...new Set(rows.map(({ personId }) => personId))];
    const entries = rows.map(toEntry);
    const standing = findStanding(entries, await readCorrections(tx, viewer, people));
    const shown = rows.map(({ id, personId, text, person }, nth) => {
      const { at = 0, data } = entries[nth] ?? {};
      const template = data?.template ?? "";
      const wording = names.get(template) ?? findDefaultTemplate(template)?.name ?? null;
      const isInvite = standing.has(id);
      return { id, personId, name: person.name, at, text: text ?? "", wording, isInvite };
    });
    return { rows: shown, total };
  });
}

type Correction = { personId: string; kind: "reclassified" | "undone"; targetId: string };

/** What brings the invites to what the member says they are; nothing for those that are it already. */
function planCorrections(
  invites: readonly Invite[],
  corrections: readonly TimelineEntry[],
  isInvite: boolean,
): Correction[] {
  const standing = findStanding(invites, corrections);
  const wrong = invites.filter(({ id }) => standing.has(id) !== isInvite);
  if (!isInvite) {
    return wrong.map(({ id, personId }) => ({ personId, kind: "reclassified", targetId: id }));
  }
  // It was an invite after all: what said otherwise is undone, so that it counts as it did at first.
  const undone = findUndone(corrections);
  const personOf = new Map(wrong.map(({ id, personId }) => [id, personId]));
  return corrections.flatMap(({ id, kind, targetId }): Correction[] => {
    const personId = personOf.get(targetId ?? "");
    return personId && !undone.has(id) && (kind === "undone" || kind === "reclassified")
      ? [{ personId, kind: "undone", targetId: id }]
      : [];
  });
}

function toFact({ kind, targetId }: Correction, now: Date): Fact {
  const fact = { id: newId(now), at: now, source: "typed", targetId } as const;
  return kind === "reclassified"
    ? newFact({ kind, ...fact, data: { as: "message-sent" } }, now)
    : newFact({ kind, ...fact }, now);
}

/** Appends the corrections at one instant, by which one undo finds them, and folds their people again. */
async function append(viewer: Viewer, corrections: readonly Correction[], now: Date) {
  if (corrections.length === 0) return;
  const people = [...new Set(corrections.map(({ personId }) => personId))];
  const facts = corrections.map((each) => toFact(each, now));
  await inSpaceRaw(viewer, async (client) => {
    await client.query(
      `select from person where owner_id = $1::uuid and id = any($2::uuid[]) order by id for update`,
      [viewer.ownerId, people],
    );
    await client.query(
      `insert into timeline_entry
         (owner_id, id, person_id, kind, at, recorded_at, source, target_id, data)
       select $1::uuid, c.id, c.person_id, c.kind, $2::timestamptz, $2::timestamptz, 'typed',
         c.target_id, c.data
       from unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::jsonb[])
         c (id, person_id, kind, target_id, data)`,
      [
        viewer.ownerId,
        now,
        facts.map(({ id }) => id),
        corrections.map(({ personId }) => personId),
        facts.map(({ kind }) => kind),
        facts.map(({ targetId }) => targetId),
        facts.map(({ data }) => data && JSON.stringify(data)),
      ],
    );
    await foldPeople(client, viewer, people);
  });
}

async function readInvites(
  tx: Tx,
  { ownerId }: Viewer,
  importId: string,
  ids: readonly string[] | "all",
): Promise<Invite[]> {
  const rows = await tx.timelineEntry.findMany({
    where: {
      ownerId,
      importId,
      kind: { in: inviteKinds },
      ...(ids === "all" ? {} : { id: { in: [...ids] } }),
    },
    select: { ...foldColumns, personId: true },
  });
  return rows.map((row) => ({ ...toEntry(row), personId: row.personId }));
}

/**
 * Says of messages that an applied import brought that they are invites, or that they are none, however
 * many at once. Every stage follows.
 *
 * @param ids of the facts, or "all"
 */
export async function correctInvites(
  viewer: Viewer,
  importId: string,
  { ids, isInvite }: { ids: readonly string[] | "all"; isInvite: boolean },
  now: Date,
): Promise<Result<PutRight>> {
  const planned = await inSpace(viewer, async (tx) => {
    const invites = await readInvites(tx, viewer, importId, ids);
    const people = [...new Set(invites.map(({ personId }) => personId))];
    return planCorrections(invites, await readCorrections(tx, viewer, people), isInvite);
  });
  await append(viewer, planned, now);
  return ok({ changed: planned.length, at: now.getTime() });
}

/** Undoes what {@link correctInvites} said at an instant (epoch ms). */
export async function undoCorrectInvites(
  viewer: Viewer,
  importId: string,
  at: number,
  now: Date,
): Promise<Result<null>> {
  const { ownerId } = viewer;
  const said = await inSpace(
    viewer,
    (tx) => tx.$queryRaw<{ id: string; personId: string }[]>`
      select id, person_id as "personId" from timeline_entry
      where owner_id = ${ownerId}::uuid and recorded_at = ${new Date(at)}
        and kind in ('reclassified', 'undone') and person_id in (
          select person_id from timeline_entry where owner_id = ${ownerId}::uuid
            and import_id = ${importId}::uuid and kind in ('chat-invited', 'nudged'))`,
  );
  if (said.length === 0) return fail("import-nothing-to-undo");
  const undos = said.map(
    ({ id, personId }) => ({ personId, kind: "undone", targetId: id }) as const,
  );
  await append(viewer, undos, now);
  return ok(null);
}
