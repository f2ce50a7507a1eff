"use client";

import { useState } from "react";
import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFirstField } from "@/components/forms/use-first-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";
import { useKeys } from "@/components/ui/use-keys";

type EditPersonProps = {
  personId: string;
  name: string;
  headline: string;
  company: string;
  profileUrl: string;
};

/** The button and the window to put a person's facts right. */
export function EditPerson(props: EditPersonProps) {
  const [open, setOpen] = useState(false);
  useKeys([{ key: "e", label: "Edit the facts", run: () => setOpen(true) }]);
  return (
    <>
      <Button variant="quiet" size="small" keyHint="e" onClick={() => setOpen(true)}>
        Edit
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={`Edit ${props.name}`}>
        {open ? <EditForm {...props} onDone={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  );
}

function EditForm({ personId, onDone, ...known }: EditPersonProps & { onDone: () => void }) {
  const { state, send } = useActForm("person.edit", { onDone });
  const form = useFirstField();
  const { fieldErrors = {}, values = known } = state;
  return (
    <form ref={form} action={send} className="grid gap-4">
      <FormError>{state.formError}</FormError>
      <input type="hidden" name="personId" value={personId} />
      <Field label="Name" required error={fieldErrors.name}>
        <TextInput name="name" defaultValue={values.name} />
      </Field>
      <Field label="Headline" error={fieldErrors.headline}>
        <TextInput name="headline" defaultValue={values.headline} />
      </Field>
      <Field label="Company" error={fieldErrors.company}>
        <TextInput name="company" defaultValue={values.company} />
      </Field>
      <Field
        label="Address of the profile"
        error={fieldErrors.profileUrl}
        hint="As the browser shows it: linkedin.com/in/…"
      >
        <TextInput name="profileUrl" inputMode="url" defaultValue={values.profileUrl} />
      </Field>
      <div className="flex justify-end">
        <SubmitButton>Save</SubmitButton>
      </div>
    </form>
  );
}
