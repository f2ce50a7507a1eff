"use client";

import { useRef, useState } from "react";
import { closeToast, showToast } from "@/components/ui/toast-store";
import { decideReview, takeBackAll, undoReview } from "@/lib/actions/review";
import type { ReviewSession } from "@/lib/data/review/sessions";
import { formatCount } from "@/lib/domain/time/format";

type Input = Parameters<typeof decideReview>[0];
type Step = Awaited<ReturnType<typeof decideReview>> | null;
type Target = { personId: string; entryId: string };

const unreachable = "Acquaint can't be reached. Nothing was changed; try again.";

/** Undoes on the server; what went wrong is said. @returns the corrections, or null */
async function undoOnServer(targets: Target[]): Promise<Target[] | null> {
  const step = await undoReview(targets).catch(() => null);
  if (step?.status === "ok") return step.undos;
  showToast({ title: step?.formError ?? unreachable, tone: "no" });
  return null;
}

/** The entries behind the decisions on one person. */
function targetsOf({ personId, entryIds }: ReviewSession["decisions"][number]): Target[] {
  return entryIds.map((entryId) => ({ personId, entryId }));
}

/** Takes one person's decision back; its toast brings it back. */
export async function undoDecision(decision: ReviewSession["decisions"][number]): Promise<boolean> {
  const undos = await undoOnServer(targetsOf(decision));
  if (!undos) return false;
  showToast({
    title: `${decision.name} is to be decided again`,
    undo: async () => void (await undoOnServer(undos)),
  });
  return true;
}

/** Takes everything of a review back; its toast brings it back. */
export async function undoSession(reviewId: string): Promise<void> {
  const step = await takeBackAll(reviewId).catch(() => null);
  if (step?.status !== "ok") {
    showToast({ title: step?.formError ?? unreachable, tone: "no" });
    return;
  }
  const { people, undos } = step;
  showToast({
    title: `Took back what was decided on ${formatCount(people, "person", "people")}`,
    undo: async () => void (await undoOnServer(undos)),
  });
}

/**
 * Decides, at once on the screen and then on the server. People decided are hidden until the page
 * comes back without them; an undo or a failure shows them again. An undo may come before the answer
 * of the server: it waits for it. When nothing was decided since the page was opened, the undo takes
 * back the last decision of the session, then the one before, and so on.
 *
 * @param onUndone hears of the first person of an undone decision
 */
export function useReview(
  session: ReviewSession | null = null,
  onUndone?: (personId: string) => void,
) {
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<{ undo: () => Promise<void> } | null>(null);
  const taken = useRef(new Set<string>());

  const hide = (personIds: readonly string[]) =>
    setDecided((before) => new Set([...before, ...personIds]));
  const show = (personIds: readonly string[]) =>
    setDecided((before) => new Set([...before].filter((id) => !personIds.includes(id))));

  async function undo(deciding: Promise<Step>): Promise<void> {
    setLast(null);
    const decision = await deciding;
    if (decision?.status !== "ok") return;
    const { entries } = decision;
    for (const { entryId } of entries) taken.current.add(entryId);
    if (!(await undoOnServer(entries))) return;
    show(entries.map(({ personId }) => personId));
    if (entries[0]) onUndone?.(entries[0].personId);
  }

  const before = session?.decisions.findLast(({ entryId }) => !taken.current.has(entryId));
  async function undoBefore(): Promise<void> {
    if (!before) return;
    for (const { entryId } of targetsOf(before)) taken.current.add(entryId);
    show([before.personId]);
    if (await undoDecision(before)) onUndone?.(before.personId);
  }

  /** @returns whether anything was written */
  async function decide(input: Input, title: string): Promise<boolean> {
    hide(input.personIds);
    const deciding: Promise<Step> = decideReview(input).catch(() => null);
    const toast = showToast({ title, undo: () => undo(deciding) });
    setLast({
      undo: () => {
        closeToast(toast);
        return undo(deciding);
      },
    });
    const step = await deciding;
    if (step?.status !== "ok") {
      setLast(null);
      closeToast(toast);
      show(input.personIds);
      showToast({ title: step?.formError ?? unreachable, tone: "no" });
      return false;
    }
    const { entries, unsure } = step;
    const written = new Set(entries.map(({ personId }) => personId));
    show(input.personIds.filter((id) => !written.has(id)));
    if (unsure > 0) showToast({ title: `${unsure} left out: check them first` });
    return entries.length > 0;
  }

  return {
    decided,
    decide,
    undoLast: () => void (last ? last.undo() : undoBefore()),
    canUndo: last !== null || before !== undefined,
  };
}
