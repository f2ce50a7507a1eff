import { z } from "zod";
import { fail } from "../../result.ts";
import { declareKind } from "./declare-kind.ts";
import { instant, isInstant, noData, textUpTo } from "./fact-fields.ts";
import { touchChoiceSchema } from "./touch-choice.ts";

const noReason = "Say in a word why you keep them.";
const notAhead = "Choose a day in the future.";
const noTouch = "Choose when.";

/** What the member notes, plans and decides, and the flag of the clock. */
export const decisionKinds = {
  note: declareKind({
    rank: 210,
    data: z.strictObject({
      linkedinNote: z
        .object({ created: z.string(), edited: z.number().nullable() })
        .optional()
        .describe("made on LinkedIn; `created`, as its file says it, names it through its edits"),
    }),
    addable: true,
    noted: true,
    mark: "plain",
    title: () => "Note",
    check: ({ text }) => (text === null ? fail("A note can't be empty.", "text") : null),
  }),
  "next-touch": declareKind({
    rank: 220,
    data: z.strictObject({
      until: instant(noTouch)
        .nullable()
        .optional()
        .describe("when to be in touch, epoch milliseconds"),
      cadenceDays: z
        .number({ error: "This is no number of days." })
        .int("Enter whole days.")
        .min(0, "Enter 0 days or more.")
        .max(3650, "Enter at most 3,650 days.")
        .nullable()
        .optional()
        .describe("days between touches from now on; 0 = never again, null = once"),
      choice: touchChoiceSchema
        .optional()
        .describe("how the member chose the day; offered first the next time"),
    }),
    addable: true,
    noted: true,
    mark: "plain",
    title: () => "Next touch planned",
    detail: ({ until, cadenceDays }, { when }) => {
      if (cadenceDays === 0) return "never again";
      const again = cadenceDays ? `, then every ${cadenceDays} days` : "";
      return until ? `for ${when(until)}${again}` : "taken off";
    },
    check: ({ at, data: { until, cadenceDays } }) => {
      if (typeof until !== "number") {
        return typeof cadenceDays === "number" ? null : fail(noTouch, "until");
      }
      return isInstant(until) && until >= at ? null : fail(notAhead, "until");
    },
  }),
  flagged: declareKind({
    rank: 230,
    data: z.strictObject({
      dueAt: instant("Say when the week was over.").describe(
        "the end of the week it rests on, epoch milliseconds",
      ),
    }),
    mark: "flag",
    title: () => "The week was over",
    check: ({ data }) =>
      isInstant(data.dueAt) ? null : fail("This is not a date and time.", "dueAt"),
  }),
  kept: declareKind({
    rank: 240,
    data: z.strictObject({
      reason: textUpTo(2000, noReason).describe("why they are kept"),
      missing: z
        .boolean()
        .optional()
        .describe("although an archive does not list them among the connections any more"),
    }),
    addable: true,
    noted: true,
    title: (name) => `You kept ${name}`,
    detail: ({ reason }) => reason || "no reason given",
    check: ({ data }) => (data.reason === "" ? fail(noReason, "reason") : null),
  }),
  snoozed: declareKind({
    rank: 250,
    data: z.strictObject({
      until: instant(notAhead).describe(
        "hidden from the review until this instant, epoch milliseconds",
      ),
    }),
    addable: true,
    title: () => "Snoozed",
    detail: ({ until }, { when }) => (until ? `until ${when(until)}` : "no day given"),
    check: ({ at, data: { until } }) =>
      isInstant(until) && until > at ? null : fail(notAhead, "until"),
  }),
  "removal-decided": declareKind({
    rank: 260,
    data: noData,
    addable: true,
    title: () => "Decided to remove",
  }),
  removed: declareKind({
    rank: 270,
    data: z.strictObject({
      by: z
        .enum(["me", "them"], { error: "Say who ended it: me or them." })
        .optional()
        .describe("who ended the connection; the member where nothing is said"),
    }),
    addable: true,
    title: () => "Removed on LinkedIn",
    detail: ({ by }) => (by === "them" ? "by them" : null),
  }),
  "still-connected": declareKind({
    rank: 280,
    data: noData,
    addable: true,
    mark: "plain",
    title: () => "Still connected on LinkedIn",
  }),
};
