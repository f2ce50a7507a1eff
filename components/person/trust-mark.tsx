"use client";

import { useState } from "react";
import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";

type TrustMarkProps = {
  personId: string;
  name: string;
  trusted: boolean;
  /** what speaks for it: "who recommended you" */
  proposal: string | null;
};

/** Marks somebody whose word counts: a trusted mutual connection speaks for an invitation. */
export function TrustMark({ personId, name, trusted, proposal }: TrustMarkProps) {
  const [open, setOpen] = useState(false);
  const { state, send } = useActForm("person.trust", { onDone: () => setOpen(false) });
  const hidden = (
    <>
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="trusted" value={String(!trusted)} />
    </>
  );
  if (trusted) {
    return (
      <form action={send}>
        <FormError>{state.formError}</FormError>
        {hidden}
        <SubmitButton variant="quiet" size="small">
          Not trusted any more
        </SubmitButton>
      </form>
    );
  }
  return (
    <>
      {proposal ? (
        <p className="text-small text-soft">
          <span dir="auto">{name}</span>, {proposal}: trust them?
        </p>
      ) : null}
      <Button size="small" className="justify-self-start" onClick={() => setOpen(true)}>
        Mark as trusted
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Trust ${name}?`}
        description="People you trust count when they are mutual connections of somebody who invites you."
      >
        <form action={send} className="grid gap-4">
          <FormError>{state.formError}</FormError>
          {hidden}
          <Field label="Why" hint="Optional, for yourself.">
            <TextInput name="why" defaultValue={state.values?.why ?? proposal ?? ""} />
          </Field>
          <div className="flex justify-end">
            <SubmitButton>Mark as trusted</SubmitButton>
          </div>
        </form>
      </Dialog>
    </>
  );
}
