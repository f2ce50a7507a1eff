import { z } from "zod";
import { explain } from "../domain/input-issue.ts";
import { storableText } from "../domain/text/storable-field.ts";
import { isZone } from "../domain/time/zone.ts";

/** What NIST SP 800-63B asks of a password's length; nothing is asked of its kinds of characters. */
const shortestPassword = 8;
const longestPassword = 200;

export const newPasswordSchema = z
  .string()
  .min(shortestPassword, explain("password-too-short", { least: shortestPassword }))
  .max(longestPassword, explain("password-too-long", { most: longestPassword }));

/** A password that is checked, not chosen: any that could ever have been stored. */
export const givenPasswordSchema = z.string().min(1, explain("password-missing")).max(1_000);

/** An e-mail address, as it is stored: trimmed and lower-cased. */
export const emailSchema = storableText
  .trim()
  .toLowerCase()
  .max(254, explain("email-too-long", { most: 254 }))
  .pipe(z.email(explain("email-invalid")));

export const memberNameSchema = storableText
  .transform((name) => name.replace(/\p{Cc}+/gu, " ").trim())
  .pipe(
    z
      .string()
      .min(1, explain("member-name-missing"))
      .max(120, explain("text-too-long", { most: 120 })),
  );

/** A time zone from a browser; what nobody knows becomes UTC, which the settings can put right. */
const browserZoneSchema = z
  .string()
  .max(64)
  .nullish()
  .transform((zone) => (zone && isZone(zone) ? zone : "UTC"));

/** What every form for a new account asks. */
export const accountSchema = z.object({
  name: memberNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
  zone: browserZoneSchema,
});
export type AccountInput = z.infer<typeof accountSchema>;
