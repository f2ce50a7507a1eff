import "server-only";
import { inSpace } from "../data/database.ts";
import type { Viewer } from "../data/viewer.ts";
import { enqueueDuplicatesIn } from "./queue.ts";

/** Lets the worker look for people who are there twice, after some came; several requests make one search. */
export function requestDuplicates(viewer: Viewer): Promise<void> {
  return inSpace(viewer, (tx) => enqueueDuplicatesIn(tx, viewer));
}
