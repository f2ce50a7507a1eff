import "server-only";
import { type Stage, stages } from "../../domain/conversation/conversation-state.ts";
import type { PeopleFilter } from "../../domain/person/people-filter.ts";
import type { PeopleCursor, PersonRow, StageCounts } from "../../domain/person/person-row.ts";
import { toSearchText } from "../../domain/person/search-text.ts";
import { inSpace, type Tx } from "../database.ts";
import { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

/** Words of a search, folded as `person.search_text` is; at most eight, each is looked for anywhere. */
function wordsOf(query: string): string[] {
  const folded = toSearchText([query]).slice(0, 200);
  return folded === "" ? [] : folded.split(" ").slice(0, 8);
}

function matching(ownerId: string, query: string): Prisma.Sql {
  const like = wordsOf(query).map((word) => {
    const pattern = `%${word.replace(/[\\%_]/gu, "\\$&")}%`;
    return Prisma.sql`and search_text like ${pattern}`;
  });
  return Prisma.sql`owner_id = ${ownerId}::uuid ${Prisma.join([Prisma.empty, ...like], " ")}`;
}

type RawRow = Omit<PersonRow, "dueAt" | "chatAt" | "lastTouchAt"> & {
  nameKey: string;
  dueAt: Date | null;
  chatAt: Date | null;
  lastTouchAt: Date | null;
};

async function selectPage(
  tx: Tx,
  ownerId: string,
  { query, stage }: PeopleFilter,
  after: PeopleCursor | null,
  limit: number,
): Promise<RawRow[]> {
  const inStage = stage ? Prisma.sql`and stage = ${stage}` : Prisma.empty;
  const later = after
    ? Prisma.sql`and (name_key, id) > (${after.nameKey}, ${after.id}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<RawRow[]>`
    select id, name, name_key as "nameKey", stage, trusted, due_at as "dueAt",
      chat_at as "chatAt", last_touch_at as "lastTouchAt",
      coalesce(headline, nullif(concat_ws(' · ', position, company), '')) as sub
    from person
    where ${matching(ownerId, query)} ${inStage} ${later}
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
): Promise<{ rows: PersonRow[]; next: PeopleCursor | null }> {
  return inSpace(viewer, async (tx) => {
    const found = await selectPage(tx, viewer.ownerId, filter, after, limit);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = found.length > limit && last ? { nameKey: last.nameKey, id: last.id } : null;
    return { rows: page.map(toRow), next };
  });
}

function toRow({ nameKey: _, ...row }: RawRow): PersonRow {
  return {
    ...row,
    dueAt: row.dueAt?.getTime() ?? null,
    chatAt: row.chatAt?.getTime() ?? null,
    lastTouchAt: row.lastTouchAt?.getTime() ?? null,
  };
}

/** How many of the people found by the search stand in each stage. */
export function countByStage(viewer: Viewer, query: string): Promise<StageCounts> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const rows = await tx.$queryRaw<{ stage: Stage; count: number }[]>`
      select stage, count(*)::int as count from person
      where ${matching(ownerId, query)} group by stage`;
    const none = Object.fromEntries(stages.map((stage) => [stage, 0])) as StageCounts;
    for (const { stage, count } of rows) none[stage] = count;
    return none;
  });
}
