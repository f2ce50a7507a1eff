"use client";

import { useState } from "react";
import { showToast } from "@/components/ui/toast-store";
import { decideReview, undoReview } from "@/lib/actions/review";

type Input = Parameters<typeof decideReview>[0];
type Target = { personId: string; entryId: string };

const unreachable = "Acquaint can't be reached. Nothing was changed; try again.";

/**
 * Decides, at once on the screen and then on the server. People decided are hidden until the page
 * comes back without them; an undo or a failure shows them again.
 *
 * @param onUndone hears of the first person of an undone decision
 */
export function useReview(onUndone?: (personId: string) => void) {
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<Target[] | null>(null);

  const hide = (personIds: readonly string[]) =>
    setDecided((before) => new Set([...before, ...personIds]));
  const show = (personIds: readonly string[]) =>
    setDecided((before) => new Set([...before].filter((id) => !personIds.includes(id))));

  async function undo(targets: Target[]): Promise<void> {
    setLast(null);
    const step = await undoReview(targets).catch(() => null);
    if (step?.status === "ok") {
      show(targets.map(({ personId }) => personId));
      if (targets[0]) onUndone?.(targets[0].personId);
    } else showToast({ title: step?.formError ?? unreachable, tone: "no" });
  }

  /** @returns whether anything was written */
  async function decide(input: Input, title: string): Promise<boolean> {
    hide(input.personIds);
    const step = await decideReview(input).catch(() => null);
    if (step?.status !== "ok") {
      show(input.personIds);
      showToast({ title: step?.formError ?? unreachable, tone: "no" });
      return false;
    }
    const { entries, unsure } = step;
    const written = new Set(entries.map(({ personId }) => personId));
    show(input.personIds.filter((id) => !written.has(id)));
    setLast(entries);
    showToast({
      title,
      ...(unsure > 0 ? { description: `${unsure} left out: check them first.` } : {}),
      undo: () => undo(entries),
    });
    return entries.length > 0;
  }

  const undoLast = () => void (last && undo(last));
  return { decided, decide, undoLast, canUndo: last !== null };
}
