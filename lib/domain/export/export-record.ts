import { z } from "zod";
import { stages } from "../conversation/conversation-state.ts";
import { entryDataSchema } from "../conversation/fact-data.ts";
import { entrySources, timePrecisions } from "../conversation/timeline-entry.ts";
import { timelineKindSchema } from "../conversation/timeline-kind.ts";
import { queueOrders } from "../invitation/queue-item.ts";

// The shapes of an export, version 1. They are the documented schema (schema.json in the ZIP is made
// of them), what the export writes, and what the importer checks every record against.

const id = z.uuid();
const inYears = (text: string) => !text.startsWith("0000");
const yearless = "no calendar has this year";
const instant = z.iso
  .datetime()
  .refine(inYears, yearless)
  .meta({ description: "instant, ISO 8601 in UTC" });
const day = z.iso
  .date()
  .refine(inYears, yearless)
  .meta({ description: "calendar date, YYYY-MM-DD" });
const text = z.string().max(200_000);
const anything = z.json().nullable();
const precision = z
  .enum(timePrecisions)
  .meta({ description: "how exactly the time is known; `day` stands at 00:00 UTC" });

/** What an export says of where somebody stands, for readers without the fold. */
export const exportedStateSchema = z.object({
  stage: z.enum(stages),
  dueAt: instant.nullable(),
  flaggedAt: instant.nullable(),
  lastTouchAt: instant.nullable(),
  nextTouchAt: instant.nullable(),
  chatAt: instant.nullable(),
});

const personRecordSchema = z.object({
  id,
  name: text,
  slug: text.nullable().meta({ description: "newest profile slug, decoded: linkedin.com/in/SLUG" }),
  headline: text.nullable(),
  company: text.nullable(),
  position: text.nullable(),
  location: text.nullable(),
  email: text.nullable(),
  connectedOn: day.nullable(),
  trusted: z.boolean(),
  trustedWhy: text.nullable(),
  facts: anything.meta({ description: "profile facts that were typed or pasted" }),
  demo: z.boolean(),
  createdAt: instant,
  keys: z.array(z.object({ kind: z.string().max(50), value: z.string().max(2000) })).meta({
    description: "everything the person is recognised by: slugs old and new, ids, e-mails",
  }),
  state: exportedStateSchema.meta({
    description: "follows from the timeline; the importer derives it anew",
  }),
});

const invitationRecordSchema = z.object({
  id,
  personId: id,
  direction: z.enum(["incoming", "outgoing"]),
  status: z.enum(["pending", "accepted", "ignored", "withdrawn"]),
  assumed: z
    .boolean()
    .meta({ description: "pending or ignored: LinkedIn's files don't tell which" }),
  note: text.nullable(),
  sentAt: instant,
  sentPrecision: precision,
  mutualCount: z.int32().nullable(),
  mutualNames: anything,
  repliedFirstAt: instant.nullable(),
  source: z.string().max(50),
  noteKind: z.string().max(50),
  noteKindByMember: z.boolean(),
  createdAt: instant,
});

const assessmentRecordSchema = z.object({
  invitationId: id,
  answers: z
    .json()
    .meta({ description: "the member's own answers to the criteria and the litmus test" }),
  relationship: anything,
  decidedWith: anything.meta({ description: "proposal, evidence and policy as they stood" }),
  outcome: z.enum(["accept", "ignore", "reply-first"]).nullable(),
  decidedAt: instant.nullable(),
  updatedAt: instant,
});

const timelineRecordSchema = z.object({
  id,
  personId: id,
  kind: timelineKindSchema,
  at: instant,
  precision,
  recordedAt: instant.meta({ description: "when Acquaint learned of it" }),
  source: z.enum(entrySources),
  text: text.nullable(),
  dueAt: instant.nullable().meta({ description: "end of the reply window" }),
  guessed: z.boolean(),
  targetId: id
    .nullable()
    .meta({ description: "the entry that an undone or reclassified corrects" }),
  data: entryDataSchema.nullable(),
  invitationId: id.nullable(),
  reviewId: id.nullable(),
});

const reviewRecordSchema = z.object({
  id,
  openedOn: day,
  openedAt: instant,
  finishedAt: instant.nullable(),
});

