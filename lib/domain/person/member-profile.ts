import { z } from "zod";

const text = z.string().nullish();

/** One job of the member; dates are `YYYY` or `YYYY-MM`, an open end is null. */
const memberPositionSchema = z.object({
  company: z.string(),
  title: text,
  location: text,
  startedOn: text,
  finishedOn: text,
});

/** One school of the member; `start` and `end` are years as written, `activities` is free text. */
const memberEducationSchema = z.object({
  school: z.string(),
  start: text,
  end: text,
  degree: text,
  activities: text,
  notes: text,
});

/** A recommendation or an endorsement between the member and somebody, as the archive has it. */
const trustSignSchema = z.object({
  kind: z.enum(["recommendation", "endorsement"]),
  direction: z.enum(["received", "given"]),
  name: z.string(),
  slug: z.string().nullable(),
});
export type TrustSign = z.infer<typeof trustSignSchema>;

/**
 * What the member's own archive says about the member (Profile, Positions, Education, Skills, Languages).
 * Everything but the name may be missing.
 */
export const memberProfileSchema = z.object({
  name: z.string(),
  slug: text,
  headline: text,
  summary: text,
  location: text,
  positions: z.array(memberPositionSchema).default([]),
  education: z.array(memberEducationSchema).default([]),
  skills: z.array(z.string()).default([]),
  languages: z.array(z.string()).default([]),
  trust: z.array(trustSignSchema).default([]),
  /** Posts and titles that the member published, as far as the archive holds them. */
  works: z.array(z.string()).default([]),
});

export type MemberPosition = z.infer<typeof memberPositionSchema>;
export type MemberEducation = z.infer<typeof memberEducationSchema>;
/** Every part but the name may be missing. */
export type MemberProfile = Omit<z.infer<typeof memberProfileSchema>, "trust" | "works"> & {
  trust?: readonly TrustSign[];
  works?: readonly string[];
};
