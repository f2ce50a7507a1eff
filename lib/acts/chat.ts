import { z } from "zod";
import {
  agreeChat,
  correctNote,
  recordHeld,
  recordMissed,
  type Written,
} from "../data/chat/commands.ts";
import { readSettings } from "../data/settings/queries.ts";
import { addFact } from "../data/timeline/commands.ts";
import type { Viewer } from "../data/viewer.ts";
import type { FactData } from "../domain/conversation/fact-data.ts";
import {
  place as agreedPlace,
  chatNote,
  medium,
} from "../domain/conversation/kinds/fact-fields.ts";
import { touchChoiceSchema } from "../domain/conversation/kinds/touch-choice.ts";
import { planTouch, postponeTouch } from "../domain/conversation/plan-touch.ts";
import { explain } from "../domain/input-issue.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { readExactTime } from "../domain/time/exact-time.ts";
import { readWallClock } from "../domain/time/wall-clock.ts";
import { isZone } from "../domain/time/zone.ts";
import { type ActCall, declareAct, type Touch } from "./act.ts";
import { entryId, personId } from "./ids.ts";

const touches: readonly Touch[] = ["timeline", "people", "reviews"];
const place = agreedPlace.default("").describe("where: a place, a number, a link");
const text = z.string().default("").describe("what was learnt");
const at = z
  .string()
  .default("")
  .describe("when, on the member's clock, such as 2026-11-16T09:30; empty for now");
const longNote = chatNote.default("");
const notes = {
  theyDo: longNote.describe("what they do"),
  iCanDo: longNote.describe("what the member can do for them"),
  agreed: longNote.describe("what was agreed"),
};
const touch = {
  choice: z
    .union([touchChoiceSchema, z.literal("")])
    .default("")
    .describe("when to be in touch next; empty leaves it as it is"),
  until: z.string().default("").describe("the day of the next touch, where it is chosen"),
  repeat: z.boolean().default(false).describe("whether again after every touch"),
};

const withRepeat = ({ repeat, ...rest }: Record<string, string>) => ({
  ...rest,
  repeat: repeat === "on",
});

/** When something happened on the member's clock; empty means `none`. */
function readPast<T>(given: string, zone: string, none: T): Result<Date | T> {
  if (given === "") return ok(none);
  const instant = readWallClock(given, zone);
  return instant === null ? fail("time-invalid", "at") : ok(new Date(instant));
}

function readTouch(
  { choice, until, repeat }: z.output<z.ZodObject<typeof touch>>,
  now: Date,
  zone: string,
): Result<FactData<"next-touch"> | null> {
  if (choice === "") return ok(null);
  return planTouch({ choice, day: until, repeat }, now.getTime(), zone);
}

const undoWritten = ({ entryIds }: Written, input: { personId: string }): ActCall => ({
  act: "timeline.undo-together",
  input: { personId: input.personId, entryIds },
});

async function addOne(
  viewer: Viewer,
  personId: string,
  fact: unknown,
  now: Date,
): Promise<Result<Written>> {
  const added = await addFact(viewer, { personId, fact }, now);
  return added.ok ? ok({ entryIds: [added.value.entryId] }) : added;
}

/** The acts on chats and on being in touch. */
export const chatActs = {
  "chat.agree": declareAct({
    about: "agree on a chat, or move it",
    input: z.object({
      personId,
      kind: z.enum(["chat-scheduled", "chat-moved"]).describe("agreed anew, or moved"),
      chatAt: z.string().default("").describe("day and time by the clock of the zone"),
      zone: z
        .string()
        .refine(isZone, explain("zone-unknown"))
        .optional()
        .describe("IANA time zone; the member's when left out"),
      medium,
      place,
      at,
    }),
    touches,
    async run(viewer, given, { now }) {
      const settings = await readSettings(viewer);
      const { zone = settings.zone, ...chat } = given;
      const chatAt = readExactTime(chat.chatAt, zone);
      if (!chatAt.ok) return { ...chatAt, field: "chatAt" };
      const when = readPast(chat.at, settings.zone, now);
      if (!when.ok) return when;
      return agreeChat(viewer, { ...chat, chatAt: chatAt.value, zone, at: when.value }, now);
    },
    undo: undoWritten,
  }),

  "chat.hold": declareAct({
    about: "record that a chat took place, with notes and next touch",
    input: z.object({ personId, at, medium: medium.optional(), place, text, ...notes, ...touch }),
    touches,
    fromForm: withRepeat,
    async run(viewer, given, { now }) {
      const { zone } = await readSettings(viewer);
      const { theyDo, iCanDo, agreed, choice, until, repeat, medium: how, ...chat } = given;
      const when = readPast(chat.at, zone, null);
      if (!when.ok) return when;
      const next = readTouch({ choice, until, repeat }, now, zone);
      if (!next.ok) return next;
      const held = {
        ...chat,
        ...(how ? { medium: how } : {}),
        at: when.value,
        notes: { theyDo, iCanDo, agreed },
        touch: next.value,
      };
      return recordHeld(viewer, held, now);
    },
    undo: undoWritten,
  }),

  "chat.miss": declareAct({
    about: "record that they didn't come to the chat",
    input: z.object({ personId }),
    touches,
    run: (viewer, input, { now }) => recordMissed(viewer, input.personId, now),
    done: () => "They didn't come",
    undo: undoWritten,
  }),

  "chat.correct-note": declareAct({
    about: "change the words of a note or of a held chat",
    input: z.object({ personId, entryId, text, ...notes }),
    touches,
    run: (viewer, { theyDo, iCanDo, agreed, ...note }, { now }) =>
      correctNote(viewer, { ...note, notes: { theyDo, iCanDo, agreed } }, now),
    undo: undoWritten,
  }),

  "chat.plan-touch": declareAct({
    about: "plan the next touch, once or again and again, or that there is none",
    input: z.object({ personId, ...touch, text }),
    touches,
    fromForm: withRepeat,
    async run(viewer, { personId: id, text: words, ...fields }, { now }) {
      const { zone } = await readSettings(viewer);
      const next = readTouch(fields, now, zone);
      if (!next.ok) return next;
      if (next.value === null) return fail("touch-time-missing", "choice");
      return addOne(
        viewer,
        id,
        { kind: "next-touch", at: now, text: words, data: next.value },
        now,
      );
    },
    undo: undoWritten,
  }),

  "chat.step": declareAct({
    about: "say that a person was touched, is never to be touched, later, or that the chat is off",
    input: z.object({
      personId,
      step: z
        .union([
          z.enum(["touched", "never", "cancel-chat"]),
          z.object({ by: z.enum(["week", "month"]) }),
          z.object({ until: z.string().max(20) }),
        ])
        .describe("what happened, or how long the next touch is put off"),
    }),
    touches,
    async run(viewer, { personId: id, step }, { now }) {
      const { zone } = await readSettings(viewer);
      const at = now.getTime();
      const data =
        step === "never"
          ? planTouch({ choice: step, day: "", repeat: false }, at, zone)
          : typeof step === "object"
            ? postponeTouch(step, at, zone)
            : ok(null);
      if (!data.ok) return data;
      const kinds = { touched: "message-sent", "cancel-chat": "chat-cancelled" } as const;
      const kind = step === "touched" || step === "cancel-chat" ? kinds[step] : "next-touch";
      return addOne(viewer, id, { kind, at: now, data: data.value }, now);
    },
    done: (_, { step }) => (step === "cancel-chat" ? "Chat cancelled" : "Saved"),
    undo: undoWritten,
  }),
};
