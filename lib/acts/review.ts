import { z } from "zod";
import {
  decideInReview,
  mostDecidedAtOnce,
  openReview,
  type ReviewDecision,
  undoInReview,
  undoWholeReview,
} from "../data/review/commands.ts";
import { readSettings } from "../data/settings/queries.ts";
import { longestText } from "../domain/conversation/fact-rules.ts";
import { keepReason, textUpTo } from "../domain/conversation/kinds/fact-fields.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { endSnooze, snoozeSchema } from "../domain/review/snooze.ts";
import { formatCount } from "../domain/time/format.ts";
import { readWallClock } from "../domain/time/wall-clock.ts";
import { declareAct } from "./act.ts";
import { reviewId } from "./ids.ts";

const decisionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("removal-decided") }),
  z.object({ kind: z.literal("removed") }),
  z.object({ kind: z.literal("kept"), reason: keepReason.describe("why") }),
  z.object({ kind: z.literal("snoozed"), until: snoozeSchema }),
  z.object({
    kind: z.literal("replied"),
    at: z.string().max(40).describe("when, on the member's clock; empty for now"),
    text: textUpTo(longestText).default("").describe("what they wrote"),
  }),
]);

function toDecision(
  decision: z.output<typeof decisionSchema>,
  now: Date,
  clock: { zone: string; reviewWeekday: number; reviewHour: number },
): Result<ReviewDecision> {
  if (decision.kind === "snoozed") {
    return ok({ kind: "snoozed", until: endSnooze(decision.until, now, clock) });
  }
  if (decision.kind !== "replied") return ok(decision);
  const at = decision.at === "" ? now.getTime() : readWallClock(decision.at, clock.zone);
  if (at === null) return fail("time-invalid", "at");
  return ok({ kind: "replied", at: new Date(at), text: decision.text });
}

type Target = { personId: string; entryId: string };
const undoCall = (targets: Target[]) =>
  targets.length > 0 ? { act: "review.undo", input: { targets } } : null;

export const reviewActs = {
  "review.decide": declareAct({
    about: "decide about one person, or about several whose silence is sure",
    input: z.object({
      personIds: z.array(z.uuid()).min(1).max(mostDecidedAtOnce).describe("ids of people"),
      decision: decisionSchema.describe("the decision"),
    }),
    touches: ["reviews", "people", "timeline"],
    async run(viewer, { personIds, decision }, { now }) {
      const read = toDecision(decision, now, await readSettings(viewer));
      return read.ok ? decideInReview(viewer, personIds, read.value, now) : read;
    },
    undo: ({ entries }) => undoCall(entries),
  }),

  "review.undo": declareAct({
    about: "undo decisions of the review; undoing the corrections restores them",
    input: z.object({
      targets: z
        .array(z.object({ personId: z.uuid(), entryId: z.uuid() }))
        .min(1)
        .max(mostDecidedAtOnce * 4)
        .describe("the facts of the decisions"),
    }),
    touches: ["reviews", "people", "timeline"],
    run: (viewer, { targets }, { now }) => undoInReview(viewer, targets, now),
    undo: ({ undos }) => undoCall(undos),
  }),

  "review.undo-all": declareAct({
    about: "undo everything that was decided in a review",
    input: z.object({ reviewId }),
    touches: ["reviews", "people", "timeline"],
    run: (viewer, { reviewId }, { now }) => undoWholeReview(viewer, reviewId, now),
    done: ({ people }) =>
      `Took back what was decided on ${formatCount(people, "person", "people")}`,
    undo: ({ undos }) => undoCall(undos),
  }),

  "review.open": declareAct({
    about: "the review that is open now; opens one when none is",
    input: z.object({}),
    touches: ["reviews"],
    keepsPage: true,
    run: async (viewer, _, { now }) => ok({ reviewId: await openReview(viewer, now) }),
  }),
};
