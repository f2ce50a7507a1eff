import { MailboxForm } from "@/components/settings/mailbox-form";
import { MailboxMails } from "@/components/settings/mailbox-mails";
import { MailboxState } from "@/components/settings/mailbox-state";
import { SettingsSection } from "@/components/settings/settings-section";
import type { MailsSeen } from "@/lib/data/mailbox/queries";
import type { MailOutcome } from "@/lib/domain/mail/received-mail";
import type { MailboxView } from "@/lib/domain/mailbox/mailbox-settings";
import { formatCount, formatUntil, formatWhen } from "@/lib/domain/time/format";

const minuteMs = 60_000;

type MailboxSectionProps = {
  mailbox: MailboxView | null;
  mails: MailsSeen;
  now: Date;
  zone: string;
};

function describeMailCounts(counts: Partial<Record<MailOutcome, number>>): string {
  const { taken = 0, unauthenticated = 0 } = counts;
  const doubtful = (counts["no-person"] ?? 0) + (counts["not-understood"] ?? 0);
  const parts = [
    `${formatCount(taken, "mail", "mails")} taken`,
    counts["known-already"] ? `${counts["known-already"]} known already` : null,
    doubtful > 0 ? `${doubtful} to assign` : null,
    counts["dated-ahead"] ? `${counts["dated-ahead"]} dated in the future` : null,
    unauthenticated > 0 ? `${unauthenticated} not authenticated` : null,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

/** The mailbox that is watched for LinkedIn's notifications: its state, its mails, its address. */
export function MailboxSection({ mailbox, mails, now, zone }: MailboxSectionProps) {
  const { rows, counts } = mails;
  return (
    <SettingsSection id="mailbox" title="Mailbox">
      <div className="grid gap-5">
        <p className="text-soft">
          LinkedIn tells you by mail who invites you, accepts and writes. Acquaint reads those mails
          in your mailbox, nothing else, and marks none as read: invitations wait in the queue by
          themselves, and replies are never typed. Only mails are taken that your mail server has
          proved to come from linkedin.com.
        </p>
        {mailbox ? (
          <>
            <MailboxState
              enabled={mailbox.enabled}
              title={`${mailbox.userName} at ${mailbox.host}, ${mailbox.folder}`}
              lastRead={mailbox.lastOkAt === null ? null : formatWhen(mailbox.lastOkAt, zone, now)}
              lastError={mailbox.lastError}
              nextTry={
                mailbox.nextTryAt === null || mailbox.nextTryAt - now.getTime() < minuteMs
                  ? "within a minute"
                  : formatUntil(mailbox.nextTryAt, now)
              }
              since={formatWhen(mailbox.watchingSince, zone, now)}
              stamp={`${mailbox.lastOkAt} ${mailbox.lastError}`}
            />
            {rows.length > 0 ? (
              <div className="grid gap-1">
                <h3 className="font-semibold">{describeMailCounts(counts)}</h3>
                <MailboxMails rows={rows} zone={zone} now={now} />
              </div>
            ) : null}
            <details>
              <summary className="cursor-pointer font-semibold">Change the mailbox</summary>
              <div className="mt-3">
                <MailboxForm known={mailbox} />
              </div>
            </details>
          </>
        ) : (
          <MailboxForm known={null} />
        )}
      </div>
    </SettingsSection>
  );
}
