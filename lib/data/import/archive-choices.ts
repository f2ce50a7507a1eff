import "server-only";
import { z } from "zod";
import { dayOrderSchema } from "../../domain/archive/headings/meaning.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** What the member says of an archive that its files leave open. */
const choicesSchema = z.looseObject({
  /** which comes first in dates of numbers of which nothing shows it */
  dayOrder: dayOrderSchema.nullable().default(null),
  /** a file of which more than half can't be read is applied all the same */
  applyRest: z.boolean().default(false),
});
export type ArchiveChoices = z.infer<typeof choicesSchema>;

const noChoices: ArchiveChoices = { dayOrder: null, applyRest: false };

async function readChoicesIn(tx: Tx, viewer: Viewer, importId: string): Promise<ArchiveChoices> {
  const row = await tx.import.findUnique({
    where: { ownerId_id: { ownerId: viewer.ownerId, id: importId } },
    select: { mapping: true },
  });
  return choicesSchema.safeParse(row?.mapping).data ?? noChoices;
}

/** What the member said of an archive; nothing yet leaves everything open. */
export function readChoices(viewer: Viewer, importId: string): Promise<ArchiveChoices> {
  return inSpace(viewer, (tx) => readChoicesIn(tx, viewer, importId));
}

/** Stores a part of what the member says of an archive; the rest stays. */
export async function changeChoicesIn(
  tx: Tx,
  viewer: Viewer,
  importId: string,
  change: Partial<ArchiveChoices>,
): Promise<void> {
  const said = { ...(await readChoicesIn(tx, viewer, importId)), ...change };
  const mapping = JSON.parse(JSON.stringify(said));
  await tx.import.updateMany({
    where: { ownerId: viewer.ownerId, id: importId, kind: "archive" },
    data: { mapping },
  });
}

/** The same in a transaction of its own. */
export function changeChoices(
  viewer: Viewer,
  importId: string,
  change: Partial<ArchiveChoices>,
): Promise<void> {
  return inSpace(viewer, (tx) => changeChoicesIn(tx, viewer, importId, change));
}
