import { z } from "zod";
import { storableText } from "../text/storable-text.ts";

/** How a mailbox is spoken to. `none` sends the password in the clear and is for this machine alone. */
const mailboxSecurities = ["tls", "starttls", "none"] as const;
export const mailboxSecuritySchema = z.enum(mailboxSecurities);

const line = (most: number, missing: string) =>
  storableText
    .trim()
    .min(1, missing)
    .max(most, `This is longer than ${most} characters.`)
    .regex(/^[^\p{Cc}]*$/u, "This holds signs that can't be typed.");

/** A mailbox as the member names it; the password comes apart. */
export const mailboxSettingsSchema = z.object({
  host: line(253, "Enter the server, such as imap.example.net.").regex(
    /^(?:[a-z0-9._-]+|\[?[0-9a-f:.]+\]?)$/i,
    "This is no server name: it looks like imap.example.net, without spaces or slashes.",
  ),
  port: z.coerce
    .number("Enter a port number, usually 993.")
    .int("Enter a port number, usually 993.")
    .min(1, "Enter a port number, usually 993.")
    .max(65_535, "Enter a port number, usually 993."),
  security: mailboxSecuritySchema,
  userName: line(320, "Enter the user name, usually your whole e-mail address."),
  folder: line(500, "Enter the folder, usually INBOX."),
  /** the server whose Authentication-Results header is believed; empty = learnt from the mails */
  authServer: z
    .string()
    .trim()
    .toLowerCase()
    .max(253, "This is longer than 253 characters.")
    .regex(/^(?:[a-z0-9._-]+|\(none\))?$/, "This is no server name: it looks like google.com.")
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
