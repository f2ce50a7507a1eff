import { z } from "zod";
import { explain } from "../words/input-issue.ts";

type LengthCode =
  | "person-name-too-long"
  | "profile-address-too-long"
  | "headline-too-long"
  | "note-too-long";

const line = (most: number, code: LengthCode) =>
  z.string().trim().max(most, explain(code, { most }));

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

/** An incoming invitation as the member records it, by hand or from a pasted page. */
export const invitationDraftSchema = z.object({
  name: line(300, "person-name-too-long").default(""),
  /** any form of a profile address; empty when unknown */
  profileUrl: line(2000, "profile-address-too-long").default(""),
  headline: line(1000, "headline-too-long").nullish(),
  note: line(5000, "note-too-long").nullish(),
  sentAt: z.date(explain("date-invalid")),
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
