"use client";

import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, TextInput } from "@/components/ui/field";

const secrets = ["password"];

type EmailFormProps = {
  /** whether the new one counts only once it is confirmed by a mail */
  asksProof: boolean;
  /** "kim@example.org until today 10:12": what waits to be confirmed */
  waiting: string | null;
};

/** Changes the e-mail with which the member signs in. */
export function EmailForm({ asksProof, waiting }: EmailFormProps) {
  const { state, send } = useActForm("account.change-email", { secrets });
  const { values, fieldErrors, formError } = state;
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormError>{formError}</FormError>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="New e-mail"
          hint={asksProof ? "Counts once you open the link that is sent to it." : undefined}
          error={fieldErrors?.newEmail}
          required
        >
          <TextInput
            name="newEmail"
            type="email"
            defaultValue={values?.newEmail}
            autoComplete="email"
          />
        </Field>
        <Field label="Your password" error={fieldErrors?.password} required>
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
      </div>
      {waiting ? <p className="text-small text-soft">Waits to be confirmed: {waiting}.</p> : null}
      <div>
        <SubmitButton variant="plain">Change e-mail</SubmitButton>
      </div>
    </form>
  );
}
