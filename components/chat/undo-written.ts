import { showToast } from "@/components/ui/toast-store";
import { undoWritten, type WriteStep } from "@/lib/actions/chat";

/** Says what was written, with the way to take it back; or what went wrong. */
export function tellWritten(title: string, personId: string, step: WriteStep | null): boolean {
  if (step?.status !== "ok") {
    const problem = step?.formError ?? "Acquaint can't be reached. Nothing was changed; try again.";
    showToast({ title: problem, tone: "no" });
    return false;
  }
  const { entryIds } = step;
  showToast({ title, undo: () => takeBack({ personId, entryIds }) });
  return true;
}

/** Takes back what was written together; says so when it can't be done. */
export async function takeBack(written: { personId: string; entryIds: string[] }): Promise<void> {
  const step = await undoWritten(written).catch(() => null);
  if (step?.status === "ok") return;
  showToast({
    title: step?.formError ?? "Acquaint can't be reached. Nothing was undone; try again.",
    tone: "no",
  });
}
