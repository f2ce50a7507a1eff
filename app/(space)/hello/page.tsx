import type { Metadata } from "next";
import { type Hello, HelloQueue } from "@/components/message/hello-queue";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session-gate";
import { draftHellos, type HelloDraft } from "@/lib/data/message/queries";
import { readSettings } from "@/lib/data/settings/queries";
import { findFirstName } from "@/lib/domain/message/first-name";
import { messageLimit } from "@/lib/domain/message/message-template";
import { linkProfile } from "@/lib/domain/person/profile-link";
import { formatCount, formatRelativeDay } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "Say hello" };

function toHello(draft: HelloDraft, zone: string, now: Date): Hello {
  const day = formatRelativeDay(draft.since, zone, now);
  return {
    ...draft,
    firstName: findFirstName(draft.name) ?? draft.name,
    profileUrl: linkProfile(draft),
    why: draft.moment === "hello" ? `accepted ${day}` : `asked first ${day}`,
  };
}

export default async function HelloPage() {
  const viewer = await requireViewer();
  const now = new Date();
  const { zone } = await readSettings(viewer);
  const waiting = await draftHellos(viewer, now);
  return (
    <>
      <PageHeader
        title="Say hello"
        meta={waiting.length > 0 ? formatCount(waiting.length, "message", "messages") : null}
      />
      {waiting.length > 0 ? (
        <HelloQueue
          hellos={waiting.map((draft) => toHello(draft, zone, now))}
          limit={messageLimit}
        />
      ) : (
        <EmptyState
          title="Everybody has a word from you"
          actions={<ButtonLink href="/invitations">Pending invitations</ButtonLink>}
        >
          When you accept an invitation, the thank-you and the coffee invite are written here.
        </EmptyState>
      )}
    </>
  );
}
