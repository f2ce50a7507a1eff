"use client";

import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";

const secrets = ["password", "code"];

type FactorOffDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Turns the second factor off, once password and code were entered. */
export function FactorOffDialog({ open, onOpenChange }: FactorOffDialogProps) {
  const { state, send } = useActForm("factor.turn-off", {
    secrets,
    onDone: () => onOpenChange(false),
  });
  const { fieldErrors, formError } = state;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Turn your second factor off?"
      description="Your password alone signs you in then. The recovery codes don't count any more."
    >
      <form action={send} noValidate className="grid gap-4">
        <FormError>{formError}</FormError>
        <Field label="Your password" error={fieldErrors?.password} required>
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
        <Field label="A code of your app, or a recovery code" error={fieldErrors?.code} required>
          <TextInput name="code" dir="ltr" autoComplete="one-time-code" autoCapitalize="none" />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <SubmitButton variant="warn">Turn off</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
