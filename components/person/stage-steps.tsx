import { cx } from "@/components/ui/class-names";
import type { StageStep } from "@/lib/domain/conversation/stage-steps";

const looks = {
  done: "border-coffee text-soft max-md:text-[0px]",
  here: "border-act font-semibold text-ink max-md:flex-[3]",
  ahead: "border-line text-faint max-md:text-[0px]",
} as const;

/** The way from the invitation to the chat held; on a phone only the present step has words. */
export function StageSteps({ steps }: { steps: readonly StageStep[] }) {
  return (
    <ol aria-label="Stage" className="flex gap-1.5 px-5 pb-4">
      {steps.map(({ label, place }) => (
        <li
          key={label}
          aria-current={place === "here" ? "step" : undefined}
          className={cx("min-w-0 flex-1 border-t-4 pt-1.5 text-tiny", looks[place])}
        >
          {label}
          {place === "done" ? <span className="sr-only"> (done)</span> : null}
        </li>
      ))}
    </ol>
  );
}
