"use client";

import { useRef, useState } from "react";
import { performCall, performHere, showDone, showProblem } from "@/components/acts/perform-here";
import { closeToast, showToast } from "@/components/ui/toast-store";
import type { Outcome } from "@/lib/acts/perform";
import type { ActInput, ActValue } from "@/lib/acts/registry";
import type { ReviewSession } from "@/lib/data/review/sessions";

type Input = ActInput<"review.decide">;
type Step = Outcome<ActValue<"review.decide">>;
type Target = { personId: string; entryId: string };

/** Undoes on the server; what went wrong is said. */
async function undoOnServer(targets: Target[]) {
  const outcome = await performHere("review.undo", { targets });
  if (!outcome.ok) showProblem(outcome.problem);
  return outcome;
}

function targetsOf({ personId, entryIds }: ReviewSession["decisions"][number]): Target[] {
  return entryIds.map((entryId) => ({ personId, entryId }));
}

/** Undoes one person's decision; its toast restores it. */
export async function undoReviewDecision(
  decision: ReviewSession["decisions"][number],
): Promise<boolean> {
  const outcome = await undoOnServer(targetsOf(decision));
  if (outcome.ok) showDone(outcome, { title: `${decision.name} is to be decided again` });
  return outcome.ok;
}

/** Undoes everything of a review; its toast restores it. */
export async function undoSession(reviewId: string): Promise<void> {
  const outcome = await performHere("review.undo-all", { reviewId });
  if (outcome.ok) showDone(outcome, { title: outcome.done ?? "Taken back" });
  else showProblem(outcome.problem);
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
    if (!decision.ok || !decision.undo) return;
    const { entries } = decision.value;
    for (const { entryId } of entries) taken.current.add(entryId);
    if (!(await performCall(decision.undo)).ok) return;
    show(entries.map(({ personId }) => personId));
    if (entries[0]) onUndone?.(entries[0].personId);
  }

  const before = session?.decisions.findLast(({ entryId }) => !taken.current.has(entryId));
  async function undoBefore(): Promise<void> {
    if (!before) return;
    for (const { entryId } of targetsOf(before)) taken.current.add(entryId);
    show([before.personId]);
    if (await undoReviewDecision(before)) onUndone?.(before.personId);
  }

  /** @returns whether anything was written */
  async function decide(input: Input, title: string): Promise<boolean> {
    hide(input.personIds);
    const deciding = performHere("review.decide", input);
    const toast = showToast({ title, undo: () => undo(deciding) });
    setLast({
      undo: () => {
        closeToast(toast);
        return undo(deciding);
      },
    });
    const step = await deciding;
    if (!step.ok) {
      setLast(null);
      closeToast(toast);
      show(input.personIds);
      showProblem(step.problem);
      return false;
    }
    const { entries, unsure } = step.value;
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
