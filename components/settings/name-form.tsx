"use client";

import { useActForm } from "@/components/acts/use-act-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, TextInput } from "@/components/ui/field";

/** What the member is called here. */
export function NameForm({ name, email }: { name: string; email: string }) {
  const { state, send } = useActForm("account.rename");
  const { values, fieldErrors } = state;
  return (
    <form action={send} noValidate className="grid gap-4">
      <Field label="Name" error={fieldErrors?.name} hint={`You sign in as ${email}.`} required>
        <TextInput name="name" defaultValue={values?.name ?? name} autoComplete="name" />
      </Field>
      <div>
        <SubmitButton>Save name</SubmitButton>
      </div>
    </form>
  );
}
