import { z } from "zod";
import { storableText } from "../text/storable-text.ts";

const line = (most: number, what: string) =>
  storableText.trim().max(most, `${what} is longer than ${most.toLocaleString("en")} characters.`);

/** A mutual connection as typed or pasted. */
export const mutualNameSchema = z.object({
  name: line(200, "A name").min(1, "A name is empty."),
  personId: z.uuid().nullish(),
  trusted: z.boolean().optional(),
});

export const mutualCountSchema = z
  .number("Enter a whole number, or nothing when you don't know.")
  .int("Enter a whole number, or nothing when you don't know.")
  .min(0, "This can't be less than none.")
  .max(30_000, "LinkedIn allows 30,000 connections.");

/** A day `YYYY-MM-DD`, kept as 00:00 UTC, or an instant. */
export const draftDaySchema = z.union(
  [z.date(), z.iso.date().transform((day) => new Date(`${day}T00:00:00Z`))],
  { error: "Enter the day, for example 2026-11-16." },
);

/** A mutual connection, or only their name. */
const namedMutualSchema = z.union([
  mutualNameSchema,
  mutualNameSchema.shape.name.transform((name) => ({ name })),
]);

/** An incoming invitation as the member records it, by hand or from a pasted page. */
export const invitationDraftSchema = z.object({
  name: line(300, "The name").default("").describe("their name; read from the address when empty"),
  profileUrl: line(2000, "The address")
    .default("")
    .describe("any form of their profile address; empty when unknown"),
  headline: line(1000, "The headline").nullish().describe("the line under their name"),
  note: line(5000, "The note").nullish().describe("the words of the invitation"),
  sentAt: draftDaySchema.describe("the day it came, such as 2026-11-16"),
  sentPrecision: z
    .enum(["minute", "day", "approximate"])
    .default("day")
    .describe("how exactly the day is known"),
  mutualCount: mutualCountSchema.nullish().describe("how many mutual connections"),
  mutualNames: z
    .array(namedMutualSchema)
    .max(100, "Enter at most 100 names.")
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

/** A name read out of a slug, for an address that came without one: `ana-ruiz-1b2c3` is Ana Ruiz. */
export function guessNameFromSlug(slug: string): string | null {
  const parts = slug.split("-").filter((part) => /\p{L}/u.test(part) && !/\d/u.test(part));
  if (parts.length === 0) return null;
  return parts.map((part) => part.charAt(0).toLocaleUpperCase("und") + part.slice(1)).join(" ");
}
