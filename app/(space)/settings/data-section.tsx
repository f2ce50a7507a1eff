import Link from "next/link";
import { DeleteForm } from "@/components/settings/delete-form";
import { ExportLink } from "@/components/settings/export-link";
import { SettingsSection } from "@/components/settings/settings-section";
import { textLink } from "@/components/ui/link-styles";

/** Taking everything out, and deleting everything. */
export function DataSection() {
  return (
    <SettingsSection id="data" title="Data">
      <div className="grid gap-8">
        <div className="grid gap-3">
          <h3 className="font-semibold">Take everything with you</h3>
          <p className="text-soft">
            One ZIP with your people, invitations, assessments and timelines as JSON (with its
            schema), as CSV for a spreadsheet, and your people as vCards. Drop it on Import to open
            it again, here or in another Acquaint.
          </p>
          <ExportLink />
        </div>
        <div className="grid gap-3">
          <h3 className="font-semibold">People who are here twice</h3>
          <p className="text-soft">
            Pairs that may be one person wait for your word.{" "}
            <Link href="/people/duplicates" className={textLink}>
              Look at the duplicates
            </Link>
          </p>
        </div>
        <div className="grid gap-3">
          <h3 className="font-semibold">Delete</h3>
          <DeleteForm />
        </div>
      </div>
    </SettingsSection>
  );
}
