"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { AlikeGroup, QueueCounts, QueueFilter } from "@/lib/domain/invitation/queue-item";
import { formatCount } from "@/lib/domain/time/format";
import type { Queue } from "./use-queue";

const invitations = (count: number) => formatCount(count, "invitation", "invitations");

const sentences: Record<AlikeGroup, (count: number) => string> = {
  old: (count) =>
    `${invitations(count)} from your archive ${count === 1 ? "is" : "are"} older than three months: most likely ignored or lapsed on LinkedIn.`,
  "bare-none": (count) =>
    `${invitations(count)} without a note, and nothing else speaks for ${count === 1 ? "it" : "them"} yet.`,
  "bare-template": (count) =>
    `${invitations(count)} with the same words for everybody, and nothing else speaks for ${count === 1 ? "it" : "them"}.`,
};
const mostAtOnce = 500;

function groupOf(filter: QueueFilter, counts: QueueCounts): AlikeGroup | null {
  if (filter === "none") return "bare-none";
  if (filter === "template") return "bare-template";
  return filter === "all" && counts.alike.old > 0 ? "old" : null;
}

type AlikeBarProps = { filter: QueueFilter; counts: QueueCounts; queue: Queue };

/** Decides at one stroke what has the same evidence; one undo undoes all of it. */
export function AlikeBar({ filter, counts, queue }: AlikeBarProps) {
  const [pending, setPending] = useState(false);
  const group = groupOf(filter, counts);
  const count = group ? counts.alike[group] : 0;
  if (!group || count < 2) return null;
  const now = Math.min(count, mostAtOnce);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-sheet border border-line bg-sheet px-4 py-2.5 text-[0.875rem]">
      <p className="min-w-0 flex-1 basis-64 text-soft">{sentences[group](count)}</p>
      <Button
        size="small"
        pending={pending}
        onClick={async () => {
          setPending(true);
          await queue.decideGroup(group);
          setPending(false);
        }}
      >
        {group === "old" ? "Already ignored: close" : "Ignore"} {now === count ? "all " : ""}
        {now.toLocaleString("en-GB")}
      </Button>
    </div>
  );
}
