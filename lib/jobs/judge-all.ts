import "server-only";
import { makeViewer } from "../auth/make-viewer.ts";
import { judgeSpaceAgain } from "../data/invitation/judge-again.ts";
import { listMembers } from "../data/member/queries.ts";

/**
 * After an upgrade that changed the judge of notes: judges every space again that an older one wrote. Else as cheap as
 * looking.
 *
 * @param stopped asked between members, so that a worker can end quickly
 * @returns how many spaces were judged
 */
export async function judgeAll(stopped: () => boolean = () => false): Promise<number> {
  let judged = 0;
  for (const { id } of await listMembers()) {
    if (stopped()) break;
    if (await judgeSpaceAgain(makeViewer(id))) judged += 1;
  }
  return judged;
}
