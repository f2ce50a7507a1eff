"use client";

import { useRef } from "react";
import { useActForm } from "@/components/acts/use-act-form";
import { useKeptForm } from "@/components/drafts/use-kept-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox, Field, TextArea, TextInput } from "@/components/ui/field";

const fields = ["name", "profileUrl", "headline", "note", "mutualCount", "mutualNames"] as const;

/** Records one invitation by hand. What was typed stays when something is wrong. */
export function AddForm({ today }: { today: string }) {
  const form = useRef<HTMLFormElement>(null);
  const forget = useKeptForm(form, "invitation");
  const { state, send } = useActForm("invitation.record", {
    said: { description: "Waiting in your queue." },
    onDone() {
      forget();
      form.current?.querySelector<HTMLInputElement>("[name=profileUrl]")?.focus();
    },
  });
  const { done, values, fieldErrors } = state;
  const kept = (name: (typeof fields)[number]) => values?.[name] ?? "";
  return (
    <form ref={form} action={send} noValidate className="grid gap-4" aria-label="One invitation">
      <FormError>{state.formError}</FormError>
      <div className="grid gap-4 md:grid-cols-2">
        <Field
          label="Profile address"
          hint="Any form of it: linkedin.com/in/ana-ruiz. By it people are recognised."
          error={fieldErrors?.profileUrl}
        >
          <TextInput
            name="profileUrl"
            defaultValue={kept("profileUrl")}
            inputMode="url"
            dir="ltr"
          />
        </Field>
        <Field label="Name" error={fieldErrors?.name}>
          <TextInput name="name" defaultValue={kept("name")} autoComplete="off" />
        </Field>
      </div>
      {fieldErrors?.anotherPerson ? (
        <div role="alert" className="grid gap-2 rounded-lg bg-unsure-wash px-3.5 py-2.5">
          <p>{fieldErrors.anotherPerson}</p>
          <Checkbox name="anotherPerson" label="Yes, another person of the same name" />
        </div>
      ) : null}
      <Field label="Headline" error={fieldErrors?.headline}>
        <TextInput name="headline" defaultValue={kept("headline")} />
      </Field>
      <Field
        label="Their note"
        hint="Leave it empty when there was none."
        error={fieldErrors?.note}
      >
        <TextArea name="note" letter defaultValue={kept("note")} />
      </Field>
      <div className="grid gap-4 md:grid-cols-[10rem_9rem_minmax(0,1fr)]">
        <Field label="Received on" error={fieldErrors?.sentAt}>
          <TextInput
            key={done?.value.invitationId}
            name="sentAt"
            type="date"
            max={today}
            defaultValue={values?.sentAt ?? today}
          />
        </Field>
        <Field label="Mutual connections" error={fieldErrors?.mutualCount}>
          <TextInput name="mutualCount" inputMode="numeric" defaultValue={kept("mutualCount")} />
        </Field>
        <Field
          label="Their names"
          hint="As LinkedIn shows them: Ana Ruiz, Ben Cole and 11 others"
          error={fieldErrors?.mutualNames}
        >
          <TextInput name="mutualNames" defaultValue={kept("mutualNames")} />
        </Field>
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Add to the queue</SubmitButton>
        <ButtonLink href="/invitations" variant="quiet">
          To the queue
        </ButtonLink>
      </div>
    </form>
  );
}
