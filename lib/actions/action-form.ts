import "server-only";
import { noteActionBegun } from "../server/http/answer-notes.ts";

/** The form that an action was sent; an empty one for anything else, since everybody can send anything. */
export function openForm(sent: unknown): FormData {
  noteActionBegun();
  return sent instanceof FormData ? sent : new FormData();
}
