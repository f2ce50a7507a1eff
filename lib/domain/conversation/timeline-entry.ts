import { z } from "zod";
import { timelineKindSchema } from "./timeline-kind.ts";
import { touchChoiceSchema } from "./touch-choice.ts";

/** Where a fact came from; shown beside it on the timeline. */
export const entrySources = [
  "typed",
  "archive",
  "paste",
  "mail",
  "contacts",
  "api",
  "sweep",
  "review",
  "demo",
] as const;
export type EntrySource = (typeof entrySources)[number];

/** How exactly the time of a fact is known. `day` facts stand at 00:00 UTC of their day. */
export const timePrecisions = ["minute", "day", "approximate"] as const;
export type TimePrecision = (typeof timePrecisions)[number];

/** What a fact may carry beside its text; every field belongs to the kinds named behind it. */
export const entryDataSchema = z.object({
  /** chat-scheduled, chat-moved: epoch milliseconds of the chat */
  chatAt: z.number().optional(),
  /** chat-scheduled, chat-moved: how they meet */
  medium: z.enum(["phone", "video", "cafe", "other"]).optional(),
  place: z.string().max(500).optional(),
  /** chat-scheduled, chat-moved: the IANA zone in which the time was agreed */
  zone: z.string().max(64).optional(),
  /** snoozed: hidden from the review until this instant; next-touch: when to be in touch */
  until: z.number().nullable().optional(),
  /** kept: why */
  reason: z.string().max(2000).optional(),
  /** removed: who ended the connection; absent means the member */
  by: z.enum(["me", "them"]).optional(),
  /** kept: although an archive does not list them among the connections any more */
  missing: z.boolean().optional(),
  /** reclassified: what the target really is */
  as: timelineKindSchema.optional(),
  /** flagged: the end of the week it rests on */
  dueAt: z.number().optional(),
  /** message-*: LinkedIn's conversation id */
  thread: z.string().optional(),
  /** message-sent, group-message: others than the two could read it */
  group: z.boolean().optional(),
  /** note: made on LinkedIn; when, as its file says, names it through its edits (epoch ms) */
  linkedinNote: z.object({ created: z.string(), edited: z.number().nullable() }).optional(),
  /** chat-invited: the text warns that silent connections are tidied up */
  warned: z.boolean().optional(),
  /** thanked, chat-invited, nudged, message-sent: the template variant it was made from */
  template: z.string().max(100).optional(),
  /** chat-held: what was learnt */
  notes: z
    .object({
      /** what they do */
      theyDo: z.string().max(5000).optional(),
      /** what the member can do for them */
      iCanDo: z.string().max(5000).optional(),
      agreed: z.string().max(5000).optional(),
    })
    .optional(),
  /** next-touch: days between touches from now on; 0 = never again; null = once; absent = as before */
  cadenceDays: z.number().int().min(0).max(3650).nullable().optional(),
  /** next-touch: how the member chose the day; offered first the next time */
  choice: touchChoiceSchema.optional(),
  /** invitation-accepted: one line on why, as it stood */
  verdict: z.string().optional(),
});
export type EntryData = z.infer<typeof entryDataSchema>;

/** One fact of a timeline, as the fold sees it. Times are epoch milliseconds. */
export type TimelineEntry = {
  id: string;
  kind: z.infer<typeof timelineKindSchema>;
  /** when it happened */
  at: number;
  /** when Acquaint learned of it; orders corrections only */
  recordedAt: number;
  /** end of the reply window, for the kinds that start the clock */
  dueAt: number | null;
  /** read by a machine out of a message, not confirmed by the member */
  guessed: boolean;
  /** the entry that an `undone` or `reclassified` corrects */
  targetId: string | null;
  data: EntryData | null;
};
