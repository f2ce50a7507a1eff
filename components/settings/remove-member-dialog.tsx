"use client";

import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";

const secrets = ["password"];

type RemoveMemberDialogProps = {
  member: { id: string; name: string; email: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Says what goes with a member, and removes them once the owner's password was typed. */
export function RemoveMemberDialog({ member, open, onOpenChange }: RemoveMemberDialogProps) {
  const { state, send } = useActForm("member.remove", {
    secrets,
    onDone: () => onOpenChange(false),
  });
  const { fieldErrors, formError } = state;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Remove ${member.name}?`}
      description={`The account of ${member.email} goes, with all people, invitations, messages and imports in it. They are signed out at once. This can't be undone. They can take everything with them before, by the export in their settings.`}
    >
      <form action={send} noValidate className="grid gap-4">
        <FormError>{formError}</FormError>
        <input type="hidden" name="memberId" value={member.id} readOnly />
        <Field label="Your own password" error={fieldErrors?.password} required>
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <SubmitButton variant="warn">Remove for good</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
