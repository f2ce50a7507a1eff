"use client";

import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { Spinner } from "@/components/ui/spinner";
import { useKeys } from "@/components/ui/use-keys";
import type { MomentDrafts } from "@/lib/data/message/queries";
import { formatCount } from "@/lib/domain/time/format";
import { HelloEnd } from "./hello-end";
import { SendMessage } from "./send-message";
import { type Hello, helloKey, useHellos } from "./use-hellos";

type HelloQueueProps = {
  /** the first of them; the others are fetched on the way */
  hellos: readonly Hello[];
  count: number;
  /** the drafts of the first of them; the others are fetched on the way */
  drafts: readonly MomentDrafts[];
  limit: number;
  zone: string;
};

/** The messages to write, one person after the other, by keys alone if one likes. */
export function HelloQueue({ hellos, count, drafts, limit, zone }: HelloQueueProps) {
  const queue = useHellos(hellos, count, drafts);
  const { list, total, sent, current } = queue;
  const only = list.length < 2;
  useKeys([
    { key: "j", label: "Later, the next person", run: queue.next, disabled: !current || only },
    { key: "k", label: "The person before", run: queue.back, disabled: only },
  ]);
  if (!current) {
    return (
      <HelloEnd
        sent={sent}
        left={queue.left.length}
        onRestart={queue.restart}
        onUndone={({ hello, entryId }) => queue.markUndone(hello, entryId)}
      />
    );
  }
  const { name, personId, headline, why } = current;
  return (
    <Sheet aria-label={`Message to ${name}`} className="max-w-[50rem]">
      {only ? null : (
        <SheetSection className="grid gap-1.5 py-3">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-soft">
            <span className="tabular-nums">
              {queue.place + 1} of {total}
            </span>
            <span role="status" className="tabular-nums">
              {sent.length > 0 ? `${formatCount(sent.length, "message", "messages")} sent` : ""}
            </span>
            <span className="ms-auto flex gap-2">
              <Button size="small" variant="quiet" keyHint="k" onClick={queue.back}>
                Back
              </Button>
              <Button size="small" keyHint="j" onClick={queue.next}>
                Later
              </Button>
            </span>
          </div>
          <Progress label="Messages sent" value={sent.length} max={total} />
        </SheetSection>
      )}
      <SheetSection className="flex flex-wrap items-center gap-4">
        <Avatar name={name} size="large" />
        <div className="min-w-0 flex-1">
          <h2 dir="auto" className="text-start text-name">
            <Link href={`/people/${personId}`} className="no-underline hover:underline">
              {name}
            </Link>
          </h2>
          <p dir="auto" className="text-start text-soft">
            {[headline, why].filter(Boolean).join(" · ")}
          </p>
        </div>
      </SheetSection>
      <SheetSection>
        {queue.drafts ? (
          <SendMessage
            key={helloKey(current)}
            {...current}
            drafts={queue.drafts}
            limit={limit}
            zone={zone}
            onSent={(_, message) => queue.markSent(current, message)}
            onUndone={(entryId) => queue.markUndone(current, entryId)}
          />
        ) : (
          <p role="status" className="flex items-center gap-2 text-soft">
            {queue.problem ?? (
              <>
                <Spinner /> Drafting…
              </>
            )}
          </p>
        )}
      </SheetSection>
    </Sheet>
  );
}
