import "server-only";
import type { PeopleFilter } from "../../domain/person/people-filter.ts";
import type { PeopleCursor, PersonRow, StageCounts } from "../../domain/person/person-row.ts";
import type { TouchList } from "../../domain/person/touch-list.ts";
import { inSpace, type Tx } from "../database.ts";
import { countDuplicatesSql } from "../duplicate/queries.ts";
import { countStagesSql, listPeopleIn, readStageCounts } from "../person/list-people.ts";
import { countTouchesSql, type FoundTouches, listTouchesIn } from "../person/touch-lists.ts";
import { Prisma } from "../prisma-client/client.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";

const firstPageLength = 60;
/** Nobody works through more at a time; the rest comes up as these go. */
const longestList = 100;

type Touches = Record<TouchList, number>;

/** What the page of everybody shows. */
export type Everybody = {
  zone: string;
  /** how many are on each of the two lists of touches */
  touches: Touches;
  counts: StageCounts;
  rows: PersonRow[];
  next: PeopleCursor | null;
  /** open pairs of people who may be one */
  duplicates: number;
};

/** What the page of one of the two lists of touches shows. */
export type TouchesShown = FoundTouches & { zone: string; touches: Touches };

async function readCounts<Counts>(tx: Tx, columns: readonly Prisma.Sql[]): Promise<Counts> {
  const [row] = await tx.$queryRaw<Counts[]>`select ${Prisma.join([...columns])}`;
  if (!row) throw new Error("A count gives a row.");
  return row;
}

/** The first people by name, and every count beside them. */
export function readEverybody(viewer: Viewer, filter: PeopleFilter, now: Date): Promise<Everybody> {
  return inSpace(viewer, async (tx) => {
    const { zone } = await readSettingsIn(tx, viewer);
    const page = await listPeopleIn(tx, viewer, filter, {
      after: null,
      limit: firstPageLength,
      now,
    });
    type Counts = { touches: Touches; stages: Partial<StageCounts> | null; duplicates: number };
    const { touches, stages, duplicates } = await readCounts<Counts>(tx, [
      Prisma.sql`${countTouchesSql(viewer.ownerId, zone, now)} as touches`,
      Prisma.sql`${await countStagesSql(tx, viewer, filter, now)} as stages`,
      Prisma.sql`${countDuplicatesSql(viewer)} as duplicates`,
    ]);
    return { zone, touches, duplicates, counts: readStageCounts(stages), ...page };
  });
}

/** One of the two lists of touches, and how many are on each. */
export function readTouches(
  viewer: Viewer,
  { list, query }: { list: TouchList; query: string },
  now: Date,
): Promise<TouchesShown> {
  return inSpace(viewer, async (tx) => {
    const { zone } = await readSettingsIn(tx, viewer);
    const found = await listTouchesIn(tx, viewer, { list, query, now, zone }, longestList);
    const { touches } = await readCounts<{ touches: Touches }>(tx, [
      Prisma.sql`${countTouchesSql(viewer.ownerId, zone, now)} as touches`,
    ]);
    return { zone, touches, ...found };
  });
}
