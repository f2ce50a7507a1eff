import type { Stretch } from "./slots.ts";

export const cautionCodes = [
  "off-platform",
  "money",
  "crypto",
  "too-good-job",
  "calendar-first",
  "headline-differs",
] as const;
export type CautionCode = (typeof cautionCodes)[number];

/** Something to be careful about, with its place in the note. It stands beside the kind and never decides it. */
export type NoteCaution = Stretch & { code: CautionCode; text: string };
