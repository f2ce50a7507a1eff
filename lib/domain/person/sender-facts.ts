import { z } from "zod";

const list = z.array(z.string()).default([]);
const text = z.string().nullish();

/** One job of the sender; dates as `YYYY` or `YYYY-MM`, an open end is null. */
const senderPositionSchema = z.object({
  company: z.string(),
  title: text,
  startedOn: text,
  finishedOn: text,
});

/** What is known of somebody who wrote: typed, imported, or read from a pasted profile. Anything may be missing. */
export const senderFactsSchema = z.object({
  headline: text,
  company: text,
  position: text,
  location: text,
  companies: list,
  positions: z.array(senderPositionSchema).default([]),
  schools: list,
  skills: list,
  languages: list,
});

export type SenderFacts = z.input<typeof senderFactsSchema>;
