import { z } from "zod";
import { decidePair, mergePeople, unmergePeople } from "../data/duplicate/commands.ts";
import { mergeChoicesSchema } from "../domain/duplicate/kept-details.ts";
import { declareAct } from "./act.ts";

/** The acts on people who may be one. */
export const duplicateActs = {
  "duplicate.merge": declareAct({
    about: "make one person of two",
    input: z.object({
      keptId: z.uuid().describe("id of the person who stays"),
      mergedId: z.uuid().describe("id of the person who goes into them"),
      choices: mergeChoicesSchema.describe("which of two details is kept"),
    }),
    touches: ["people", "timeline", "invitations"],
    run: (viewer, input, { now }) => mergePeople(viewer, input, now),
    undo: ({ mergeId }) => ({ act: "duplicate.unmerge", input: { mergeId } }),
  }),

  "duplicate.unmerge": declareAct({
    about: "make two people of one again",
    input: z.object({ mergeId: z.uuid().describe("id of the merge") }),
    touches: ["people", "timeline", "invitations"],
    run: (viewer, { mergeId }, { now }) => unmergePeople(viewer, mergeId, now),
  }),

  "duplicate.rule": declareAct({
    about: "say that two people are not one, or open the question again",
    input: z.object({
      firstId: z.uuid().describe("id of one person"),
      secondId: z.uuid().describe("id of the other"),
      status: z.enum(["not-same", "open"]).describe("the answer"),
    }),
    touches: ["people"],
    run: (viewer, { firstId, secondId, status }, { now }) =>
      decidePair(viewer, [firstId, secondId], status, now),
    undo: (_, { status, ...pair }) => ({
      act: "duplicate.rule",
      input: { ...pair, status: status === "open" ? "not-same" : "open" },
    }),
  }),
};
