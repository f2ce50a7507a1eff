"use client";

import { useTransition } from "react";
import { performCall, showDone } from "@/components/acts/perform-here";
import { cx } from "@/components/ui/class-names";
import { textLink } from "@/components/ui/link-styles";
import type { ActCall } from "@/lib/acts/act";

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

/** What can be done about one entry: undo it, redo it, correct its reading. */
export function EntryActions(props: EntryActionsProps) {
  const { personId, entryId, undoId, canUndo, canBeInvite, canBeMessage, label } = props;
  const [pending, startTransition] = useTransition();
  const run = (title: string, call: ActCall) =>
    startTransition(async () => {
      const outcome = await performCall(call);
      if (outcome.ok) showDone(outcome, { title });
    });
  const correct = (as: "chat-invited" | "message-sent", done: string) =>
    run(done, { act: "timeline.correct", input: { personId, entryId, as } });
  const undo = (done: string, id: string) =>
    run(done, { act: "timeline.undo", input: { personId, entryId: id } });
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
      {undoId ? button("Bring back", () => undo("Brought back", undoId)) : null}
      {canUndo && !undoId ? button("Undo", () => undo("Undone", entryId)) : null}
    </span>
  );
}
