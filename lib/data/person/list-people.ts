import "server-only";
import { type Stage, stages } from "../../domain/conversation/conversation-state.ts";
import type { PeopleFilter } from "../../domain/person/people-filter.ts";
import type { PeopleCursor, PersonRow, StageCounts } from "../../domain/person/person-row.ts";
import { toSearchText } from "../../domain/text/search-text.ts";
import { inSpace, type Tx } from "../database.ts";
import { Prisma } from "../prisma-client/client.ts";
import { judgeCovered, readEvidence, readSureSilence } from "../review/evidence.ts";
import type { Viewer } from "../viewer.ts";
import { findNotes } from "./find-notes.ts";

/** Words of a search, folded as `person.search_text` is; at most eight, each is looked for anywhere. */
function wordsOf(query: string): string[] {
  const folded = toSearchText([query]).slice(0, 200);
  return folded === "" ? [] : folded.split(" ").slice(0, 8);
}

/** What is asked beside the stage, for the evidence as it stands. */
type Asked = Omit<PeopleFilter, "stage">;

/** By the same rule as `judgeFreshness`; it applies to the unresponsive alone. */
async function freshnessSql(
  tx: Tx,
  viewer: Viewer,
  freshness: Asked["freshness"],
  now: Date,
): Promise<Prisma.Sql> {
  if (freshness === null) return Prisma.empty;
  const evidence = await readEvidence(tx, viewer, now);
  const covered = judgeCovered(await readSureSilence(tx, viewer, evidence));
  const silent = Prisma.sql`and stage = 'unresponsive' and due_at < ${now}`;
  return freshness === "no-reply"
    ? Prisma.sql`${silent} and ${covered}`
    : Prisma.sql`${silent} and not coalesce(${covered}, false)`;
}

/** The stage at a moment: a flag before the end of its week is no fact yet. */
const stageAt = (now: Date) =>
  Prisma.sql`case when stage = 'unresponsive' and due_at >= ${now} then 'awaiting-reply' else stage end`;

function inStageSql(stage: Stage | null, now: Date): Prisma.Sql {
  switch (stage) {
    case null:
      return Prisma.empty;
    case "unresponsive":
      return Prisma.sql`and stage = 'unresponsive' and due_at < ${now}`;
    case "awaiting-reply":
      return Prisma.sql`and stage in ('awaiting-reply', 'unresponsive')
        and (stage = 'awaiting-reply' or due_at >= ${now})`;
    default:
      return Prisma.sql`and stage = ${stage}`;
  }
}

async function narrowing(tx: Tx, viewer: Viewer, asked: Asked, now: Date): Promise<Prisma.Sql> {
  const { ownerId } = viewer;
  const fresh = await freshnessSql(tx, viewer, asked.freshness, now);
  const parts = [searching(ownerId, asked.query), fresh];
  if (asked.tag === "trusted") parts.push(Prisma.sql`and trusted`);
  if (asked.note !== null) {
    // Accepting or answering somebody ends any doubt about their note.
    const doubted =
      asked.note === "unsure"
        ? Prisma.sql`and i.status = 'pending' and i.replied_first_at is null`
        : Prisma.empty;
    parts.push(Prisma.sql`and exists (select from invitation i
      where i.owner_id = ${ownerId}::uuid and i.person_id = person.id
        and i.direction = 'incoming' and i.note_kind = ${asked.note} ${doubted})`);
  }
  return Prisma.join(parts, " ");
}

function patternsOf(query: string): string[] {
  return wordsOf(query).map((word) => `%${word.replace(/[\\%_]/gu, "\\$&")}%`);
}

/** The condition on `person` that a search stands for, by what is known of them or noted on them. */
export function searching(ownerId: string, query: string): Prisma.Sql {
  const like = patternsOf(query).map(
    (pattern) => Prisma.sql`and (search_text like ${pattern} or notes_text like ${pattern})`,
  );
  return Prisma.sql`owner_id = ${ownerId}::uuid ${Prisma.join([Prisma.empty, ...like], " ")}`;
}

/** Whether a search found somebody only with the help of the notes on them. */
function foundByNotes(query: string): Prisma.Sql {
  const patterns = patternsOf(query);
  if (patterns.length === 0) return Prisma.sql`false`;
  return Prisma.sql`not (search_text like all (${patterns}))`;
}

type RawRow = Omit<PersonRow, "dueAt" | "chatAt" | "lastTouchAt" | "note"> & {
  nameKey: string;
  byNotes: boolean;
  dueAt: Date | null;
  chatAt: Date | null;
  lastTouchAt: Date | null;
};

