import "server-only";
import {
  type TouchChoice,
  touchChoiceSchema,
} from "../../domain/conversation/kinds/touch-choice.ts";
import type { Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** How the member chose the next touch the last time; null before the first. */
export async function findLastChoice(tx: Tx, viewer: Viewer): Promise<TouchChoice | null> {
  const rows = await tx.$queryRaw<{ choice: string | null }[]>`
    select data ->> 'choice' as choice from timeline_entry
    where owner_id = ${viewer.ownerId}::uuid and kind = 'next-touch'
    order by at desc limit 20`;
  const last = rows.find(({ choice }) => choice !== null)?.choice;
  return touchChoiceSchema.safeParse(last).data ?? null;
}
