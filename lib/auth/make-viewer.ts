import "server-only";
import type { ActSending, Viewer } from "../data/viewer.ts";

/**
 * Makes the value that opens one member's space. Call it only where the right to it has just been
 * shown: a live session, an API token, a job's own row, the operator's command line.
 *
 * @param ownerId uuid of a member
 * @param sending the one act that it is for, where that act must count once
 */
export function makeViewer(ownerId: string, sending?: ActSending): Viewer {
  return Object.freeze({ ownerId, ...(sending ? { sending } : {}) }) as Viewer;
}
