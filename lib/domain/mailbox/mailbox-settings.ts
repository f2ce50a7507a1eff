import { z } from "zod";
import { explain } from "../input-issue.ts";
import { storableText } from "../text/storable-field.ts";

/** How a mailbox is spoken to. `none` sends the password in the clear and is for this machine alone. */
const mailboxSecurities = ["tls", "starttls", "none"] as const;
export const mailboxSecuritySchema = z.enum(mailboxSecurities);

type MissingCode = "mailbox-host-missing" | "mailbox-user-missing" | "mailbox-folder-unnamed";

const line = (most: number, missing: MissingCode) =>
  storableText
    .trim()
    .min(1, explain(missing))
    .max(most, explain("text-too-long", { most }))
    .regex(/^[^\p{Cc}]*$/u, explain("text-unprintable"));

/** A mailbox as the member names it; the password comes apart. */
export const mailboxSettingsSchema = z.object({
  host: line(253, "mailbox-host-missing").regex(
    /^(?:[a-z0-9._-]+|\[?[0-9a-f:.]+\]?)$/i,
    explain("mailbox-host-invalid"),
  ),
  port: z.coerce
    .number(explain("mailbox-port-invalid"))
    .int(explain("mailbox-port-invalid"))
    .min(1, explain("mailbox-port-invalid"))
    .max(65_535, explain("mailbox-port-invalid")),
  security: mailboxSecuritySchema,
  userName: line(320, "mailbox-user-missing"),
  folder: line(500, "mailbox-folder-unnamed"),
  /** the server whose Authentication-Results header is believed; empty = learnt from the mails */
  authServer: z
    .string()
    .trim()
    .toLowerCase()
    .max(253, explain("text-too-long", { most: 253 }))
    .regex(/^(?:[a-z0-9._-]+|\(none\))?$/, explain("mailbox-auth-server-invalid"))
    .default(""),
});
export type MailboxSettings = z.infer<typeof mailboxSettingsSchema>;

const minuteMs = 60_000;
/** How long after a reading the next one is due. */
export const readEveryMs = 3 * minuteMs;

/** How long to wait after so many failures in a row: one minute, doubled each time, an hour at most. */
export function waitAfter(failures: number): number {
  return Math.min(60, 2 ** Math.max(0, failures - 1)) * minuteMs;
}

/** The mailbox as its owner sees it; never with the password. Times are epoch milliseconds. */
export type MailboxView = MailboxSettings & {
  enabled: boolean;
  watchingSince: number;
  lastOkAt: number | null;
  lastError: string | null;
  nextTryAt: number | null;
};
