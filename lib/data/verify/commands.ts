import "server-only";
import { foldVersion } from "../../domain/conversation/fold-conversation.ts";
import { inSpaceRaw } from "../database.ts";
import { foldPeople } from "../timeline/fold-people.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Folds a whole space again when its stored stages were written by an older fold than this version's; one read when
 * they were not. Killed at any moment it has changed nothing and is done again.
 *
 * @returns whether the space was folded
 */
export function refoldSpace(viewer: Viewer): Promise<boolean> {
  return inSpaceRaw(viewer, async (client) => {
    const own = [viewer.ownerId];
    const stale = `select from member_settings where owner_id = $1::uuid and fold_version < ${foldVersion}`;
    if ((await client.query(stale, own)).rowCount === 0) return false;
    // Of several workers one folds; facts that come meanwhile wait for their person.
    if ((await client.query(`${stale} for update`, own)).rowCount === 0) return false;
    await client.query(
      `select count(*) from (select from person where owner_id = $1::uuid order by id for update) held`,
      own,
    );
    await foldPeople(client, viewer, "all");
    await client.query("update member_settings set fold_version = $2 where owner_id = $1::uuid", [
      ...own,
      foldVersion,
    ]);
    return true;
  });
}
