import { z } from "zod";
import { explain } from "../input-issue.ts";
import { storableText } from "../text/storable-field.ts";

type LengthCode =
  | "person-name-too-long"
  | "profile-address-too-long"
  | "headline-too-long"
  | "note-too-long";

const line = (most: number, code: LengthCode) =>
  storableText.trim().max(most, explain(code, { most }));

/** A mutual connection as typed or pasted. */
export const mutualNameSchema = z.object({
  name: line(200, "person-name-too-long").min(1, explain("person-name-missing")),
  personId: z.uuid().nullish(),
  trusted: z.boolean().optional(),
});

export const mutualCountSchema = z
  .number(explain("number-invalid"))
  .int(explain("number-invalid"))
  .min(0, explain("number-invalid"))
  .max(30_000, explain("mutuals-too-many", { most: 30_000 }));

/** A day `YYYY-MM-DD`, kept as 00:00 UTC, or an instant. */
const draftDaySchema = z.union(
  [z.date(), z.iso.date().transform((day) => new Date(`${day}T00:00:00Z`))],
  { error: explain("date-invalid") },
);

/** A mutual connection, or only their name. */
const namedMutualSchema = z.union([
  mutualNameSchema,
  mutualNameSchema.shape.name.transform((name) => ({ name })),
]);

/** An incoming invitation as the member records it, by hand or from a pasted page. */
export const invitationDraftSchema = z.object({
  name: line(300, "person-name-too-long")
    .default("")
    .describe("their name; read from the address when empty"),
  profileUrl: line(2000, "profile-address-too-long")
    .default("")
    .describe("any form of their profile address; empty when unknown"),
  headline: line(1000, "headline-too-long").nullish().describe("the line under their name"),
  note: line(5000, "note-too-long").nullish().describe("the words of the invitation"),
  sentAt: draftDaySchema.describe("the day it came, such as 2026-11-16"),
  sentPrecision: z
    .enum(["minute", "day", "approximate"])
    .default("day")
    .describe("how exactly the day is known"),
  mutualCount: mutualCountSchema.nullish().describe("how many mutual connections"),
  mutualNames: z
    .array(namedMutualSchema)
    .max(100, explain("names-too-many", { most: 100 }))
    .default([])
    .describe("the names of mutual connections"),
  source: z
    .enum(["typed", "paste", "mail", "api"])
    .default("typed")
    .describe("where it was learnt"),
  anotherPerson: z
    .boolean()
    .default(false)
    .describe("somebody of this name waits already, and this is another person"),
  personId: z.uuid().nullish().describe("the id of the person of the same name whom it is"),
});
export type InvitationDraft = z.infer<typeof invitationDraftSchema>;
export type InvitationDraftInput = z.input<typeof invitationDraftSchema>;
