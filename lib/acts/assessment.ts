import { z } from "zod";
import {
  answerCriterion,
  setMutuals,
  setNoteKind,
  setRelationship,
} from "../data/assessment/commands.ts";
import { describedSenderSchema, describeSender } from "../data/assessment/sender-facts.ts";
import { tryNote } from "../data/assessment/try-note.ts";
import { answerSchema, criteria } from "../domain/assessment/assessment.ts";
import { mutualCountSchema, mutualNameSchema } from "../domain/invitation/invitation-draft.ts";
import { noteKinds } from "../domain/invitation/queue-item.ts";
import { ok } from "../domain/result.ts";
import { explain } from "../domain/words/input-issue.ts";
import { declareAct } from "./act.ts";
import { invitationId } from "./ids.ts";

/** The acts on the assessment of one pending invitation. The queue shows their row by itself. */
export const assessmentActs = {
  "assessment.answer": declareAct({
    about: "answer a criterion or the litmus test; without an answer the proposal counts again",
    input: z.object({
      invitationId,
      criterion: z.enum([...criteria, "litmus"]).describe("the question"),
      answer: answerSchema.nullable().describe("the answer"),
    }),
    touches: ["invitations"],
    keepsPage: true,
    run: (viewer, given, { now }) => answerCriterion(viewer, given, now),
  }),

  "assessment.relate": declareAct({
    about: "say what could come of the acquaintance",
    input: z.object({
      invitationId,
      relationship: z
        .object({ client: z.boolean(), referralPartner: z.boolean(), wantToKnow: z.boolean() })
        .describe("what applies"),
    }),
    touches: ["invitations"],
    keepsPage: true,
    run: (viewer, given, { now }) => setRelationship(viewer, given, now),
  }),

  "assessment.name-mutuals": declareAct({
    about: "store the mutual connections",
    input: z.object({
      invitationId,
      count: mutualCountSchema.nullable().describe("how many; null when unknown"),
      names: z
        .array(mutualNameSchema)
        .max(100, explain("names-too-many", { most: 100 }))
        .describe("their names"),
    }),
    touches: ["invitations", "people"],
    keepsPage: true,
    run: (viewer, given) => setMutuals(viewer, given),
  }),

  "assessment.describe-sender": declareAct({
    about: "store what is known of the sender's profile",
    input: describedSenderSchema,
    touches: ["invitations", "people"],
    keepsPage: true,
    run: (viewer, given) => describeSender(viewer, given),
  }),

  "assessment.correct-note-kind": declareAct({
    about: "say what a note is; without a kind the detector is asked again",
    input: z.object({ invitationId, kind: z.enum(noteKinds).nullable().describe("the kind") }),
    touches: ["invitations"],
    keepsPage: true,
    run: (viewer, given) => setNoteKind(viewer, given),
  }),

  "assessment.try-note": declareAct({
    about: "judge any note, without storing it",
    input: z.object({
      note: z
        .string()
        .max(100_000, explain("note-too-long", { most: 100_000 }))
        .describe("its text"),
      otherName: z.string().max(300).describe("the name of the other one; empty when unknown"),
      own: z.boolean().describe("whether the member means to send it"),
    }),
    touches: [],
    run: async (viewer, input) => ok(await tryNote(viewer, input)),
  }),
};
