"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import {
  type Decided,
  decideInReview,
  mostDecidedAtOnce,
  openReview,
  type ReviewDecision,
  takeBackReview,
  undoInReview,
} from "../data/review/commands.ts";
import { readSettings } from "../data/settings/queries.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { endReplyWindow } from "../domain/time/reply-window.ts";
import { nextReviewOpening } from "../domain/time/review-opening.ts";
import { readWallClock } from "../domain/time/wall-clock.ts";

/** How long somebody is put off. */
const snoozes = ["next-review", "two-weeks", "a-month"] as const;
type Span = (typeof snoozes)[number];
/** A span, or a day `YYYY-MM-DD`. */
export type Snooze = Span | (string & {});

const decisionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("removal-decided") }),
  z.object({ kind: z.literal("removed") }),
  z.object({ kind: z.literal("kept"), reason: z.string().max(2000) }),
  z.object({
    kind: z.literal("snoozed"),
    /** one of the usual spans, or a day `YYYY-MM-DD` on the member's clock */
    until: z.union([z.enum(snoozes), z.iso.date()]),
  }),
  z.object({
    kind: z.literal("replied"),
    at: z.string().max(40),
    text: z.string().max(20_000).default(""),
  }),
]);
const inputSchema = z.object({
  personIds: z.array(z.uuid()).min(1).max(mostDecidedAtOnce),
  decision: decisionSchema,
});

export type ReviewStep<T> =
  | ({ status: "ok" } & T)
  | { status: "error"; formError: string; field?: string };

const misread = { status: "error", formError: "This can't be read. Reload the page." } as const;

type Clock = { zone: string; reviewWeekday: number; reviewHour: number };

function isSpan(until: string): until is Span {
  return (snoozes as readonly string[]).includes(until);
}

function endSnooze(until: Snooze, now: Date, clock: Clock): Date {
  if (!isSpan(until)) return new Date(readWallClock(until, clock.zone) ?? now);
  const next = nextReviewOpening(now.getTime(), clock.zone, clock.reviewWeekday, clock.reviewHour);
  const weeks = { "next-review": 0, "two-weeks": 1, "a-month": 3 }[until];
  return new Date(weeks === 0 ? next : endReplyWindow(next, clock.zone, weeks * 7));
}

function toDecision(
  decision: z.output<typeof decisionSchema>,
  now: Date,
  clock: Clock,
): Result<ReviewDecision> {
  if (decision.kind === "snoozed") {
    return ok({ kind: "snoozed", until: endSnooze(decision.until, now, clock) });
  }
  if (decision.kind !== "replied") return ok(decision);
  const at = decision.at === "" ? now.getTime() : readWallClock(decision.at, clock.zone);
  if (at === null) return fail("This is not a date and time.", "at");
  return ok({ kind: "replied", at: new Date(at), text: decision.text });
}

/** Decides about one person, or about several whose silence is sure. */
export async function decideReview(
  input: z.input<typeof inputSchema>,
): Promise<ReviewStep<Decided>> {
  const viewer = await requireViewer();
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) return misread;
  const now = new Date();
  const decision = toDecision(parsed.data.decision, now, await readSettings(viewer));
  const result = decision.ok
    ? await decideInReview(viewer, parsed.data.personIds, decision.value, now)
    : decision;
  if (!result.ok) {
    return {
      status: "error",
      formError: result.problem,
      ...(result.field ? { field: result.field } : {}),
    };
  }
  revalidatePath("/", "layout");
  return { status: "ok", ...result.value };
}

const targetsSchema = z
  .array(z.object({ personId: z.uuid(), entryId: z.uuid() }))
  .min(1)
  .max(mostDecidedAtOnce * 4);

type Targets = z.input<typeof targetsSchema>;

/** Takes decisions of the review back; taking the corrections back brings them back. */
export async function undoReview(targets: Targets): Promise<ReviewStep<{ undos: Targets }>> {
  const viewer = await requireViewer();
  const parsed = targetsSchema.safeParse(targets);
  if (!parsed.success) return misread;
  const result = await undoInReview(viewer, parsed.data, new Date());
  if (!result.ok) return { status: "error", formError: result.problem };
  revalidatePath("/", "layout");
  return { status: "ok", undos: result.value.undos };
}

/** Takes back everything that was decided in a review. */
export async function takeBackAll(
  reviewId: string,
): Promise<ReviewStep<{ people: number; undos: Targets }>> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse(reviewId);
  if (!id.success) return misread;
  const result = await takeBackReview(viewer, id.data, new Date());
  if (!result.ok) return { status: "error", formError: result.problem };
  revalidatePath("/", "layout");
  return { status: "ok", ...result.value };
}

/** The review that a message sent from its page belongs to; opens one when none is open. */
export async function takeReviewId(): Promise<string> {
  return openReview(await requireViewer(), new Date());
}
