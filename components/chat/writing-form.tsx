"use client";

import type { ReactNode } from "react";
import { useActForm } from "@/components/acts/use-act-form";
import { useKeptForm } from "@/components/drafts/use-kept-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFirstField } from "@/components/forms/use-first-field";
import type { FormState } from "@/lib/actions/form-state";
import type { ActName } from "@/lib/acts/registry";

type WritingFormProps = {
  act: ActName;
  /** fields that are not shown */
  hidden: Record<string, string>;
  /** said in a toast once it is written, with the name below */
  done: string;
  name: string;
  submit: string;
  onDone: () => void;
  children: (state: FormState) => ReactNode;
};

/** A form in a window whose facts can be undone from its toast. */
export function WritingForm(props: WritingFormProps) {
  const { act, hidden, done, name, submit, onDone, children } = props;
  const form = useFirstField();
  const forget = useKeptForm(form, `${Object.values(hidden).join(" ")} ${done}`);
  const { state, send } = useActForm(act, {
    said: { title: done, description: name },
    onDone() {
      forget();
      onDone();
    },
  });
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
