"use client";

import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Checkbox, Field, TextInput } from "@/components/ui/field";

const secrets = ["current", "wanted"];

/** Changes the password, and by default signs out everywhere else. */
export function PasswordForm({ email }: { email: string }) {
  const { state, send } = useActForm("account.change-password", { secrets });
  const { fieldErrors, formError } = state;
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormError>{formError}</FormError>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Current password" error={fieldErrors?.current} required>
          <TextInput name="current" type="password" autoComplete="current-password" />
        </Field>
        <Field
          label="New password"
          hint="At least 8 characters."
          error={fieldErrors?.wanted}
          required
        >
          <TextInput name="wanted" type="password" autoComplete="new-password" />
        </Field>
      </div>
      <Checkbox name="everywhere" defaultChecked label="Sign out everywhere else" />
      <div>
        <SubmitButton>Change password</SubmitButton>
      </div>
    </form>
  );
}
