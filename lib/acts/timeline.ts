import { z } from "zod";
import { reclassifyEntry, undoEntry } from "../data/timeline/commands.ts";
import { declareAct } from "./act.ts";

const entry = {
  personId: z.uuid().describe("id of the person"),
  entryId: z.uuid().describe("id of the fact"),
};

/** The acts on a person's timeline. */
export const timelineActs = {
  "timeline.undo": declareAct({
    about: "take a fact back; undoing an undo brings it back",
    input: z.object(entry),
    touches: ["timeline", "people", "invitations", "reviews"],
    run: (viewer, target, { now }) => undoEntry(viewer, target, now),
    undo: ({ undoId }, { personId }) => ({
      act: "timeline.undo",
      input: { personId, entryId: undoId },
    }),
  }),

  "timeline.correct": declareAct({
    about: "say what a message really was: the coffee-chat invite, or just a message",
    input: z.object({
      ...entry,
      as: z.enum(["chat-invited", "message-sent"]).describe("what it was"),
    }),
    touches: ["timeline", "people", "reviews"],
    run: (viewer, target, { now }) => reclassifyEntry(viewer, target, now),
    undo: ({ entryId }, { personId }) => ({ act: "timeline.undo", input: { personId, entryId } }),
  }),
};
