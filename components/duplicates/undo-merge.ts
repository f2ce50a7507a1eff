import { showToast } from "@/components/ui/toast-store";
import { undoMerge } from "@/lib/actions/duplicate";

export const unreachable = "Acquaint can't be reached. Nothing was changed; try again.";

/** Makes two of one again; says so when it can't be done. Returns whether it was. */
export async function undoMergeWithToast(mergeId: string): Promise<boolean> {
  const step = await undoMerge(mergeId).catch(() => null);
  if (step?.status === "ok") return true;
  showToast({ title: step?.formError ?? unreachable, tone: "no" });
  return false;
}
