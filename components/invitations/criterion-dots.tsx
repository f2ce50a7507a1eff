import { cx } from "@/components/ui/class-names";
import { type Answer, criteria } from "@/lib/domain/assessment/assessment";
import { type QueueItem, resolveAnswers } from "@/lib/domain/invitation/queue-item";

export const criterionTitles = {
  note: "Personal note",
  "common-ground": "Common ground",
  mutuals: "Mutual connections",
} as const;

const words: Record<Answer, string> = { yes: "met", no: "not met", unknown: "open" };
const litmusWords: Record<Answer, string> = { yes: "yes", no: "no", unknown: "not answered" };
const colours: Record<Answer, string> = { yes: "text-yes", no: "text-no", unknown: "text-faint" };

function Dot({ answer, diamond }: { answer: Answer; diamond?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 10 10"
      className={cx("size-2.5 overflow-visible", colours[answer], diamond && "ms-1")}
      fill={answer === "yes" ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="1.5"
    >
      {diamond ? <path d="M5 0.4l4.6 4.6-4.6 4.6L0.4 5z" /> : <circle cx="5" cy="5" r="4" />}
      {answer === "no" ? <path d="M1.4 8.6l7.2-7.2" /> : null}
    </svg>
  );
}

/** Three criteria and the litmus test at one glance: filled is met, struck is not, open is open. */
export function CriterionDots({ item }: { item: QueueItem }) {
  const answers = resolveAnswers(item);
  const said = criteria.map((each) => `${criterionTitles[each]} ${words[answers[each]]}`);
  return (
    <span className="flex items-center justify-end gap-1">
      <span className="sr-only">
        {[...said, `litmus test ${litmusWords[answers.litmus]}`].join(", ")}
      </span>
      {criteria.map((each) => (
        <Dot key={each} answer={answers[each]} />
      ))}
      <Dot answer={answers.litmus} diamond />
    </span>
  );
}
