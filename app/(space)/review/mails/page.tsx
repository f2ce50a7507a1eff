import type { Metadata } from "next";
import { OpenMailList } from "@/components/review/open-mail-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session-gate";
import { listOpenMails } from "@/lib/data/review/open-mails";
import { formatCount } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "Mails to look at" };

export default async function OpenMailsRoute() {
  const viewer = await requireViewer();
  const { zone, mails, count } = await listOpenMails(viewer);
  return (
    <>
      <PageHeader
        title="Mails to look at"
        meta={count > 0 ? formatCount(count, "mail", "mails") : null}
        actions={
          <ButtonLink href="/review" size="small">
            Weekly review
          </ButtonLink>
        }
      />
      {mails.length === 0 ? (
        <EmptyState
          title="No mail lies open"
          actions={<ButtonLink href="/review">Weekly review</ButtonLink>}
        >
          <p>Mails that tell of a message and fit nobody for sure wait here.</p>
        </EmptyState>
      ) : (
        <OpenMailList mails={mails} zone={zone} now={Date.now()} />
      )}
    </>
  );
}
