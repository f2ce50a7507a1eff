"use client";

import { useState } from "react";
import { closeToast, showToast } from "@/components/ui/toast-store";
import { decideReview, undoReview } from "@/lib/actions/review";

type Input = Parameters<typeof decideReview>[0];
type Step = Awaited<ReturnType<typeof decideReview>> | null;

const unreachable = "Acquaint can't be reached. Nothing was changed; try again.";

/**
 * Decides, at once on the screen and then on the server. People decided are hidden until the page
 * comes back without them; an undo or a failure shows them again. An undo may come before the answer
 * of the server: it waits for it.
 *
 * @param onUndone hears of the first person of an undone decision
 */
export function useReview(onUndone?: (personId: string) => void) {
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<{ undo: () => Promise<void> } | null>(null);

  const hide = (personIds: readonly string[]) =>
    setDecided((before) => new Set([...before, ...personIds]));
  const show = (personIds: readonly string[]) =>
    setDecided((before) => new Set([...before].filter((id) => !personIds.includes(id))));

  async function undo(deciding: Promise<Step>): Promise<void> {
    setLast(null);
    const decision = await deciding;
    if (decision?.status !== "ok") return;
    const { entries } = decision;
    const step = await undoReview(entries).catch(() => null);
    if (step?.status === "ok") {
      show(entries.map(({ personId }) => personId));
      if (entries[0]) onUndone?.(entries[0].personId);
    } else {
      showToast({ title: step?.formError ?? unreachable, tone: "no" });
    }
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

  return { decided, decide, undoLast: () => void last?.undo(), canUndo: last !== null };
}
