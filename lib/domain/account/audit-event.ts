/** What can happen to an account, for its member's eyes: the whole list. Codes stay when their words change. */
export const auditEvents = [
  "account-created",
  "signed-in",
  "signed-in-with-code",
  "signed-in-with-recovery-code",
  "signed-in-with-passkey",
  "sign-in-failed",
  "code-failed",
  "proof-failed",
  "signed-out",
  "session-ended",
  "sessions-ended",
  "password-changed",
  "password-reset",
  "password-set",
  "reset-link-made",
  "member-reset-link-made",
  "email-change-asked",
  "email-changed",
  "email-confirmed",
  "factor-turned-on",
  "factor-turned-off",
  "recovery-codes-made",
  "recovery-code-used",
  "passkey-added",
  "passkey-removed",
  "exported",
  "calendar-address-made",
  "calendar-address-revoked",
  "mailbox-connected",
  "mailbox-removed",
  "invite-made",
  "invite-revoked",
  "member-removed",
  "space-emptied",
] as const;

export type AuditEvent = (typeof auditEvents)[number];

/** How a session began. */
export type SignInEvent = Extract<AuditEvent, `signed-in${string}`>;

/** Days for which entries are kept. */
export const auditDays = 180;

/** How many failed attempts a day are written down; more would only be a stranger's way to fill the disk. */
export const failuresADay = 100;

/** Whether an event is an attempt that failed, which strangers can bring about. */
export function isFailure(event: AuditEvent): boolean {
  return event.endsWith("-failed");
}
