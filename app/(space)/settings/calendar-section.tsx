import { CalendarPanel } from "@/components/settings/calendar-panel";
import { SettingsSection } from "@/components/settings/settings-section";
import type { LiveToken } from "@/lib/data/member/access-tokens";
import { formatWhen } from "@/lib/domain/time/format";

type CalendarSectionProps = { token: LiveToken | null; now: Date; zone: string };

/** The calendar feed: whether an address works, and the buttons for it. */
export function CalendarSection({ token, now, zone }: CalendarSectionProps) {
  const formatMoment = (at: Date | null | undefined) => (at ? formatWhen(at, zone, now) : null);
  return (
    <SettingsSection id="calendar" title="Calendar feed">
      <CalendarPanel
        since={formatMoment(token?.createdAt)}
        seen={formatMoment(token?.lastUsedAt)}
      />
    </SettingsSection>
  );
}
