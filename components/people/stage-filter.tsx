"use client";

import { ToneSign } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import type { Stage } from "@/lib/domain/conversation/conversation-state";
import type { StageCounts } from "@/lib/domain/person/person-row";
import { stageOrder, stageWords } from "./stage-words";

type StageFilterProps = {
  counts: StageCounts | null;
  all: number;
  chosen: Stage | null;
  onChoose: (stage: Stage | null) => void;
};

/** One stage, or all: a radio group of chips with how many stand in each. */
export function StageFilter({ counts, all, chosen, onChoose }: StageFilterProps) {
  const offered = stageOrder.filter((stage) => stage === chosen || (counts?.[stage] ?? 0) > 0);
  return (
    <fieldset className="-mx-4 mb-4 flex min-w-0 gap-2 overflow-x-auto px-4 py-1 md:mx-0 md:flex-wrap md:px-0">
      <legend className="sr-only">Stage</legend>
      <Chip label="All" count={all} checked={chosen === null} onChoose={() => onChoose(null)} />
      {offered.map((stage) => (
        <Chip
          key={stage}
          label={stageWords[stage].label}
          sign={<ToneSign tone={stageWords[stage].tone} />}
          count={counts?.[stage] ?? 0}
          checked={chosen === stage}
          onChoose={() => onChoose(stage)}
        />
      ))}
    </fieldset>
  );
}

type ChipProps = {
  label: string;
  sign?: React.ReactNode;
  count: number;
  checked: boolean;
  onChoose: () => void;
};

function Chip({ label, sign, count, checked, onChoose }: ChipProps) {
  return (
    <label
      className={cx(
        "relative flex min-h-8 shrink-0 items-center gap-1.5 rounded-full border border-line bg-sheet px-3 text-small text-soft hover:text-ink pointer-coarse:min-h-10",
        "has-checked:border-act has-checked:bg-act-wash has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-act has-focus-visible:outline-offset-2",
      )}
    >
      <input
        type="radio"
        name="stage-filter"
        checked={checked}
        onChange={onChoose}
        className="absolute inset-0 cursor-pointer appearance-none rounded-full outline-none"
      />
      {sign}
      <span className="pointer-events-none relative">{label}</span>{" "}
      <span className="pointer-events-none relative tabular-nums">
        {count.toLocaleString("en-GB")}
      </span>
    </label>
  );
}
