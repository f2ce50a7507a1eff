import type { Metadata } from "next";
import { HelloQueue } from "@/components/message/hello-queue";
import type { Hello } from "@/components/message/use-hellos";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session-gate";
import { draftMany } from "@/lib/data/message/queries";
import { listToWrite, type ToWrite } from "@/lib/data/message/to-write";
import { readSettings } from "@/lib/data/settings/queries";
import { findFirstName } from "@/lib/domain/message/first-name";
import { messageLimit } from "@/lib/domain/message/message-template";
import { linkProfile } from "@/lib/domain/person/profile-link";
import { formatCount, formatRelativeDay } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "Say hello" };

/** The page comes with the drafts of so many; the others are fetched on the way. */
const draftedAtFirst = 6;

function toHello(waiting: ToWrite, zone: string, now: Date): Hello {
  const day = formatRelativeDay(waiting.since, zone, now);
  return {
    ...waiting,
    firstName: findFirstName(waiting.name) ?? waiting.name,
    profileUrl: linkProfile(waiting),
    why: waiting.moment === "hello" ? `accepted ${day}` : `asked first ${day}`,
  };
}

export default async function HelloPage() {
  const viewer = await requireViewer();
  const now = new Date();
  const [{ zone }, waiting] = await Promise.all([readSettings(viewer), listToWrite(viewer, now)]);
  const drafts = await draftMany(viewer, waiting.slice(0, draftedAtFirst));
  return (
    <>
      <PageHeader
        title="Say hello"
        meta={waiting.length > 0 ? formatCount(waiting.length, "message", "messages") : null}
      />
      <HelloQueue
        hellos={waiting.map((each) => toHello(each, zone, now))}
        drafts={drafts}
        limit={messageLimit}
        zone={zone}
      />
    </>
  );
}
