"use client";

import { Select } from "@/components/ui/field";
import type { WaitingInvitation } from "@/lib/data/invitation/recognise-rows";
import { formatCount, formatDay } from "@/lib/domain/time/format";

export type MissingOutcome = "withdrawn" | "accepted";

type MissingSentProps = {
  missing: readonly WaitingInvitation[];
  outcomes: Readonly<Record<string, MissingOutcome>>;
  zone: string;
  now: number;
  onChange: (outcomes: Record<string, MissingOutcome>) => void;
};

/** The member's invitations that are not on the pasted page any more: what became of each is asked, never decided. */
export function MissingSent({ missing, outcomes, zone, now, onChange }: MissingSentProps) {
  if (missing.length === 0) return null;
  const set = (id: string, outcome: string) => {
    const { [id]: _, ...others } = outcomes;
    const known = outcome === "withdrawn" || outcome === "accepted";
    onChange(known ? { ...others, [id]: outcome } : others);
  };
  return (
    <section className="grid gap-3 rounded-sheet border border-line p-3.5">
      <div>
        <h2 className="text-head">Withdrawn or accepted?</h2>
        <p className="text-small text-soft">
          {formatCount(missing.length, "invitation", "invitations")} of yours wait for an answer and
          are not on this page. If you copied the whole list, say what became of them.
        </p>
      </div>
      <ul className="grid max-h-96 gap-2 overflow-y-auto">
        {missing.map(({ id, name, sentAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1 basis-40">
              <bdi className="font-semibold">{name}</bdi>{" "}
              <span className="text-faint text-small">sent {formatDay(sentAt, zone, now)}</span>
            </span>
            <Select
              aria-label={`What became of the invitation to ${name}`}
              className="w-44"
              value={outcomes[id] ?? ""}
              onChange={(event) => set(id, event.currentTarget.value)}
            >
              <option value="">Leave it waiting</option>
              <option value="withdrawn">Withdrawn</option>
              <option value="accepted">Accepted</option>
            </Select>
          </li>
        ))}
      </ul>
    </section>
  );
}
