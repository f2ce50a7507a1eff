import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState, useTransition } from "react";
import { performHere } from "@/components/acts/perform-here";
import type { ActInput, ActName } from "@/lib/acts/registry";
import { busyStatuses, type ImportView } from "@/lib/domain/import/import-view";

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

type ImportAct = Extract<ActName, `import.${string}`>;

/** Performs what a button asks for, and says what went wrong. */
export function useSteps() {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const act = <Name extends ImportAct>(name: Name, input: ActInput<Name>) =>
    startTransition(async () => {
      const outcome = await performHere(name, input);
      setProblem(outcome.ok ? null : outcome.problem);
      router.refresh();
    });
  return { problem, pending, act };
}
