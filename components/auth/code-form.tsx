"use client";

import { useActionState } from "react";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, TextInput } from "@/components/ui/field";
import { idle } from "@/lib/actions/form-state";
import { finishSignIn } from "@/lib/actions/session";

/** The second step of signing in: a code of the app, or a recovery code. */
export function CodeForm() {
  const [{ fieldErrors, formError }, send] = useActionState(finishSignIn, idle);
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormError>{formError}</FormError>
      <Field
        label="Code"
        hint="The six digits that your app shows, or one of your recovery codes."
        error={fieldErrors?.code}
        required
      >
        <TextInput
          name="code"
          dir="ltr"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
      </Field>
      <SubmitButton>Sign in</SubmitButton>
    </form>
  );
}
