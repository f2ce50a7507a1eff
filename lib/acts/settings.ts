import { z } from "zod";
import { updateSettings } from "../data/invitation/update-settings.ts";
import { splitCalledNames } from "../domain/message/called-names.ts";
import { settingsChangeSchema } from "../domain/settings/settings-change.ts";
import { say } from "../domain/words/sentences.ts";
import { declareAct } from "./act.ts";
import { wholeNumber, wholeNumberIn } from "./whole-number.ts";

const { zone, calendarLink, calledNames } = settingsChangeSchema.shape;

/** The acts on how the method, the clock and messages work for the member. */
export const settingsActs = {
  "settings.save-policy": declareAct({
    about: "change the numbers of the method",
    input: z.object({
      criteriaNeeded: wholeNumber(1, 3).describe("how many of the three criteria are needed"),
      mutualThreshold: wholeNumber(0, 500).describe("more mutual connections than this are needed"),
      trustedRefereeIsEnough: z
        .boolean()
        .default(false)
        .describe("one trusted mutual connection is enough"),
      replyDays: wholeNumber(1, 60).describe("days to reply to a coffee-chat invite"),
      nudgeDays: wholeNumber(1, 60).describe("days to reply to a nudge"),
      noteLimit: z
        .union([z.literal(200), z.literal(300)])
        .describe("LinkedIn's limit for the member's notes: 200, or 300 with Premium"),
    }),
    touches: ["settings", "invitations"],
    fromForm: ({ trustedRefereeIsEnough, ...numbers }) => ({
      ...Object.fromEntries(
        Object.entries(numbers).map(([name, text]) => [name, wholeNumberIn(text)]),
      ),
      trustedRefereeIsEnough: trustedRefereeIsEnough === "on",
    }),
    run: (viewer, policy, { now }) => updateSettings(viewer, policy, now),
    done: () => say("done-policy"),
  }),

  "settings.save-clock": declareAct({
    about: "change the time zone and the hour of the weekly review",
    input: z.object({
      zone: zone.unwrap().describe("IANA time zone, such as Europe/Vienna"),
      reviewWeekday: wholeNumber(1, 7).describe("weekday of the review, 1 is Monday"),
      reviewHour: wholeNumber(0, 23).describe("hour of the review"),
    }),
    touches: ["settings", "reviews"],
    fromForm: ({ reviewWeekday = "", reviewHour = "", ...rest }) => ({
      ...rest,
      reviewWeekday: wholeNumberIn(reviewWeekday),
      reviewHour: wholeNumberIn(reviewHour),
    }),
    run: (viewer, clock, { now }) => updateSettings(viewer, clock, now),
    done: () => say("done-clock"),
  }),

  "settings.save-called-names": declareAct({
    about: "change how the member signs and is called",
    input: z.object({
      called: calledNames.unwrap().describe("the names; drafts are signed with the first"),
    }),
    touches: ["settings", "invitations"],
    fromForm: ({ called = "" }) => ({ called: splitCalledNames(called) }),
    run: (viewer, { called }, { now }) => updateSettings(viewer, { calledNames: called }, now),
    done: () => say("done-names"),
  }),

  "settings.save-calendar-link": declareAct({
    about: "change where people pick a time for a chat",
    input: z.object({
      calendarLink: calendarLink.unwrap().describe("a web address; none for nowhere"),
    }),
    touches: ["settings"],
    fromForm: (fields) => ({ calendarLink: fields.calendarLink?.trim() || null }),
    run: (viewer, change, { now }) => updateSettings(viewer, change, now),
    done: () => say("done-calendar-link"),
  }),
};
