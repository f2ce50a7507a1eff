"use client";

import { useActionState } from "react";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, TextInput } from "@/components/ui/field";
import { idle } from "@/lib/actions/form-state";
import { signIn } from "@/lib/actions/session";

/** E-mail and password; a typed e-mail stays when something is wrong. */
export function SignInForm() {
  const [{ values, fieldErrors, formError }, send] = useActionState(signIn, idle);
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormError>{formError}</FormError>
      <Field label="E-mail" error={fieldErrors?.email} required>
        <TextInput name="email" type="email" defaultValue={values?.email} autoComplete="username" />
      </Field>
      <Field label="Password" error={fieldErrors?.password} required>
        <TextInput name="password" type="password" autoComplete="current-password" />
      </Field>
      <SubmitButton>Sign in</SubmitButton>
    </form>
  );
}