const templateRecordSchema = z.object({
  id,
  moment: z.string().max(50),
  name: text,
  body: text,
  updatedAt: instant,
});

const pairRecordSchema = z.object({
  firstId: id,
  secondId: id,
  reasons: z.json(),
  strength: z.int32(),
  status: z.enum(["open", "not-same"]),
  foundAt: instant,
  decidedAt: instant.nullable(),
});

const mergeRecordSchema = z.object({
  id,
  keptId: id,
  mergedId: id,
  snapshot: z.json(),
  mergedAt: instant,
  undoneAt: instant.nullable(),
});

const mailRecordSchema = z.object({
  id,
  messageKey: z.string().max(200),
  kind: z.string().max(50),
  outcome: z.string().max(50),
  name: text.nullable(),
  personId: id.nullable(),
  entryId: id.nullable(),
  settledAt: instant.nullable().default(null).meta({
    description: "when the member said whose it is, or that it means nobody",
  }),
  problem: text.nullable().default(null).meta({ description: "why it was not taken" }),
  thread: text.nullable().default(null),
  mentions: z.json().default(null).meta({ description: "everybody whom it may be about" }),
  sentAt: instant,
  handledAt: instant,
});

const guessRecordSchema = z.object({
  seq: z.int32(),
  key: id,
  name: text,
  at: instant,
  text,
  wording: text.nullable(),
  isInvite: z
    .boolean()
    .meta({ description: "false: the member said that this message is no coffee-chat invite" }),
  changedAt: instant.nullable(),
});

const settingsRecordSchema = z.object({
  zone: z.string().max(100),
  criteriaNeeded: z.int32(),
  mutualThreshold: z.int32(),
  trustedRefereeIsEnough: z.boolean(),
  replyDays: z.int32(),
  nudgeDays: z.int32(),
  noteLimit: z.int32(),
  reviewWeekday: z.int32(),
  reviewHour: z.int32(),
  queueOrder: z.enum(queueOrders),
  calendarLink: text.nullable(),
  templateOrder: z.array(z.string().max(100)).max(1000),
  calledNames: z.array(z.string().max(100)).max(100).default([]),
  digestEvery: z.string().max(50),
  digestWeekday: z.int32(),
  digestHour: z.int32(),
});

const profileRecordSchema = z.object({
  name: text,
  slug: text.nullable(),
  facts: z.json(),
  updatedAt: instant,
});

/** Every set of records of an export, in the order in which the importer needs them. */
export const recordSchemas = {
  people: personRecordSchema,
  reviews: reviewRecordSchema,
  invitations: invitationRecordSchema,
  assessments: assessmentRecordSchema,
  timeline: timelineRecordSchema,
  templates: templateRecordSchema,
  pairs: pairRecordSchema,
  merges: mergeRecordSchema,
  mails: mailRecordSchema,
  guesses: guessRecordSchema,
  settings: settingsRecordSchema,
  profile: profileRecordSchema,
} as const;

export type RecordSet = keyof typeof recordSchemas;
export type RecordOf<S extends RecordSet> = z.infer<(typeof recordSchemas)[S]>;

/** The names of the sets, in order. */
export const recordSets = Object.keys(recordSchemas) as RecordSet[];

/** What stands first in an export: what it is, of when, and how much. */
export const manifestSchema = z.object({
  format: z.literal("acquaint-export"),
  version: z.int().positive(),
  exportedAt: instant,
  /** Silence is known up to here, from archives and mails; for the freshness of flags. */
  knownUpTo: instant.nullable(),
  counts: z.record(z.string(), z.int().nonnegative()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Where the manifest stands in the ZIP; its presence makes a ZIP an export of Acquaint. */
export const manifestFile = "acquaint.json";

/** The path in the ZIP of the JSON list that holds a set. */
export function jsonFileOf(set: RecordSet): string {
  return `json/${set}.json`;
}

/** JSON Schema (draft 2020-12) of every set, as `schema.json` in the ZIP. */
export function describeExport(): object {
  const sets = recordSets.map((set) => [
    jsonFileOf(set),
    { type: "array", items: z.toJSONSchema(recordSchemas[set], { io: "input" }) },
  ]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Acquaint export, version 1",
    properties: {
      [manifestFile]: z.toJSONSchema(manifestSchema),
      ...Object.fromEntries(sets),
    },
  };
}
