import "server-only";
import { z } from "zod";
import type { Stage } from "../../domain/conversation/conversation-state.ts";
import { timelineKindSchema } from "../../domain/conversation/timeline-kind.ts";
import { duplicateReasonSchema } from "../../domain/duplicate/duplicate-pair.ts";
import type { DuplicatePair, DuplicateSide } from "../../domain/duplicate/duplicate-view.ts";
import { inSpace, type Tx } from "../database.ts";
import { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

/** How many pairs are open: a number, for any select. */
export function countDuplicatesSql({ ownerId }: Viewer): Prisma.Sql {
  return Prisma.sql`(select count(*)::int from duplicate_pair
    where owner_id = ${ownerId}::uuid and status = 'open')`;
}

/** The same in a transaction of its own. */
export async function countDuplicates(viewer: Viewer): Promise<number> {
  return inSpace(viewer, async (tx) => {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      select ${countDuplicatesSql(viewer)} as count`;
    return row?.count ?? 0;
  });
}

type NewestFact = { personId: string; kind: string; at: Date; text: string | null };

/** The newest few facts of each person, corrections left out. */
function readNewestFacts(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<NewestFact[]> {
  return tx.$queryRaw<NewestFact[]>`
    select t.person_id as "personId", t.kind, t.at, left(t.text, 200) as text
    from unnest(${[...ids]}::uuid[]) as who(id) cross join lateral (
      select person_id, kind, at, text from timeline_entry
      where owner_id = ${viewer.ownerId}::uuid and person_id = who.id
        and kind not in ('undone', 'reclassified')
      order by at desc, id desc limit 3) t
    order by t.at desc`;
}

type Belongings = { personId: string; facts: number; invitations: number };

/** How much is known of each; Prisma's own count would group the whole space. */
async function countBelongings(
  tx: Tx,
  { ownerId }: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Belongings>> {
  const rows = await tx.$queryRaw<Belongings[]>`
    select who.id as "personId",
      (select count(*)::int from timeline_entry
        where owner_id = ${ownerId}::uuid and person_id = who.id) as facts,
      (select count(*)::int from invitation
        where owner_id = ${ownerId}::uuid and person_id = who.id) as invitations
    from unnest(${[...ids]}::uuid[]) as who(id)`;
  return new Map(rows.map((row) => [row.personId, row]));
}

async function readSides(
  tx: Tx,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, DuplicateSide>> {
  const { ownerId } = viewer;
  const people = await tx.person.findMany({
    where: { ownerId, id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      headline: true,
      company: true,
      position: true,
      email: true,
      slug: true,
      connectedOn: true,
      stage: true,
      trusted: true,
    },
  });
  const counts = await countBelongings(tx, viewer, ids);
  const facts = Map.groupBy(await readNewestFacts(tx, viewer, ids), ({ personId }) => personId);
  const sides = people.map(
    ({ stage, connectedOn, ...person }): DuplicateSide => ({
      ...person,
      stage: stage as Stage,
      connectedOn: connectedOn?.getTime() ?? null,
      factCount: counts.get(person.id)?.facts ?? 0,
      invitationCount: counts.get(person.id)?.invitations ?? 0,
      newest: (facts.get(person.id) ?? []).map(({ kind, at, text }) => ({
        kind: timelineKindSchema.parse(kind),
        at: at.getTime(),
        text,
      })),
    }),
  );
  return new Map(sides.map((side) => [side.id, side]));
}

type PairRow = { firstId: string; secondId: string; reasons: unknown; strength: number };

/** The open pairs, the surest first, with what is known of both; and how many there are in all. */
export function listDuplicates(
  viewer: Viewer,
  limit: number,
): Promise<{ pairs: DuplicatePair[]; total: number }> {
  return inSpace(viewer, async (tx) => {
    const rows = await tx.$queryRaw<(PairRow & { total: number })[]>`
      select first_id as "firstId", second_id as "secondId", reasons, strength,
        ${countDuplicatesSql(viewer)} as total
      from duplicate_pair where owner_id = ${viewer.ownerId}::uuid and status = 'open'
      order by strength desc, first_id, second_id limit ${limit}`;
    const ids = [...new Set(rows.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
    const sides = await readSides(tx, viewer, ids);
    const pairs = rows.flatMap((row) => {
      const first = sides.get(row.firstId);
      const second = sides.get(row.secondId);
      if (!first || !second) return [];
      const reasons = z.array(duplicateReasonSchema).parse(row.reasons);
      return [{ first, second, reasons, strength: row.strength }];
    });
    return { pairs, total: rows[0]?.total ?? 0 };
  });
}

/** Two people side by side who are no proposal of the search; null when one of them is not there. */
export function readPair(
  viewer: Viewer,
  firstId: string,
  secondId: string,
): Promise<DuplicatePair | null> {
  return inSpace(viewer, async (tx) => {
    const sides = await readSides(tx, viewer, [firstId, secondId]);
    const [first, second] = [sides.get(firstId), sides.get(secondId)];
    if (!first || !second || firstId === secondId) return null;
    return { first, second, reasons: [], strength: 0 };
  });
}

/** A merge that stands: who went into this person, and when (epoch milliseconds). */
export type StandingMerge = { id: string; name: string; mergedAt: number };

/** Who was merged into a person, the newest first. */
export function listMerges(viewer: Viewer, personId: string): Promise<StandingMerge[]> {
  return inSpace(viewer, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; name: string; mergedAt: Date }[]>`
      select id, snapshot -> 'merged' ->> 'name' as name, merged_at as "mergedAt" from person_merge
      where owner_id = ${viewer.ownerId}::uuid and kept_id = ${personId}::uuid
        and undone_at is null
      order by merged_at desc, id desc`;
    return rows.map(({ mergedAt, ...row }) => ({ ...row, mergedAt: mergedAt.getTime() }));
  });
}

/** Whom an old address of a merged person leads to now; null when nobody. */
export function findKeptPerson(viewer: Viewer, personId: string): Promise<string | null> {
  return inSpace(viewer, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      with recursive chain as (
        select kept_id from person_merge where owner_id = ${viewer.ownerId}::uuid
          and merged_id = ${personId}::uuid and undone_at is null
        union
        select m.kept_id from chain c join person_merge m on m.owner_id = ${viewer.ownerId}::uuid
          and m.merged_id = c.kept_id and m.undone_at is null)
      select p.id from chain c
      join person p on p.owner_id = ${viewer.ownerId}::uuid and p.id = c.kept_id limit 1`;
    return rows[0]?.id ?? null;
  });
}
