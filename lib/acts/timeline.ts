import { z } from "zod";
import { readSettings } from "../data/settings/queries.ts";
import { addFact, reclassifyEntry, undoEntry } from "../data/timeline/commands.ts";
import { ok } from "../domain/result.ts";
import { declareAct } from "./act.ts";
import { factFields, readFactFields } from "./fact-fields.ts";
import { entryId, personId } from "./ids.ts";

/** The acts on a person's timeline. */
export const timelineActs = {
  "timeline.add": declareAct({
    about: "add a fact, now or at an earlier time",
    input: z.object({ personId, ...factFields }),
    touches: ["timeline", "people", "invitations", "reviews"],
    async run(viewer, { personId, ...fields }, { now }) {
      const { zone } = await readSettings(viewer);
      const fact = readFactFields(fields, zone, now);
      return fact.ok ? addFact(viewer, { personId, fact: fact.value }, now) : fact;
    },
    undo: ({ entryId }, { personId }) => ({ act: "timeline.undo", input: { personId, entryId } }),
  }),

  "timeline.undo-together": declareAct({
    about: "undo facts that were written together",
    input: z.object({
      personId,
      entryIds: z.array(z.uuid()).min(1).max(5).describe("ids of the facts"),
    }),
    touches: ["timeline", "people", "invitations", "reviews"],
    async run(viewer, { personId, entryIds }, { now }) {
      const undoIds: string[] = [];
      for (const entryId of entryIds.toReversed()) {
        const undone = await undoEntry(viewer, { personId, entryId }, now);
        if (!undone.ok) return undone;
        undoIds.push(undone.value.undoId);
      }
      return ok({ entryIds: undoIds });
    },
    undo: ({ entryIds }, { personId }) => ({
      act: "timeline.undo-together",
      input: { personId, entryIds },
    }),
  }),

  "timeline.undo": declareAct({
    about: "undo a fact; undoing an undo restores it",
    input: z.object({ personId, entryId }),
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
      personId,
      entryId,
      as: z.enum(["chat-invited", "message-sent"]).describe("what it was"),
    }),
    touches: ["timeline", "people", "reviews"],
    run: (viewer, target, { now }) => reclassifyEntry(viewer, target, now),
    undo: ({ entryId }, { personId }) => ({ act: "timeline.undo", input: { personId, entryId } }),
  }),
};
