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

/** An incoming invitation as the member records it, by hand or from a pasted page. */
export const invitationDraftSchema = z.object({
  name: line(300, "The name").default(""),
  /** any form of a profile address; empty when unknown */
  profileUrl: line(2000, "The address").default(""),
  headline: line(1000, "The headline").nullish(),
  note: line(5000, "The note").nullish(),
  sentAt: z.date("This is not a date."),
  sentPrecision: z.enum(["minute", "day", "approximate"]).default("day"),
  mutualCount: mutualCountSchema.nullish(),
  mutualNames: z.array(mutualNameSchema).max(100).default([]),
  source: z.enum(["typed", "paste", "mail", "api"]).default("typed"),
  /** the member has seen that somebody of this name waits already, and means another person */
  anotherPerson: z.boolean().default(false),
  /** the person of the same name whom the member says it is */
  personId: z.uuid().nullish(),
});
export type InvitationDraft = z.infer<typeof invitationDraftSchema>;
export type InvitationDraftInput = z.input<typeof invitationDraftSchema>;

/** A name read out of a slug, for an address that came without one: `ana-ruiz-1b2c3` is Ana Ruiz. */
export function guessNameFromSlug(slug: string): string | null {
  const parts = slug.split("-").filter((part) => /\p{L}/u.test(part) && !/\d/u.test(part));
  if (parts.length === 0) return null;
  return parts.map((part) => part.charAt(0).toLocaleUpperCase("und") + part.slice(1)).join(" ");
}
