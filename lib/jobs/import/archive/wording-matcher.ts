import "server-only";
import { listTemplates } from "../../../data/message/templates.ts";
import type { Viewer } from "../../../data/viewer.ts";
import {
  createWordingMatcher,
  type WordingMatcher,
} from "../../../domain/message/match-wording.ts";

/** Recognises sent messages that were made from a wording of the viewer's for a hello or a nudge. */
export async function readWordingMatcher(viewer: Viewer): Promise<WordingMatcher> {
  const templates = await listTemplates(viewer);
  return createWordingMatcher(
    templates.filter(({ moment }) => moment === "hello" || moment === "nudge"),
  );
}
