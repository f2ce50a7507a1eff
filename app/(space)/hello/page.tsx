import type { Metadata } from "next";
import { HelloQueue } from "@/components/message/hello-queue";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session-gate";
import { readHellos } from "@/lib/data/message/hello-page";
import { describeHello } from "@/lib/domain/message/hello";
import { messageLimit } from "@/lib/domain/message/message-template";
import { formatCount } from "@/lib/domain/time/format";

export const metadata: Metadata = { title: "Say hello" };

export default async function HelloPage() {
  const viewer = await requireViewer();
  const now = new Date();
  const { zone, rows, count, drafts } = await readHellos(viewer, now);
  return (
    <>
      <PageHeader
        title="Say hello"
        meta={count > 0 ? formatCount(count, "message", "messages") : null}
      />
      <HelloQueue
        hellos={rows.map((each) => describeHello(each, zone, now))}
        count={count}
        drafts={drafts}
        limit={messageLimit}
        zone={zone}
      />
    </>
  );
}
