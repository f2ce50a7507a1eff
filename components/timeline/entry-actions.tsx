"use client";

import { useTransition } from "react";
import { cx } from "@/components/ui/class-names";
import { textLink } from "@/components/ui/link-styles";
import { showToast } from "@/components/ui/toast-store";
import { correctEntry, type StepState, undoEntry } from "@/lib/actions/timeline";
import { undoWithToast } from "./undo-with-toast";

type EntryActionsProps = {
  personId: string;
  entryId: string;
  /** the standing undo of this entry, by which it is brought back */
  undoId: string | null;
  canUndo: boolean;
  /** a message that the member may say was the coffee-chat invite */
  canBeInvite: boolean;
  /** an invite that the member may say was none */
  canBeMessage: boolean;
  /** what the entry is, for screen readers: "You wrote, 9 Nov" */
  label: string;
};

const small = cx(textLink, "min-h-6 text-small pointer-coarse:min-h-10 disabled:opacity-50");

/** What can be done about one entry: take it back, bring it back, put its reading right. */
export function EntryActions(props: EntryActionsProps) {
  const { personId, entryId, undoId, canUndo, canBeInvite, canBeMessage, label } = props;
  const [pending, startTransition] = useTransition();
  const run = (done: string, step: () => Promise<StepState>) =>
    startTransition(async () => {
      const result = await step().catch(() => null);
      if (result?.status !== "ok") {
        const title = result?.formError ?? "Acquaint can't be reached. Try again.";
        return void showToast({ title, tone: "no" });
      }
      const correction = result.entryId;
      showToast({ title: done, undo: () => undoWithToast({ personId, entryId: correction }) });
    });
  const correct = (as: "chat-invited" | "message-sent", done: string) =>
    run(done, () => correctEntry({ personId, entryId, as }));
  const button = (text: string, onClick: () => void) => (
    <button
      type="button"
      className={small}
      disabled={pending}
      aria-label={`${text}: ${label}`}
      onClick={onClick}
    >
      {text}
    </button>
  );
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      {canBeInvite
        ? button("This was the invite", () => correct("chat-invited", "Read as the invite"))
        : null}
      {canBeMessage
        ? button("Not an invite", () => correct("message-sent", "Read as a message"))
        : null}
      {undoId
        ? button("Bring back", () =>
            run("Brought back", () => undoEntry({ personId, entryId: undoId })),
          )
        : null}
      {canUndo && !undoId
        ? button("Undo", () => run("Undone", () => undoEntry({ personId, entryId })))
        : null}
    </span>
  );
}
