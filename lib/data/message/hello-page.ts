import "server-only";
import { inSpace } from "../database.ts";
import { type FoundToWrite, listToWriteIn } from "../hello/to-write.ts";
import type { Viewer } from "../viewer.ts";
import { draftIn, type MomentDrafts } from "./queries.ts";

/** The page comes with so many people; the others are fetched on the way. */
const listedAtFirst = 40;
/** And with the drafts of so many. */
const draftedAtFirst = 6;

/** What the page of the messages to write shows. */
export type HelloPage = FoundToWrite & { zone: string; drafts: MomentDrafts[] };

/** The first messages to write, how many there are, and the drafts of the very first. */
export function readHellos(viewer: Viewer, now: Date): Promise<HelloPage> {
  return inSpace(viewer, async (tx) => {
    const found = await listToWriteIn(tx, viewer, now, { most: listedAtFirst });
    const { drafts, context } = await draftIn(tx, viewer, found.rows.slice(0, draftedAtFirst));
    return { ...found, drafts, zone: context.settings.zone };
  });
}
