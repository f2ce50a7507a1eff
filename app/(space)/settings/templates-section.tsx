import { CalendarLinkForm } from "@/components/settings/calendar-link-form";
import { SettingsSection } from "@/components/settings/settings-section";
import { TemplateList } from "@/components/settings/template-list";
import { readWordings } from "@/lib/data/page/settings-page";
import type { Viewer } from "@/lib/data/viewer";

/** The wordings with what came of them, and the link they may name. */
export async function TemplatesSection({ viewer, now }: { viewer: Viewer; now: Date }) {
  const { settings, templates, person } = await readWordings(viewer, now);
  const { policy, noteLimit, calendarLink } = settings;
  return (
    <SettingsSection id="templates" title="Message templates">
      <div className="grid gap-6">
        <CalendarLinkForm calendarLink={calendarLink} />
        <TemplateList templates={templates} preview={{ person, policy, noteLimit }} />
      </div>
    </SettingsSection>
  );
}
