"use client";

import { useActForm } from "@/components/acts/use-act-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, TextInput } from "@/components/ui/field";

/** How the member signs messages, and the other names that notes may greet them by. */
export function CalledForm({ called }: { called: readonly string[] }) {
  const { state, send } = useActForm("settings.save-called-names");
  const { values, fieldErrors } = state;
  return (
    <form action={send} noValidate className="grid gap-4">
      <Field
        label="How you sign and are called"
        error={fieldErrors?.called}
        hint="Drafts are signed with the first name. The others, parted by commas, are names that a note may greet you by: Bob, Robert, Роберт."
      >
        <TextInput name="called" defaultValue={values?.called ?? called.join(", ")} />
      </Field>
      <div>
        <SubmitButton>Save names</SubmitButton>
      </div>
    </form>
  );
}
