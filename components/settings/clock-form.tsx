"use client";

import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, Select } from "@/components/ui/field";
import { HourOptions, WeekdayOptions } from "./clock-options";

type ClockFormProps = {
  zone: string;
  zones: readonly string[];
  /** ISO weekday */
  reviewWeekday: number;
  reviewHour: number;
  /** when the review opens next, in words */
  nextReview: string | null;
};

/** Where the member lives and when the weekly review opens. */
export function ClockForm({ zone, zones, reviewWeekday, reviewHour, nextReview }: ClockFormProps) {
  const { state, send } = useActForm("settings.save-clock");
  const { values, fieldErrors, formError } = state;
  const chosen = {
    zone: values?.zone ?? zone,
    weekday: values?.reviewWeekday ?? String(reviewWeekday),
    hour: values?.reviewHour ?? String(reviewHour),
  };
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormError>{formError}</FormError>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label="Time zone" error={fieldErrors?.zone}>
          <Select key={chosen.zone} name="zone" defaultValue={chosen.zone}>
            {zones.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Field label="Weekly review on" error={fieldErrors?.reviewWeekday}>
          <Select key={chosen.weekday} name="reviewWeekday" defaultValue={chosen.weekday}>
            <WeekdayOptions />
          </Select>
        </Field>
        <Field label="at" error={fieldErrors?.reviewHour}>
          <Select key={chosen.hour} name="reviewHour" defaultValue={chosen.hour}>
            <HourOptions />
          </Select>
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>Save clock</SubmitButton>
        {nextReview ? <p className="text-small text-soft">Next review: {nextReview}.</p> : null}
      </div>
    </form>
  );
}
