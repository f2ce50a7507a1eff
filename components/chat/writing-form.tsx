"use client";

import { type ReactNode, useActionState } from "react";
import { useKeptForm } from "@/components/drafts/use-kept-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFirstField } from "@/components/forms/use-first-field";
import { showToast } from "@/components/ui/toast-store";
import type { WriteState } from "@/lib/actions/chat";
import { takeBack } from "./undo-written";

type WritingFormProps = {
  action: (state: WriteState, form: FormData) => Promise<WriteState>;
  /** fields that are not shown */
  hidden: Record<string, string>;
  /** said in a toast once it is written, with the name below */
  done: string;
  name: string;
  submit: string;
  onDone: () => void;
  children: (state: WriteState) => ReactNode;
};

const idle: WriteState = { status: "idle" };

/** A form in a window whose facts can be taken back from its toast. */
export function WritingForm(props: WritingFormProps) {
  const { action, hidden, done, name, submit, onDone, children } = props;
  const form = useFirstField();
  const forget = useKeptForm(form, `${Object.values(hidden).join(" ")} ${done}`);
  const [state, send] = useActionState(async (before: WriteState, fields: FormData) => {
    const next = await action(before, fields);
    // Said here and not in an effect: the page may come back without the row that this form is of.
    if (next.written) {
      const { written } = next;
      forget();
      showToast({ title: done, description: name, undo: () => takeBack(written) });
      onDone();
    }
    return next;
  }, idle);
  return (
    <form ref={form} action={send} noValidate className="grid gap-4">
      <FormError>{state.formError ?? null}</FormError>
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {children(state)}
      <div className="flex justify-end">
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </form>
  );
}
