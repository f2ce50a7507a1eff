"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { performHere, showDone, showProblem } from "@/components/acts/perform-here";
import type { DuplicatePair } from "@/lib/domain/duplicate/duplicate-view";
import { PairCard, type PairDecision } from "./pair-card";

type DuplicateDeskProps = {
  /** the surest first */
  pairs: readonly DuplicatePair[];
  total: number;
  /** the member put this pair together on a person's page */
  asked: boolean;
  zone: string;
  now: number;
};

const keyOf = ({ first, second }: DuplicatePair) => `${first.id} ${second.id}`;

/** The pairs, one at a time, from the keyboard. A decision brings the next one. */
export function DuplicateDesk({ pairs, total, asked, zone, now }: DuplicateDeskProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, startTransition] = useTransition();
  const found = pairs.findIndex((pair) => keyOf(pair) === chosen);
  const at = Math.max(0, found);
  const pair = pairs[at];
  if (!pair) return null;
  const { first, second } = pair;
  const names = `${first.name} and ${second.name}`;
  const next = pairs[at + 1] ?? pairs[at - 1];

  function move(step: 1 | -1) {
    const target = pairs[(at + step + pairs.length) % pairs.length];
    setChosen(target ? keyOf(target) : null);
  }
  function merge(decision: PairDecision) {
    startTransition(async () => {
      const merged = await performHere("duplicate.merge", decision);
      if (!merged.ok) return showProblem(merged.problem);
      setChosen(next ? keyOf(next) : null);
      showDone(merged, { title: `Merged ${names}` });
      if (asked) router.replace(`/people/${decision.keptId}`);
    });
  }
  function notSame() {
    startTransition(async () => {
      const ruled = await performHere("duplicate.rule", {
        firstId: first.id,
        secondId: second.id,
        status: "not-same",
      });
      if (!ruled.ok) return showProblem(ruled.problem);
      setChosen(next ? keyOf(next) : null);
      showDone(ruled, { title: `${names} are not the same` });
    });
  }

  return (
    <div className="max-w-4xl max-md:pb-20">
      {asked ? null : (
        <p role="status" className="mb-3 text-small text-soft tabular-nums">
          Pair {at + 1} of {total}
        </p>
      )}
      <PairCard
        key={keyOf(pair)}
        pair={pair}
        zone={zone}
        now={now}
        busy={busy}
        onMerge={merge}
        onNotSame={asked ? null : notSame}
        onMove={pairs.length > 1 ? move : null}
      />
    </div>
  );
}
