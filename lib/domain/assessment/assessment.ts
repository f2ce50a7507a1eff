import { z } from "zod";

/** The three criteria, in the order in which they are asked. */
export const criteria = ["note", "common-ground", "mutuals"] as const;
export type Criterion = (typeof criteria)[number];

/** An answer to a criterion or to the litmus test. `unknown` is never counted as met. */
export const answerSchema = z.enum(["yes", "no", "unknown"]);
export type Answer = z.infer<typeof answerSchema>;

/** One reason for or against a criterion. `weight` 0..1 orders reasons, strongest first. */
export const evidenceSchema = z.object({
  criterion: z.enum(criteria),
  strength: z.enum(["for", "against", "neutral"]),
  weight: z.number().min(0).max(1),
  /** one plain sentence */
  text: z.string(),
  /** what it was read from: "note", "profile", "archive", "typed", … */
  source: z.string(),
  /** the part of the note that says so, in UTF-16 offsets */
  span: z.object({ start: z.number(), end: z.number() }).optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** The member's answers; `proposed` says which were copied from the app's evidence. */
export const answersSchema = z.object({
  note: answerSchema,
  "common-ground": answerSchema,
  mutuals: answerSchema,
  litmus: answerSchema,
});
export type Answers = z.infer<typeof answersSchema>;

/** The member's policy. Source of the defaults: the method (2 of 3, more than 5 mutuals, 7 days). */
export const policySchema = z.object({
  criteriaNeeded: z.number().int().min(0).max(3).default(2),
  /** the criterion is met by more mutual connections than this */
  mutualThreshold: z.number().int().min(0).max(500).default(5),
  /** one trusted mutual connection meets the third criterion, whatever the count */
  trustedRefereeIsEnough: z.boolean().default(false),
  replyDays: z.number().int().min(1).max(60).default(7),
  nudgeDays: z.number().int().min(1).max(60).default(7),
});
export type Policy = z.infer<typeof policySchema>;

export const defaultPolicy: Policy = policySchema.parse({});

export type Verdict = "accept" | "ignore" | "reply-first" | "needs-litmus" | "needs-answers";

/** A verdict with one line that says why. */
export type Judgement = { verdict: Verdict; met: number; reason: string };
