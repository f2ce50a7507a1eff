import type { Metadata } from "next";
import { RemovalChecklist } from "@/components/review/removal-checklist";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session-gate";
import { readRemovals } from "@/lib/data/review/removals";
import { formatCount } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "Remove on LinkedIn" };

export default async function RemovalsRoute() {
  const viewer = await requireViewer();
  const now = new Date();
  const { zone, removals, removedToday } = await readRemovals(viewer, now);
  return (
    <>
      <PageHeader
        title="Remove on LinkedIn"
        meta={removals.length > 0 ? formatCount(removals.length, "person", "people") : null}
        actions={
          <ButtonLink href="/review" size="small">
            Weekly review
          </ButtonLink>
        }
      />
      {removals.length === 0 ? (
        <EmptyState
          title="Nobody is to be removed"
          actions={<ButtonLink href="/review">Weekly review</ButtonLink>}
        >
          {removedToday > 0 ? (
            <p>{formatCount(removedToday, "person was", "people were")} removed today.</p>
          ) : null}
          <p>Whom you decide to remove waits here until you have done it on LinkedIn.</p>
        </EmptyState>
      ) : (
        <RemovalChecklist
          people={removals}
          removedToday={removedToday}
          zone={zone}
          now={now.getTime()}
        />
      )}
    </>
  );
}
