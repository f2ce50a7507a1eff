import { z } from "zod";
import { hasField } from "../domain/conversation/fact-data.ts";
import { addableKinds, type TimelineKind } from "../domain/conversation/timeline-kind.ts";
import { ok, type Result } from "../domain/result.ts";
import { readMoment } from "../domain/time/moment.ts";

/** "why you keep them (kept)": what a field means, and for which kinds. */
function of(words: string, field: string): string {
  return `${words} (${addableKinds.filter((kind) => hasField(kind, field)).join(", ")})`;
}

const text = (words: string) => z.string().optional().describe(words);

/**
 * The fields of every kind of fact that a member adds by hand, each as text, so that forms and options can state them.
 * The rules of the kind stand in the domain: here nothing is required but the kind.
 */
export const factFields = {
  kind: z.enum(addableKinds).describe("what happened"),
  at: text("when it happened: on the member's clock, or with an offset; now when left out"),
  text: text("what was said or noted"),
  reason: text(of("why you keep them", "reason")),
  until: text(of("the day it is put off to; else the time in `at`", "until")),
  cadenceDays: z
    .number()
    .optional()
    .describe(of("and then every so many days; 0 is never", "cadenceDays")),
  chatAt: text(of("when the chat is; else the time in `at`", "chatAt")),
  medium: text(of("phone, video, cafe or other", "medium")),
  place: text(of("where you meet", "place")),
  zone: text(of("IANA time zone in which it was agreed", "zone")),
  theyDo: text(of("what they do", "notes")),
  iCanDo: text(of("what you can do for them", "notes")),
  agreed: text(of("what was agreed", "notes")),
  by: text(of("me or them: who ended it", "by")),
};

const noteParts = ["theyDo", "iCanDo", "agreed"] as const;
type NotePart = (typeof noteParts)[number];
/** What is stated of a fact, as text. */
export type StatedFields = z.output<z.ZodObject<typeof factFields>>;
type Times = { at: number | undefined; until: number | undefined; chatAt: number | undefined };

function readTimes(fields: StatedFields, zone: string): Result<Times> {
  const times: Times = { at: undefined, until: undefined, chatAt: undefined };
  for (const field of ["at", "until", "chatAt"] as const) {
    const given = fields[field]?.trim();
    if (!given) continue;
    const moment = readMoment(given, zone);
    if (!moment.ok) return { ...moment, field };
    times[field] = moment.value;
  }
  return ok(times);
}

/**
 * When a fact happened. A chat that is agreed on, or a day that is put off to, may stand in `at` alone: then it was
 * decided at that time, at the latest now.
 */
function placeFact(kind: TimelineKind, times: Times, isRepeated: boolean, now: number) {
  const { at, until, chatAt } = times;
  const ahead = { ...(chatAt && { chatAt }), ...(until && { until }) };
  if (chatAt || until || isRepeated || !at) return { at: at ?? now, ahead };
  const decided = Math.min(at, now);
  if (hasField(kind, "chatAt")) return { at: decided, ahead: { chatAt: at } };
  if (hasField(kind, "until")) return { at: decided, ahead: { until: at } };
  return { at, ahead };
}

/**
 * The fact that the fields state, still to be held against the rules of its kind.
 *
 * @param zone the member's zone, by which times without an offset are read
 */
export function readFactFields(fields: StatedFields, zone: string, now: Date): Result<object> {
  const times = readTimes(fields, zone);
  if (!times.ok) return times;
  const { kind, text: words, cadenceDays } = fields;
  const placed = placeFact(kind, times.value, cadenceDays !== undefined, now.getTime());
  // An empty field of a form states nothing.
  const stated = (field: "reason" | "medium" | "place" | "zone" | "by" | NotePart) =>
    fields[field] || undefined;
  const notes = Object.fromEntries(noteParts.map((part) => [part, stated(part)]));
  const data = {
    reason: stated("reason"),
    cadenceDays,
    medium: stated("medium"),
    place: stated("place"),
    zone: stated("zone"),
    by: stated("by"),
    notes: noteParts.some(stated) ? notes : undefined,
    ...placed.ahead,
  };
  return ok({ kind, text: words, at: new Date(placed.at), data });
}