async function selectPage(
  tx: Tx,
  viewer: Viewer,
  { stage, ...asked }: PeopleFilter,
  { after, limit, now }: { after: PeopleCursor | null; limit: number; now: Date },
): Promise<RawRow[]> {
  const later = after
    ? Prisma.sql`and (name_key, id) > (${after.nameKey}, ${after.id}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<RawRow[]>`
    select id, name, name_key as "nameKey", ${stageAt(now)} as stage, trusted, due_at as "dueAt",
      chat_at as "chatAt", last_touch_at as "lastTouchAt",
      coalesce(headline, nullif(concat_ws(' · ', position, company), '')) as sub,
      ${foundByNotes(asked.query)} as "byNotes"
    from person
    where ${await narrowing(tx, viewer, asked, now)} ${inStageSql(stage, now)} ${later}
    order by name_key, id
    limit ${limit + 1}`;
}

/**
 * People by name, a page at a time.
 *
 * @param after the cursor of the page before
 * @returns `next` is null on the last page
 */
export function listPeople(
  viewer: Viewer,
  filter: PeopleFilter,
  after: PeopleCursor | null,
  limit: number,
  now: Date,
): Promise<{ rows: PersonRow[]; next: PeopleCursor | null }> {
  return inSpace(viewer, (tx) => listPeopleIn(tx, viewer, filter, { after, limit, now }));
}

/** The same as {@link listPeople}, inside a transaction of the caller's. */
export async function listPeopleIn(
  tx: Tx,
  viewer: Viewer,
  filter: PeopleFilter,
  { after, limit, now }: { after: PeopleCursor | null; limit: number; now: Date },
): Promise<{ rows: PersonRow[]; next: PeopleCursor | null }> {
  const found = await selectPage(tx, viewer, filter, { after, limit, now });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const next = found.length > limit && last ? { nameKey: last.nameKey, id: last.id } : null;
  const noted = page.filter(({ byNotes }) => byNotes).map(({ id }) => id);
  const notes = await findNotes(tx, viewer, noted, wordsOf(filter.query));
  return { rows: page.map((row) => toRow(row, notes.get(row.id) ?? null)), next };
}

function toRow({ nameKey: _, byNotes: __, ...row }: RawRow, note: string | null): PersonRow {
  return {
    ...row,
    note,
    dueAt: row.dueAt?.getTime() ?? null,
    chatAt: row.chatAt?.getTime() ?? null,
    lastTouchAt: row.lastTouchAt?.getTime() ?? null,
  };
}

/** How many of the people found stand in each stage; the stage of the filter itself is left aside. */
export function countByStage(viewer: Viewer, filter: Asked, now: Date): Promise<StageCounts> {
  return inSpace(viewer, async (tx) => {
    const counted = await countStagesSql(tx, viewer, filter, now);
    const [row] = await tx.$queryRaw<{ stages: StageCounts }[]>`select ${counted} as stages`;
    return readStageCounts(row?.stages);
  });
}

/** The same for any select: one JSON object, to be read by {@link readStageCounts}. */
export async function countStagesSql(
  tx: Tx,
  viewer: Viewer,
  filter: Asked,
  now: Date,
): Promise<Prisma.Sql> {
  const narrowed = await narrowing(tx, viewer, filter, now);
  // Who was flagged too early is counted apart: an index holds each of the counts. A search is made once for both.
  const how = filter.query === "" ? Prisma.sql`not materialized` : Prisma.sql`materialized`;
  return Prisma.sql`(
    with found as ${how} (
      select stage, due_at from person where ${narrowed}
    ), counted as (
      select stage, count(*)::int as count from found group by stage
    ), early as (
      select count(*)::int as count from found where stage = 'unresponsive' and due_at >= ${now}
    )
    select jsonb_object_agg(stage, counted.count + case stage when 'unresponsive' then -early.count
        when 'awaiting-reply' then early.count else 0 end)
      || case when early.count > 0 and not exists (select from counted where stage = 'awaiting-reply')
        then jsonb_build_object('awaiting-reply', early.count) else '{}' end
    from counted, early group by early.count)`;
}

/** What {@link countStagesSql} gave, with zeros for stages that nobody stands in. */
export function readStageCounts(counted: Partial<StageCounts> | null | undefined): StageCounts {
  const none = Object.fromEntries(stages.map((stage) => [stage, 0])) as StageCounts;
  return { ...none, ...counted };
}
