import "server-only";
import { makeViewer } from "../auth/make-viewer.ts";
import { listMembers } from "../data/member/queries.ts";
import { refoldSpace } from "../data/verify/commands.ts";

/**
 * After an upgrade that changed the fold: folds every space again that an older version wrote. Else as cheap as looking.
 *
 * @param stopped asked between members, so that a worker can end quickly
 * @returns how many spaces were folded
 */
export async function refoldAll(stopped: () => boolean = () => false): Promise<number> {
  let folded = 0;
  for (const { id } of await listMembers()) {
    if (stopped()) break;
    if (await refoldSpace(makeViewer(id))) folded += 1;
  }
  return folded;
}
