import { showToast } from "@/components/ui/toast-store";
import { undoEntry } from "@/lib/actions/timeline";

/** Takes an entry back; says so when it can't be done. */
export async function undoWithToast(target: { personId: string; entryId: string }): Promise<void> {
  const step = await undoEntry(target).catch(() => null);
  if (step?.status === "ok") return;
  showToast({
    title: step?.formError ?? "Acquaint can't be reached. Nothing was undone; try again.",
    tone: "no",
  });
}
