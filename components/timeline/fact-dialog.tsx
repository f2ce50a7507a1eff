"use client";

import { useActionState, useEffect, useRef } from "react";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFirstField } from "@/components/forms/use-first-field";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { type AddFactState, addFact } from "@/lib/actions/timeline";
import { FactFields } from "./fact-fields";
import { type FactKind, factKinds } from "./fact-kinds";
import { undoWithToast } from "./undo-with-toast";

type FactDialogProps = {
  personId: string;
  name: string;
  firstName: string;
  /** the fact to add; null keeps the window closed */
  kind: FactKind | null;
  onClose: () => void;
};

/** The window in which a fact is added to a timeline, now or backdated. */
export function FactDialog({ kind, onClose, ...person }: FactDialogProps) {
  return (
    <Dialog
      open={kind !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={kind ? factKinds[kind].title(person.firstName) : ""}
    >
      {kind ? <FactForm key={kind} kind={kind} onDone={onClose} {...person} /> : null}
    </Dialog>
  );
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
  const told = useRef<AddFactState>(idle);
  useEffect(() => {
    const { added } = state;
    if (told.current === state || !added) return;
    told.current = state;
    showToast({
      title: factKinds[kind].done,
      description: name,
      undo: () => undoWithToast(added),
    });
    onDone();
  }, [state, kind, name, onDone]);
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
