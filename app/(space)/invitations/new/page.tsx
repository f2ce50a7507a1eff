import type { Metadata } from "next";
import { AddForm } from "@/components/invitations/add-form";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { requireViewer } from "@/lib/auth/session-gate";
import { readSettings } from "@/lib/data/settings/queries";
import { localDate } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "Add invitations" };

export default async function AddInvitationsPage() {
  const viewer = await requireViewer();
  const { zone } = await readSettings(viewer);
  return (
    <div className="max-w-[54rem]">
      <PageHeader title="Add invitations" />
      <Sheet>
        <SheetSection>
          <AddForm today={localDate(new Date(), zone)} />
        </SheetSection>
      </Sheet>
    </div>
  );
}
