import type { MailOutcome } from "../../domain/mail/received-mail.ts";

/** When the mail was written (epoch ms), and on whose behalf it is received. */
export type MailReceipt = { at: number; importId: string | null; now: Date };

/** What became of a mail, and the fact that it left. */
export type MailEffect = { outcome: MailOutcome; personId: string | null; entryId?: string | null };
