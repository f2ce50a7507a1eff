"use client";

import type { ReactNode } from "react";
import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ActName } from "@/lib/acts/registry";

type ActDialogProps = {
  act: ActName;
  /** fields that are never sent back */
  secrets: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: string;
  /** the words of the button */
  submit: string;
  /** the fields, given what is wrong with each */
  children: (problems: Partial<Record<string, string>>) => ReactNode;
};

/** A dialog that asks for something before an act that is hard to take back, and closes once it was done. */
export function ActDialog(props: ActDialogProps) {
  const { act, secrets, open, onOpenChange, title, description, submit, children } = props;
  const { state, send } = useActForm(act, { secrets, onDone: () => onOpenChange(false) });
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={description}>
      <form action={send} noValidate className="grid gap-4">
        <FormError>{state.formError}</FormError>
        {children(state.fieldErrors ?? {})}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <SubmitButton variant="warn">{submit}</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
