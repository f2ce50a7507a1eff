import { z } from "zod";
import { readSettings } from "../data/settings/queries.ts";
import { addFact, reclassifyEntry, undoEntry } from "../data/timeline/commands.ts";
import { addableKinds } from "../domain/conversation/timeline-kind.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { readWallClock } from "../domain/time/wall-clock.ts";
import { declareAct } from "./act.ts";

const entry = {
  personId: z.uuid().describe("id of the person"),
  entryId: z.uuid().describe("id of the fact"),
};

function readTime(text: string, zone: string, field: string): Result<number> {
  const at = readWallClock(text, zone);
  return at === null ? fail("This is not a date and time.", field) : ok(at);
}

/** The acts on a person's timeline. */
export const timelineActs = {
  "timeline.add": declareAct({
    about: "add a fact, now or at an earlier time",
    input: z.object({
      personId: entry.personId,
      kind: z.enum(addableKinds).describe("what happened"),
      at: z.string().default("").describe("when, on the member's clock; empty for now"),
      text: z.string().default("").describe("what was said or noted"),
      until: z.string().default("").describe("the day it is put off to"),
      reason: z.string().default("").describe("why you keep them"),
    }),
    touches: ["timeline", "people", "invitations", "reviews"],
    async run(viewer, { personId, kind, at, text, until, reason }, { now }) {
      const { zone } = await readSettings(viewer);
      const happened = at === "" ? ok(now.getTime()) : readTime(at, zone, "at");
      if (!happened.ok) return happened;
      const ends = until === "" ? ok(undefined) : readTime(until, zone, "until");
      if (!ends.ok) return ends;
      const data = { until: ends.value, reason: reason || undefined };
      return addFact(viewer, { personId, kind, at: new Date(happened.value), text, data }, now);
    },
    undo: ({ entryId }, { personId }) => ({ act: "timeline.undo", input: { personId, entryId } }),
  }),

  "timeline.undo-together": declareAct({
    about: "take facts back that were written together",
    input: z.object({
      personId: entry.personId,
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
