import "server-only";
import type { Viewer } from "../data/viewer.ts";

/**
 * Makes the value that opens one member's space. Call it only where the right to it has just been
 * shown: a live session, an API token, a job's own row, the operator's command line.
 *
 * @param ownerId uuid of a member
 */
export function makeViewer(ownerId: string): Viewer {
  return Object.freeze({ ownerId }) as Viewer;
}
