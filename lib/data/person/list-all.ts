import "server-only";
import type { Stage } from "../../domain/conversation/conversation-state.ts";
import { stageSchema } from "../../domain/conversation/conversation-state.ts";
import {
  foldConversationAt,
  isOverdue,
  standAt,
} from "../../domain/conversation/fold-conversation.ts";
import { inSpace, type Tx } from "../database.ts";
import { foldColumns, toEntry } from "../timeline/entry-row.ts";
import type { Viewer } from "../viewer.ts";

/** A person as machines read them. */
export type PersonListed = {
  id: string;
  name: string;
  /** decoded profile slug */
  slug: string | null;
  stage: Stage;
  dueAt: Date | null;
  trusted: boolean;
};

const batch = 1_000;
const columns = {
  id: true,
  name: true,
  nameKey: true,
  slug: true,
  trusted: true,
  stage: true,
  dueAt: true,
} as const;

async function foldBatch(tx: Tx, viewer: Viewer, ids: string[], asAt: Date) {
  const rows = await tx.timelineEntry.findMany({
    where: { ownerId: viewer.ownerId, personId: { in: ids } },
    select: { ...foldColumns, personId: true },
  });
  const byPerson = Map.groupBy(rows, (row) => row.personId);
  return (id: string): { stage: Stage; dueAt: Date | null } => {
    const state = foldConversationAt((byPerson.get(id) ?? []).map(toEntry), asAt.getTime());
    return { stage: state.stage, dueAt: state.dueAt === null ? null : new Date(state.dueAt) };
  };
}

/**
 * Everybody in the space, by name.
 *
 * @param options.asAt an instant: as they stood then, from the facts up to it; "now": as cached, with
 * whoever is overdue and not yet flagged counted as unresponsive
 */
export function listAllPeople(
  viewer: Viewer,
  options: { asAt: Date | "now" },
  now: Date,
): Promise<PersonListed[]> {
  const { asAt } = options;
  return inSpace(viewer, async (tx) => {
    const people: PersonListed[] = [];
    let after: { nameKey: string; id: string } | undefined;
    do {
      const rows = await tx.person.findMany({
        where: {
          ownerId: viewer.ownerId,
          ...(after && {
            OR: [
              { nameKey: { gt: after.nameKey } },
              { nameKey: after.nameKey, id: { gt: after.id } },
            ],
          }),
        },
        orderBy: [{ nameKey: "asc" }, { id: "asc" }],
        take: batch,
        select: columns,
      });
      const ids = rows.map(({ id }) => id);
      const foldOf = asAt === "now" ? null : await foldBatch(tx, viewer, ids, asAt);
      for (const { id, name, slug, trusted, ...cached } of rows) {
        people.push({ id, name, slug, ...(foldOf?.(id) ?? stand(cached, now)), trusted });
      }
      after = rows.length === batch ? rows.at(-1) : undefined;
    } while (after);
    return people;
  });
}

function stand(cached: { stage: string; dueAt: Date | null }, now: Date) {
  const stage = stageSchema.parse(cached.stage);
  const { dueAt } = cached;
  const week = { stage, dueAt: dueAt?.getTime() ?? null };
  const overdue = isOverdue(week, now.getTime());
  return { stage: overdue ? "unresponsive" : standAt(week, now.getTime()).stage, dueAt };
}
