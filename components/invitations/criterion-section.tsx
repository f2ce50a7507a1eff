"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { Segmented } from "@/components/ui/segmented";
import type { Answer, Criterion, Evidence } from "@/lib/domain/assessment/assessment";
import type { QueueItem } from "@/lib/domain/invitation/queue-item";
import { criterionTitles } from "./criterion-dots";

const segments = [
  { value: "yes", label: "Yes", tone: "yes" },
  { value: "no", label: "No", tone: "no" },
  { value: "unknown", label: "Unsure", tone: "unsure" },
] as const;

const signs = {
  for: { sign: "+", said: "For:", look: "text-yes" },
  against: { sign: "–", said: "Against:", look: "text-no" },
  neutral: { sign: "·", said: "", look: "text-faint" },
} as const;

const shownAtOnce = 3;

/** The lines that are always shown and those on demand. What speaks against is never folded away. */
function foldEvidence(evidence: readonly Evidence[]): { shown: Evidence[]; folded: Evidence[] } {
  const sorted = evidence.filter(({ text }) => text !== "").sort((a, b) => b.weight - a.weight);
  // One line more takes no more room than the words that hide it.
  const cut = sorted.length > shownAtOnce + 1 ? shownAtOnce : sorted.length;
  const isShown = (each: Evidence, at: number) => at < cut || each.strength === "against";
  return {
    shown: sorted.filter(isShown),
    folded: sorted.filter((each, at) => !isShown(each, at)),
  };
}

function EvidenceLine({ strength, text }: Evidence) {
  return (
    <li className="flex gap-2">
      <span aria-hidden="true" className={cx("w-2 shrink-0 font-bold", signs[strength].look)}>
        {signs[strength].sign}
      </span>
      <span className="min-w-0">
        <span className="sr-only">{signs[strength].said} </span>
        <bdi>{text}</bdi>
      </span>
    </li>
  );
}

/** The reasons for and against, each one plain sentence, strongest first; weak ones that aren't against on demand. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { shown, folded } = foldEvidence(evidence);
  if (shown.length === 0) return null;
  return (
    <div className="grid gap-0.5 text-[0.875rem] text-soft">
      <ul className="grid gap-0.5">
        {shown.map((each) => (
          <EvidenceLine key={each.text} {...each} />
        ))}
      </ul>
      {folded.length > 0 ? (
        <details>
          <summary className="w-fit rounded ps-4 text-small hover:text-ink">
            {folded.length} more signs
          </summary>
          <ul className="mt-0.5 grid gap-0.5">
            {folded.map((each) => (
              <EvidenceLine key={each.text} {...each} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

type CriterionSectionProps = {
  item: QueueItem;
  criterion: Criterion;
  number: 1 | 2 | 3;
  onAnswer: (answer: Answer | null) => void;
  /** beside the title */
  aside?: ReactNode;
  children?: ReactNode;
};

/** One criterion: the answer, whose it is, and the evidence it rests on. */
export function CriterionSection(props: CriterionSectionProps) {
  const { item, criterion, number, onAnswer, aside, children } = props;
  const own = item.answers[criterion];
  return (
    <section
      aria-label={criterionTitles[criterion]}
      className="grid gap-x-4 gap-y-2 border-line border-t px-5 py-3.5 md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="flex flex-wrap items-baseline gap-x-2.5 md:col-start-1 md:row-start-1">
        <h3 className="font-semibold">
          {number} · {criterionTitles[criterion]}
        </h3>
        {own === undefined ? (
          <span className="text-faint text-tiny">proposed</span>
        ) : (
          <button
            type="button"
            onClick={() => onAnswer(null)}
            className="rounded text-soft text-tiny underline decoration-dotted underline-offset-2 hover:text-ink"
          >
            your answer · take back
          </button>
        )}
        {aside}
      </div>
      <Segmented
        label={`${criterionTitles[criterion]}: is it met?`}
        name={`${criterion}-${item.id}`}
        segments={segments}
        value={own ?? item.proposed[criterion]}
        onChange={onAnswer}
        keyHint={String(number)}
        className="md:col-start-2 md:row-start-1 md:justify-self-end max-md:w-full"
      />
      <div className="grid gap-2 md:col-span-2">
        <EvidenceList evidence={item.evidence.filter((each) => each.criterion === criterion)} />
        {children}
      </div>
    </section>
  );
}
