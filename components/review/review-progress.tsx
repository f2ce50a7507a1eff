import { Progress } from "@/components/ui/progress";

/** How far the review has come. */
export function ReviewProgress({ done, total }: { done: number; total: number }) {
  return (
    <div className="mb-4 flex items-center gap-4">
      <p className="shrink-0 text-soft tabular-nums">
        {Math.min(done + 1, total)} of {total}
      </p>
      <Progress label="Decided in this review" value={done} max={total} />
    </div>
  );
}
