"use client";

import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, TextInput } from "@/components/ui/field";

/** Where people pick a time for a chat. */
export function CalendarLinkForm({ calendarLink }: { calendarLink: string | null }) {
  const { state, send } = useActForm("settings.save-calendar-link");
  const { values, fieldErrors, formError } = state;
  return (
    <form action={send} noValidate className="grid gap-3">
      <FormError>{formError}</FormError>
      <Field
        label="My calendar link"
        hint="Where people pick a time; {my calendar link} in a message. Leave it empty when you have none."
        error={fieldErrors?.calendarLink}
      >
        <TextInput
          name="calendarLink"
          type="url"
          inputMode="url"
          placeholder="https://…"
          defaultValue={values?.calendarLink ?? calendarLink ?? ""}
        />
      </Field>
      <div>
        <SubmitButton>Save link</SubmitButton>
      </div>
    </form>
  );
}
