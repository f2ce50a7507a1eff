import { cx } from "@/components/ui/class-names";
import { Sheet } from "@/components/ui/sheet";
import type { DecidedAssessment } from "@/lib/data/person/page";
import { type Answer, type Criterion, criteria } from "@/lib/domain/assessment/assessment";
import { formatDay } from "@/lib/domain/time/format";

const titles: Record<string, string> = {
  accept: "Why you said yes",
  ignore: "Why you ignored them",
  "reply-first": "Why you asked first",
};
const criterionNames: Record<Criterion, string> = {
  note: "Personal note",
  "common-ground": "Common ground",
  mutuals: "Mutual connections",
};
const answerWords: Record<Answer, string> = { yes: "yes", no: "no", unknown: "not answered" };

type WhyProps = { assessment: DecidedAssessment; zone: string; now: number };

/** The answers as they stood when the member decided, each with its strongest reason. */
export function WhyYouDecided({ assessment, zone, now }: WhyProps) {
  const { outcome, decidedAt, answers, evidence, policy, reason, mutualCount } = assessment;
  return (
    <Sheet title={titles[outcome] ?? "Your decision"} className="pb-4">
      <p className="px-5 pt-1 pb-3 text-small text-soft">
        {formatDay(decidedAt, zone, now)} · policy {policy.criteriaNeeded} of 3 + litmus
      </p>
      <ul className="grid gap-1.5 px-5 text-small">
        {criteria.map((criterion) => {
          const [strongest] = evidence
            .filter((each) => each.criterion === criterion && each.strength !== "neutral")
            .sort((a, b) => b.weight - a.weight);
          const detail =
            criterion === "mutuals" && mutualCount !== null
              ? String(mutualCount)
              : (strongest?.text ?? answerWords[answers[criterion]]);
          return (
            <AnswerLine
              key={criterion}
              answer={answers[criterion]}
              name={criterionNames[criterion]}
              detail={detail}
            />
          );
        })}
        <AnswerLine
          answer={answers.litmus}
          name="Litmus test"
          detail={answerWords[answers.litmus]}
        />
      </ul>
      <p className="px-5 pt-3 text-small text-soft">{reason}</p>
    </Sheet>
  );
}

function AnswerLine(props: { answer: Answer; name: string; detail: string }) {
  const { answer, name, detail } = props;
  return (
    <li className="flex gap-2">
      <span
        aria-hidden="true"
        className={cx(
          "mt-1.5 size-2.5 shrink-0 rounded-full border-[1.5px]",
          answer === "yes" ? "border-yes bg-yes" : "border-faint",
        )}
      />
      <span className="min-w-0">
        <span className="sr-only">{answer === "yes" ? "Met: " : "Not met: "}</span>
        {name}: <bdi className="text-soft">{detail}</bdi>
      </span>
    </li>
  );
}
