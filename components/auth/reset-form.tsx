"use client";

import { useActionState } from "react";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Checkbox, Field, TextInput } from "@/components/ui/field";
import { reset } from "@/lib/actions/account-links";
import { idle } from "@/lib/actions/form-state";

type ResetFormProps = { token: string; email: string; hasCalendar: boolean };

/** A new password, by a link. */
export function ResetForm({ token, email, hasCalendar }: ResetFormProps) {
  const [{ fieldErrors, formError }, send] = useActionState(reset, idle);
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormError>{formError}</FormError>
      <input type="hidden" name="token" value={token} readOnly />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <Field
        label="New password"
        hint="At least 8 characters."
        error={fieldErrors?.password}
        required
      >
        <TextInput name="password" type="password" autoComplete="new-password" />
      </Field>
      {hasCalendar ? (
        <Checkbox
          name="calendar"
          label="End the private address of my calendar"
          hint="Calendars that show it need a new one, from Settings."
        />
      ) : null}
      <SubmitButton>Save and sign in</SubmitButton>
    </form>
  );
}
