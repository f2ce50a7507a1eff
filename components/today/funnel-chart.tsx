import { Sheet } from "@/components/ui/sheet";
import type { Funnel } from "@/lib/domain/today/day";

const steps: readonly [keyof Funnel, string][] = [
  ["received", "Invitations"],
  ["accepted", "Accepted"],
  ["invited", "Invited to chat"],
  ["replied", "Replied"],
  ["met", "Met"],
];

/** How far the invitations of the last 90 days have come. */
export function FunnelChart({ funnel }: { funnel: Funnel }) {
  const widest = Math.max(funnel.received, 1);
  return (
    <Sheet title="Last 90 days">
      <dl className="grid gap-1.5 px-5 pt-2.5 pb-4 text-small tabular-nums">
        {steps.map(([step, label]) => (
          <div key={step} className="grid grid-cols-[6.5rem_1fr_auto] items-center gap-2.5">
            <dt className="text-soft">{label}</dt>
            <svg aria-hidden="true" className="h-3 w-full text-coffee" preserveAspectRatio="none">
              <rect
                width={`${(100 * funnel[step]) / widest}%`}
                height="12"
                rx="3"
                fill="currentColor"
                opacity="0.85"
              />
            </svg>
            <dd className="min-w-8 text-end font-semibold">
              {funnel[step].toLocaleString("en-GB")}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
