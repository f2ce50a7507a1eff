import { z } from "zod";
import { explain } from "../../input-issue.ts";
import { fail } from "../../result.ts";
import { say } from "../../words/sentences.ts";
import { declareKind } from "./declare-kind.ts";
import { instant, isInstant, keepReason, noData } from "./fact-fields.ts";
import { touchChoiceSchema } from "./touch-choice.ts";

const mostDays = 3650;
const noDays = explain("number-out-of-range", { from: 0, to: mostDays });

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
    check: ({ text }) => (text === null ? fail("note-empty", "text") : null),
  }),
  "next-touch": declareKind({
    rank: 220,
    data: z.strictObject({
      until: instant("touch-time-missing")
        .nullable()
        .optional()
        .describe("when to be in touch, epoch milliseconds"),
      cadenceDays: z
        .number(noDays)
        .int(noDays)
        .min(0, noDays)
        .max(mostDays, noDays)
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
    detail: ({ until, cadenceDays }, { when }) => {
      if (cadenceDays === 0) return say("fact-touch-never");
      if (!until) return say("fact-touch-off");
      return cadenceDays
        ? say("fact-touch-every", { when: when(until), days: cadenceDays })
        : say("fact-touch-once", { when: when(until) });
    },
    check: ({ at, data: { until, cadenceDays } }) => {
      if (typeof until !== "number") {
        return typeof cadenceDays === "number" ? null : fail("touch-time-missing", "until");
      }
      return isInstant(until) && until >= at ? null : fail("day-not-future", "until");
    },
  }),
  flagged: declareKind({
    rank: 230,
    data: z.strictObject({
      dueAt: instant("time-invalid").describe(
        "the end of the week it rests on, epoch milliseconds",
      ),
    }),
    mark: "flag",
    check: ({ data }) => (isInstant(data.dueAt) ? null : fail("time-invalid", "dueAt")),
  }),
  kept: declareKind({
    rank: 240,
    data: z.strictObject({
      reason: keepReason,
      missing: z
        .boolean()
        .optional()
        .describe("although an archive does not list them among the connections any more"),
    }),
    addable: true,
    noted: true,
    detail: ({ reason }) => reason || say("fact-kept-without-reason"),
    check: ({ data }) => (data.reason === "" ? fail("keep-reason-missing", "reason") : null),
  }),
  snoozed: declareKind({
    rank: 250,
    data: z.strictObject({
      until: instant("day-not-future").describe(
        "hidden from the review until this instant, epoch milliseconds",
      ),
    }),
    addable: true,
    detail: ({ until }, { when }) =>
      until ? say("fact-snoozed-until", { when: when(until) }) : say("fact-snoozed-without-day"),
    check: ({ at, data: { until } }) =>
      isInstant(until) && until > at ? null : fail("day-not-future", "until"),
  }),
  "removal-decided": declareKind({
    rank: 260,
    data: noData,
    addable: true,
  }),
  removed: declareKind({
    rank: 270,
    data: z.strictObject({
      by: z
        .enum(["me", "them"], { error: explain("removal-by-invalid") })
        .optional()
        .describe("who ended the connection; the member where nothing is said"),
    }),
    addable: true,
    detail: ({ by }) => (by === "them" ? say("fact-removed-by-them") : null),
  }),
  "still-connected": declareKind({
    rank: 280,
    data: noData,
    addable: true,
    mark: "plain",
  }),
};
