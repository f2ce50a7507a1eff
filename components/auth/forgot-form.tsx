"use client";

import { useActionState } from "react";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, TextInput } from "@/components/ui/field";
import { forgot } from "@/lib/actions/account-links";
import { idle } from "@/lib/actions/form-state";

/** Asks for a link to a new password. What is said doesn't show whether the e-mail has an account. */
export function ForgotForm() {
  const [{ status, values, fieldErrors, formError }, send] = useActionState(forgot, idle);
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormError>{formError}</FormError>
      {status === "ok" ? (
        <p role="status">
          If {values?.email} has an account, a mail with a link is on its way to it. The link works
          once, for an hour. Look among the spam, too.
        </p>
      ) : null}
      <Field label="E-mail" error={fieldErrors?.email} required>
        <TextInput name="email" type="email" defaultValue={values?.email} autoComplete="username" />
      </Field>
      <SubmitButton>Send me a link</SubmitButton>
    </form>
  );
}
