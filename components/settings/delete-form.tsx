"use client";

import { useActionState } from "react";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, Select, TextInput } from "@/components/ui/field";
import { showToast } from "@/components/ui/toast-store";
import { leave } from "@/lib/actions/account";
import { type FormState, idle } from "@/lib/actions/form-state";

async function leaveAndSay(state: FormState, form: FormData): Promise<FormState> {
  const left = await leave(state, form);
  if (left.message) showToast({ title: left.message });
  return left;
}

/** Deletes the space, or the account with it, once the password has been typed. */
export function DeleteForm() {
  const [{ values, fieldErrors, formError }, send] = useActionState(leaveAndSay, idle);
  const what = values?.what ?? "space";
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormError>{formError}</FormError>
      <p className="text-soft">Deleting can't be undone. Nothing changes on LinkedIn.</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="What to delete" error={fieldErrors?.what}>
          <Select key={what} name="what" defaultValue={what}>
            <option value="space">All people, invitations and imports</option>
            <option value="account">All of it, and my account</option>
          </Select>
        </Field>
        <Field label="Your password" error={fieldErrors?.password} required>
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
      </div>
      <div>
        <SubmitButton variant="warn">Delete for good</SubmitButton>
      </div>
    </form>
  );
}
