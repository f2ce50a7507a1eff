"use client";

import { useActionState, useEffect, useRef } from "react";
import type { ChatAbout } from "@/components/chat/chat-about";
import { ChatForm } from "@/components/chat/chat-form";
import { HeldForm } from "@/components/chat/held-form";
import { TouchForm } from "@/components/chat/touch-form";
import { useKeptForm } from "@/components/drafts/use-kept-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFirstField } from "@/components/forms/use-first-field";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { type AddFactState, addFact } from "@/lib/actions/timeline";
import { type FactKind, factKinds } from "../facts/fact-kinds";
import { FactFields } from "./fact-fields";
import { undoWithToast } from "./undo-with-toast";

type FactDialogProps = {
  personId: string;
  name: string;
  firstName: string;
  /** the fact to add; null keeps the window closed */
  kind: FactKind | null;
  about: ChatAbout;
  onClose: () => void;
};

/** The window in which a fact is added to a timeline, now or backdated. */
export function FactDialog({ kind, about, onClose, ...person }: FactDialogProps) {
  return (
    <Dialog
      open={kind !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={kind ? factKinds[kind].title(person.firstName) : ""}
    >
      {kind ? <FormOf key={kind} kind={kind} about={about} onDone={onClose} {...person} /> : null}
    </Dialog>
  );
}

/** Chats and next touches have forms of their own; everything else is told in the same few fields. */
function FormOf({ about, kind, ...form }: FactFormProps & { about: ChatAbout }) {
  switch (kind) {
    case "chat-scheduled":
    case "chat-moved":
      return <ChatForm {...form} kind={kind} about={about} />;
    case "chat-held":
      return <HeldForm {...form} about={about} />;
    case "next-touch":
      return <TouchForm {...form} about={about} />;
    default:
      return <FactForm {...form} kind={kind} />;
  }
}

const idle: AddFactState = { status: "idle" };

type FactFormProps = {
  personId: string;
  name: string;
  kind: FactKind;
  onDone: () => void;
};

function FactForm({ personId, name, kind, onDone }: FactFormProps) {
  const [state, action] = useActionState(addFact, idle);
  const form = useFirstField();
  const forget = useKeptForm(form, `person ${personId} ${kind}`);
  const told = useRef<AddFactState>(idle);
  useEffect(() => {
    const { added } = state;
    if (told.current === state || !added) return;
    told.current = state;
    forget();
    showToast({
      title: factKinds[kind].done,
      description: name,
      undo: () => undoWithToast(added),
    });
    onDone();
  }, [state, kind, name, onDone, forget]);
  return (
    <form ref={form} action={action} className="grid gap-4">
      <FormError>{state.formError ?? state.fieldErrors?.kind ?? null}</FormError>
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="kind" value={kind} />
      <FactFields kind={kind} state={state} />
      <div className="flex justify-end">
        <SubmitButton>Add to the timeline</SubmitButton>
      </div>
    </form>
  );
}
