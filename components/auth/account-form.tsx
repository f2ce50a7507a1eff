"use client";

import { useActionState } from "react";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, TextInput } from "@/components/ui/field";
import { type FormState, idle } from "@/lib/actions/form-state";
import { ZoneField } from "./zone-field";

type AccountFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  submitLabel: string;
  /** asks for the code that the start printed */
  asksCode?: boolean;
  /** token of an invitation link */
  token?: string;
};

/** Name, e-mail and password of a new account. */
export function AccountForm({ action, submitLabel, asksCode, token }: AccountFormProps) {
  const [{ values, fieldErrors, formError }, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormError>{formError}</FormError>
      {asksCode ? (
        <Field
          label="Set-up code"
          hint="Acquaint printed it where it was started."
          error={fieldErrors?.setupCode}
          required
        >
          <TextInput name="setupCode" defaultValue={values?.setupCode} autoComplete="off" />
        </Field>
      ) : null}
      <Field label="Name" error={fieldErrors?.name} required>
        <TextInput name="name" defaultValue={values?.name} autoComplete="name" />
      </Field>
      <Field label="E-mail" error={fieldErrors?.email} required>
        <TextInput name="email" type="email" defaultValue={values?.email} autoComplete="username" />
      </Field>
      <Field label="Password" hint="At least 8 characters." error={fieldErrors?.password} required>
        <TextInput name="password" type="password" autoComplete="new-password" />
      </Field>
      <ZoneField />
      {token === undefined ? null : <input type="hidden" name="token" value={token} readOnly />}
      <SubmitButton>{submitLabel}</SubmitButton>
    </form>
  );
}
