import { z } from "zod";
import { policySchema } from "../assessment/assessment.ts";
import { explain } from "../input-issue.ts";
import { longestCalledName, mostCalledNames } from "../message/called-names.ts";
import { storableText } from "../text/storable-field.ts";
import { isZone } from "../time/zone.ts";

/** LinkedIn's limits for the note of an invitation: free accounts, Premium accounts. */
const noteLimits = [200, 300] as const;

const { mutualThreshold, trustedRefereeIsEnough, replyDays, nudgeDays } = policySchema.shape;

/** What the member may change of the policy: the numbers of the method. Nothing falls back to a default. */
const policyChangeSchema = z.object({
  criteriaNeeded: z.number().int().min(1).max(3),
  mutualThreshold: mutualThreshold.removeDefault(),
  trustedRefereeIsEnough: trustedRefereeIsEnough.removeDefault(),
  replyDays: replyDays.removeDefault(),
  nudgeDays: nudgeDays.removeDefault(),
  noteLimit: z.union(noteLimits.map((limit) => z.literal(limit))),
});

/** What the member may change of the clock: where they live and when the weekly review opens. */
const clockChangeSchema = z.object({
  zone: z.string().refine(isZone, explain("zone-unknown")),
  reviewWeekday: z.number().int().min(1).max(7),
  reviewHour: z.number().int().min(0).max(23),
});

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return (url?.protocol === "https:" || url?.protocol === "http:") && url.hostname.includes(".");
}

/** What the member may change of messages: the link by which people pick a time, null for none. */
const messagesChangeSchema = z.object({
  calendarLink: storableText
    .trim()
    .max(500, explain("text-too-long", { most: 500 }))
    .refine(isWebAddress, explain("web-address-invalid"))
    .nullable(),
});

/** The names that the member signs with (the first) and is called by. */
const namesChangeSchema = z.object({
  calledNames: z
    .array(
      storableText
        .trim()
        .min(1)
        .max(longestCalledName, explain("person-name-too-long", { most: longestCalledName })),
    )
    .max(mostCalledNames, explain("names-too-many", { most: mostCalledNames })),
});

export const settingsChangeSchema = z
  .object({
    ...policyChangeSchema.shape,
    ...clockChangeSchema.shape,
    ...messagesChangeSchema.shape,
    ...namesChangeSchema.shape,
  })
  .partial();
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
