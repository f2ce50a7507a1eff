import { ConfirmAddress } from "@/components/settings/confirm-address";
import { DeliveryList } from "@/components/settings/delivery-list";
import { DigestForm } from "@/components/settings/digest-form";
import { SendNow } from "@/components/settings/send-now";
import { SettingsSection } from "@/components/settings/settings-section";
import type { DigestSettings } from "@/lib/data/digest/queries";
import { formatDayTime } from "@/lib/domain/time/format";
import { env } from "@/lib/server/env";

type NotificationsSectionProps = {
  digest: DigestSettings;
  now: Date;
  zone: string;
  address: string;
  /** whether it was shown that the address is the member's */
  isConfirmed: boolean;
};

/** The digest: when it comes, what became of the last ones, and one right now. */
export function NotificationsSection(props: NotificationsSectionProps) {
  const { now, zone, address, isConfirmed } = props;
  const { clock, dueAt, deliveries } = props.digest;
  const canSend = env().mail !== undefined;
  const goesOut = canSend && isConfirmed;
  return (
    <SettingsSection id="notifications" title="Notifications">
      <div className="grid gap-6">
        <p className="text-soft">
          One digest by e-mail with all that waits, never one mail per person, and none when nothing
          waits. It goes to{" "}
          <span className="break-words text-ink" dir="ltr">
            {address}
          </span>
          , by the clock of {zone}.
        </p>
        {canSend ? null : <NoMail />}
        {canSend || clock.every !== "off" ? (
          <DigestForm
            choice={clock}
            next={goesOut && dueAt ? formatDayTime(dueAt, zone, now) : null}
          />
        ) : null}
        {canSend && !isConfirmed ? (
          <ConfirmAddress address={address} isAwaited={clock.every !== "off"} />
        ) : null}
        {goesOut ? <SendNow period={null}>Send me one now</SendNow> : null}
        <DeliveryList deliveries={deliveries} zone={zone} now={now} canSend={goesOut} />
      </div>
    </SettingsSection>
  );
}

function NoMail() {
  return (
    <div className="grid gap-1 rounded-lg bg-unsure-wash px-3.5 py-2.5">
      <p className="font-semibold">This instance can't send mail</p>
      <p>
        Its operator sets <code>SMTP_URL</code> and <code>MAIL_FROM</code> and starts Acquaint
        again. Until then the counts beside the pages and in the title of the window tell what
        waits.
      </p>
    </div>
  );
}
