"use client";

import { useEffect, useRef } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { NoteKind, QueueItem } from "@/lib/domain/invitation/queue-item";
import { formatAge } from "@/lib/domain/time/format";
import { CriterionDots } from "./criterion-dots";
import type { Queue } from "./use-queue";

export const noteKindTitles: Record<NoteKind, string> = {
  none: "No note",
  default: "LinkedIn's own sentence",
  template: "Standard note",
  personal: "Personal note",
  unsure: "Can’t tell",
};

function QueueRow({
  item,
  on,
  now,
  queue,
}: {
  item: QueueItem;
  on: boolean;
  now: number;
  queue: Queue;
}) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (on) row.current?.scrollIntoView({ block: "nearest" });
  }, [on]);
  const mutuals = item.mutualCount === null ? null : `${item.mutualCount} mutual`;
  return (
    <li className="border-line border-t [contain-intrinsic-size:auto_4.75rem] [content-visibility:auto] first:border-t-0">
      <button
        ref={row}
        type="button"
        aria-current={on ? "true" : undefined}
        onClick={() => queue.select(item.id)}
        className={cx(
          "relative flex w-full items-center gap-3 px-3.5 py-2.5 text-start outline-offset-[-2px] hover:bg-sunk",
          on &&
            "bg-act-wash before:absolute before:inset-y-0 before:start-0 before:w-[3px] before:bg-act hover:bg-act-wash",
        )}
      >
        <Avatar name={item.name} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-semibold">
            <bdi>{item.name}</bdi>
          </span>
          <span className="block truncate text-small text-soft">
            <bdi>
              {item.headline ?? (item.note?.trim() ? `“${item.note.trim().slice(0, 120)}”` : "")}
            </bdi>
          </span>
          <span className="block truncate text-soft text-tiny">
            {[noteKindTitles[item.noteKind], mutuals].filter(Boolean).join(" · ")}
          </span>
        </span>
        <span className="grid gap-1 self-start pt-1">
          <CriterionDots item={item} />
          <span className="text-end text-faint text-tiny tabular-nums">
            {formatAge(item.sentAt, now)}
          </span>
        </span>
      </button>
    </li>
  );
}

/** The queue beside the invitation. On a phone it gives way: there it is one at a time. */
export function QueueList({ queue, now }: { queue: Queue; now: number }) {
  return (
    <div className="overflow-hidden rounded-sheet border border-line bg-sheet shadow-sheet max-md:hidden">
      <ul aria-label="Invitations" className="md:max-h-[calc(100dvh-13rem)] md:overflow-y-auto">
        {queue.items.map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            on={item.id === queue.selectedId}
            now={now}
            queue={queue}
          />
        ))}
      </ul>
      {queue.next ? (
        <div className="border-line border-t p-2 text-center">
          <Button variant="quiet" size="small" onClick={() => void queue.more()}>
            Show more
          </Button>
        </div>
      ) : null}
    </div>
  );
}
