import { CalendarPanel } from "@/components/settings/calendar-panel";
import { SettingsSection } from "@/components/settings/settings-section";
import { findToken } from "@/lib/data/member/access-tokens";
import type { Viewer } from "@/lib/data/viewer";
import { formatWhen } from "@/lib/domain/time/format";

type CalendarSectionProps = { viewer: Viewer; now: Date; zone: string };

/** The calendar feed: whether an address works, and the buttons for it. */
export async function CalendarSection({ viewer, now, zone }: CalendarSectionProps) {
  const token = await findToken(viewer, "calendar");
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
