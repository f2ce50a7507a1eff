"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Sheet, SheetFoot, SheetSection } from "@/components/ui/sheet";
import { useKeys } from "@/components/ui/use-keys";
import type { DuplicatePair } from "@/lib/domain/duplicate/duplicate-view";
import { type MergeChoices, proposeKept } from "@/lib/domain/duplicate/kept-details";
import { KeptChoices } from "./kept-choices";
import { SideCard } from "./side-card";

export type PairDecision = { keptId: string; mergedId: string; choices: MergeChoices };

type PairCardProps = {
  pair: DuplicatePair;
  zone: string;
  now: number;
  busy: boolean;
  onMerge: (decision: PairDecision) => void;
  /** null for a pair that the member put together */
  onNotSame: (() => void) | null;
  onMove: ((step: 1 | -1) => void) | null;
};

/** Two people side by side, why they may be one, and the decision. */
export function PairCard(props: PairCardProps) {
  const { pair, zone, now, busy, onMerge, onNotSame, onMove } = props;
  const { first, second, reasons } = pair;
  const kept = proposeKept(first, second);
  const merged = kept === first ? second : first;
  const [choices, setChoices] = useState<MergeChoices>({ name: "kept", headline: "kept" });
  const merge = () => onMerge({ keptId: kept.id, mergedId: merged.id, choices });
  useKeys([
    { key: "m", label: "Merge: they are one", run: merge, disabled: busy },
    {
      key: "x",
      label: "Not the same",
      run: () => onNotSame?.(),
      disabled: busy || onNotSame === null,
    },
    ...(onMove
      ? [
          { key: "j", label: "The next pair", run: () => onMove(1) },
          { key: "k", label: "The pair before", run: () => onMove(-1) },
          { key: "ArrowRight", label: "The next pair", run: () => onMove(1) },
          { key: "ArrowLeft", label: "The pair before", run: () => onMove(-1) },
        ]
      : []),
  ]);
  return (
    <Sheet aria-label={`${kept.name} and ${merged.name}`}>
      {reasons.length > 0 ? (
        <SheetSection>
          <h2 className="font-serif font-semibold text-head">Why they may be one</h2>
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
            {reasons.map(({ code, text, against }) => (
              <li key={code} className={cx("flex items-baseline gap-1.5", against && "text-soft")}>
                <span aria-hidden="true" className={against ? "text-no" : "text-yes"}>
                  {against ? "−" : "+"}
                </span>
                <span>
                  {against ? <span className="sr-only">Against it: </span> : null}
                  <bdi>{text}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </SheetSection>
      ) : null}
      <div className="grid divide-line border-line border-t first:border-t-0 max-md:divide-y md:grid-cols-2 md:divide-x rtl:md:divide-x-reverse">
        <SideCard side={kept} other={merged} zone={zone} now={now} />
        <SideCard side={merged} other={kept} zone={zone} now={now} />
      </div>
      <SheetSection>
        <KeptChoices kept={kept} merged={merged} choices={choices} onChange={setChoices} />
      </SheetSection>
      <SheetFoot>
        <p className="me-auto text-soft max-md:hidden">Undo is always there.</p>
        {onMove ? (
          <Button variant="quiet" size="thumb" keyHint="j" onClick={() => onMove(1)}>
            Later
          </Button>
        ) : null}
        {onNotSame ? (
          <Button size="thumb" keyHint="x" onClick={onNotSame} pending={busy}>
            Not the same
          </Button>
        ) : null}
        <Button variant="go" size="thumb" keyHint="m" onClick={merge} pending={busy}>
          Merge
        </Button>
      </SheetFoot>
    </Sheet>
  );
}
