"use client";

import { Field, TextInput } from "@/components/ui/field";
import { ActDialog } from "./act-dialog";

const secrets = ["password", "code"];

type FactorOffDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Turns the second factor off, once password and code were entered. */
export function FactorOffDialog(shown: FactorOffDialogProps) {
  return (
    <ActDialog
      {...shown}
      act="factor.turn-off"
      secrets={secrets}
      title="Turn your second factor off?"
      description="Your password alone signs you in then. The recovery codes don't count any more."
      submit="Turn off"
    >
      {(problems) => (
        <>
          <Field label="Your password" error={problems.password} required>
            <TextInput name="password" type="password" autoComplete="current-password" />
          </Field>
          <Field label="A code of your app, or a recovery code" error={problems.code} required>
            <TextInput name="code" dir="ltr" autoComplete="one-time-code" autoCapitalize="none" />
          </Field>
        </>
      )}
    </ActDialog>
  );
}
