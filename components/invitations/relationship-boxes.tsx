"use client";

import { performHere } from "@/components/acts/perform-here";
import type { QueueItem, Relationship } from "@/lib/domain/invitation/queue-item";
import type { Queue } from "./use-queue";

const boxes: { key: keyof Relationship; label: string }[] = [
  { key: "wantToKnow", label: "I want to get to know them" },
  { key: "client", label: "Could be a client" },
  { key: "referralPartner", label: "Could be a referral partner" },
];

/** What only the member can say about common ground. */
export function RelationshipBoxes({ item, queue }: { item: QueueItem; queue: Queue }) {
  const set = (key: keyof Relationship, on: boolean) => {
    const relationship = { ...item.relationship, [key]: on };
    const input = { invitationId: item.id, relationship };
    void queue.change(item, { relationship }, performHere("assessment.relate", input));
  };
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 text-[0.875rem] text-soft">
      {boxes.map(({ key, label }) => (
        <label
          key={key}
          className="flex min-h-7 items-center gap-2 has-checked:text-ink pointer-coarse:min-h-11"
        >
          <input
            type="checkbox"
            className="size-4 accent-act"
            checked={item.relationship[key]}
            onChange={(event) => set(key, event.currentTarget.checked)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
