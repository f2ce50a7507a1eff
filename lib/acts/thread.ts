import { z } from "zod";
import { readSettings } from "../data/settings/queries.ts";
import { previewThread, recordThread, undoThread } from "../data/thread/commands.ts";
import { findThreadPeople } from "../data/thread/queries.ts";
import { longestText } from "../domain/conversation/fact-rules.ts";
import { textUpTo } from "../domain/conversation/kinds/fact-fields.ts";
import { timePrecisions } from "../domain/conversation/timeline-entry.ts";
import { explain } from "../domain/input-issue.ts";
import { ok } from "../domain/result.ts";
import { readWallClock } from "../domain/time/wall-clock.ts";
import { declareAct } from "./act.ts";
import { personId } from "./ids.ts";
import { instantInput } from "./instant.ts";

const mostMessages = 500;

const message = z.object({
  direction: z.enum(["incoming", "outgoing"]),
  at: instantInput,
  precision: z.enum(timePrecisions),
  text: textUpTo(longestText).min(1),
});
const messageToRecord = message.extend({
  invite: z.boolean(),
  /** on the member's clock, where the member corrected the time */
  when: z.string().nullable(),
});

/** The acts on conversations that were pasted. */
export const threadActs = {
  "thread.preview": declareAct({
    about:
      "find out which messages of a conversation are new, and which was the coffee-chat invite",
    input: z.object({
      personId,
      messages: z.array(message).min(1).max(mostMessages).describe("the messages"),
    }),
    touches: [],
    run: async (viewer, input) => ok(await previewThread(viewer, input.personId, input.messages)),
  }),

  "thread.record": declareAct({
    about: "record what was chosen of a conversation",
    input: z.object({
      personId,
      messages: z
        .array(messageToRecord)
        .min(1, explain("messages-none-chosen"))
        .max(mostMessages)
        .describe("the messages"),
      accept: z.boolean().describe("whether their invitation was accepted, as the note shows"),
      inGroup: z.boolean().default(false).describe("whether more than one other person takes part"),
    }),
    touches: ["timeline", "people", "invitations", "reviews"],
    async run(viewer, { messages, inGroup, ...rest }, { now }) {
      const { zone } = await readSettings(viewer);
      const read = messages.map(({ when, at, precision, ...each }) => {
        if (when === null) return { ...each, inGroup, at, precision };
        const said = readWallClock(when, zone) ?? Number.NaN;
        return { ...each, inGroup, at: said, precision: "minute" as const };
      });
      return recordThread(viewer, { ...rest, messages: read }, now);
    },
    undo: ({ entryIds }, input) => ({
      act: "thread.undo",
      input: { personId: input.personId, entryIds },
    }),
  }),

  "thread.undo": declareAct({
    about: "undo a pasted conversation as a whole",
    input: z.object({
      personId,
      entryIds: z
        .array(z.uuid())
        .max(mostMessages + 1)
        .describe("ids of the facts"),
    }),
    touches: ["timeline", "people", "invitations", "reviews"],
    run: async (viewer, input, { now }) => ok({ undone: await undoThread(viewer, input, now) }),
  }),

  "thread.find-people": declareAct({
    about: "find whom a pasted conversation is with",
    input: z.object({
      people: z
        .array(z.object({ name: z.string().max(300), slug: z.string().max(300).nullable() }))
        .max(20)
        .describe("the people who write in it"),
    }),
    touches: [],
    run: async (viewer, { people }) => ok(await findThreadPeople(viewer, people)),
  }),
};
