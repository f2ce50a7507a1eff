import { z } from "zod";
import { listToWrite } from "../data/hello/to-write.ts";
import { markSent } from "../data/message/commands.ts";
import { draftMany, draftMessages } from "../data/message/queries.ts";
import { readSettings } from "../data/settings/queries.ts";
import { longestText } from "../domain/conversation/fact-rules.ts";
import { textUpTo } from "../domain/conversation/kinds/fact-fields.ts";
import { defaultTemplates } from "../domain/message/default-templates.ts";
import { describeHello } from "../domain/message/hello.ts";
import { momentSchema } from "../domain/message/message-template.ts";
import { fail, ok } from "../domain/result.ts";
import { formatWhen } from "../domain/time/format.ts";
import { readWallClock } from "../domain/time/wall-clock.ts";
import { declareAct } from "./act.ts";
import { personId } from "./ids.ts";
import { instantInput } from "./instant.ts";

const moment = momentSchema.describe("the moment of the conversation");
const templateId = z.union([z.uuid(), z.enum(defaultTemplates.map(({ code }) => code))]);

/** The acts on messages that the member sends on LinkedIn. */
export const messageActs = {
  "message.mark-sent": declareAct({
    about: "record that a message was sent on LinkedIn",
    input: z.object({
      personId,
      moment,
      text: textUpTo(longestText).describe("what was sent"),
      sentAt: z
        .string()
        .nullable()
        .default(null)
        .describe("when, on the member's clock, such as 2026-11-16T09:30; none for now"),
      template: templateId.nullish().describe("the template it was made from"),
      reviewId: z.uuid().nullish().describe("the review that it is a decision of"),
    }),
    touches: ["timeline", "people", "reviews"],
    async run(viewer, { sentAt, ...message }, { now }) {
      const { zone } = await readSettings(viewer);
      const at = sentAt === null ? now.getTime() : readWallClock(sentAt, zone);
      if (at === null) return fail("time-nonexistent", "sentAt");
      const sent = await markSent(viewer, { ...message, at: new Date(at) }, now);
      if (!sent.ok) return sent;
      const { dueAt } = sent.value.state;
      const until = dueAt === null ? null : formatWhen(dueAt, zone, now);
      return ok({ entryId: sent.value.entryId, until });
    },
    undo: ({ entryId }, input) => ({
      act: "timeline.undo",
      input: { personId: input.personId, entryId },
    }),
  }),

  "message.list-to-write": declareAct({
    about: "the next messages to write, at most 100",
    input: z.object({
      after: z
        .object({ personId, moment: z.enum(["hello", "reply-first"]), since: instantInput })
        .describe("the message after which they come"),
    }),
    touches: [],
    async run(viewer, { after }, { now }) {
      const { zone } = await readSettings(viewer);
      const { rows } = await listToWrite(viewer, now, { after, most: 100 });
      return ok(rows.map((each) => describeHello(each, zone, now)));
    },
  }),

  "message.draft": declareAct({
    about: "draft the messages for one person and moment",
    input: z.object({ personId, moment }),
    touches: [],
    async run(viewer, asked) {
      const drafts = await draftMessages(viewer, asked);
      return drafts ? ok(drafts) : fail("person-gone");
    },
  }),

  "message.draft-many": declareAct({
    about: "draft the messages for many people at once, at most 50",
    input: z.object({
      asked: z.array(z.object({ personId, moment })).max(50).describe("the people and moments"),
    }),
    touches: [],
    run: async (viewer, { asked }) => ok(await draftMany(viewer, asked)),
  }),
};
