import { CalendarLinkForm } from "@/components/settings/calendar-link-form";
import { SettingsSection } from "@/components/settings/settings-section";
import { TemplateList } from "@/components/settings/template-list";
import { readOutcomes } from "@/lib/data/message/outcomes";
import { readPreviewPerson } from "@/lib/data/message/queries";
import { listTemplates } from "@/lib/data/message/templates";
import { readSettings } from "@/lib/data/settings/queries";
import type { Viewer } from "@/lib/data/viewer";
import { describeOutcome } from "@/lib/domain/message/wording-outcome";

/** The wordings with what came of them, and the link they may name. */
export async function TemplatesSection({ viewer, now }: { viewer: Viewer; now: Date }) {
  const [templates, outcomes, person, { policy, noteLimit, calendarLink }] = await Promise.all([
    listTemplates(viewer),
    readOutcomes(viewer, now),
    readPreviewPerson(viewer, null, now),
    readSettings(viewer),
  ]);
  return (
    <SettingsSection id="templates" title="Message templates">
      <div className="grid gap-6">
        <CalendarLinkForm calendarLink={calendarLink} />
        <TemplateList
          templates={templates.map((each) => ({
            ...each,
            outcome: describeOutcome(outcomes.get(each.id)),
          }))}
          preview={{ person, policy, noteLimit }}
        />
      </div>
    </SettingsSection>
  );
}
