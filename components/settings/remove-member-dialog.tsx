"use client";

import { Field, TextInput } from "@/components/ui/field";
import { ActDialog } from "./act-dialog";

const secrets = ["password"];

type RemoveMemberDialogProps = {
  member: { id: string; name: string; email: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Says what goes with a member, and removes them once the owner's password was typed. */
export function RemoveMemberDialog({ member, ...shown }: RemoveMemberDialogProps) {
  return (
    <ActDialog
      {...shown}
      act="member.remove"
      secrets={secrets}
      title={`Remove ${member.name}?`}
      description={`The account of ${member.email} goes, with all people, invitations, messages and imports in it. They are signed out at once. This can't be undone. They can take everything with them before, by the export in their settings.`}
      submit="Remove for good"
    >
      {(problems) => (
        <>
          <input type="hidden" name="memberId" value={member.id} readOnly />
          <Field label="Your own password" error={problems.password} required>
            <TextInput name="password" type="password" autoComplete="current-password" />
          </Field>
        </>
      )}
    </ActDialog>
  );
}
