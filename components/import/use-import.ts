import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState, useTransition } from "react";
import { busyStatuses, type ImportView } from "@/lib/domain/import/import-view";
import type { Result } from "@/lib/domain/result";

const pollMs = 700;

/** The newest known state of an import: asks again and again while a job is at work. */
export function useImport(first: ImportView): ImportView {
  const router = useRouter();
  const [seen, setSeen] = useState(first);
  const current =
    first.status === seen.status || busyStatuses.includes(first.status) ? seen : first;
  const busy = busyStatuses.includes(current.status);
  useEffect(() => setSeen(first), [first]);
  const look = useCallback(async () => {
    const response = await fetch(`/api/imports/${first.id}`, { cache: "no-store" }).catch(
      () => null,
    );
    if (!response?.ok) return;
    const next: ImportView = await response.json();
    setSeen(next);
    if (!busyStatuses.includes(next.status)) router.refresh();
  }, [first.id, router]);
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => void look(), pollMs);
    return () => clearInterval(timer);
  }, [busy, look]);
  return current;
}

/** Runs what a button asks for, and tells what went wrong. */
export function useSteps() {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const run = (work: () => Promise<Result<null>>) =>
    startTransition(async () => {
      const result = await work();
      setProblem(result.ok ? null : result.problem);
      router.refresh();
    });
  return { problem, pending, run };
}
