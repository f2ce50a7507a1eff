import "server-only";
import { makeViewer } from "../auth/make-viewer.ts";
import { judgeSpaceAgain } from "../data/invitation/judge-again.ts";
import { listMembers } from "../data/member/queries.ts";
import { refoldSpace } from "../data/verify/commands.ts";
import type { Viewer } from "../data/viewer.ts";

/** Upgrades one space after the other; how many an older version had written. */
async function upgradeAll(
  upgrade: (viewer: Viewer) => Promise<boolean>,
  stopped: () => boolean,
): Promise<number> {
  let upgraded = 0;
  for (const { id } of await listMembers()) {
    if (stopped()) break;
    if (await upgrade(makeViewer(id))) upgraded += 1;
  }
  return upgraded;
}

/**
 * After an upgrade that changed the fold: folds every space again that an older version wrote. Else as cheap as looking.
 *
 * @param stopped asked between members, so that a worker can end quickly
 * @returns how many spaces were folded
 */
export function refoldAll(stopped: () => boolean = () => false): Promise<number> {
  return upgradeAll(refoldSpace, stopped);
}

/** The same after an upgrade that changed the judge of notes. */
export function judgeAll(stopped: () => boolean = () => false): Promise<number> {
  return upgradeAll(judgeSpaceAgain, stopped);
}
