"use client";

import { useState } from "react";
import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { cx } from "@/components/ui/class-names";
import { Field, Select } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import type { DigestChoice } from "@/lib/domain/digest/digest-clock";
import { HourOptions, WeekdayOptions } from "./clock-options";

type DigestFormProps = {
  choice: DigestChoice;
  /** when the next digest comes, in words; null when none does */
  next: string | null;
};

const rhythms = [
  { value: "off", label: "Off" },
  { value: "daily", label: "Daily" },
  { value: "weekly", label: "Weekly" },
] as const;

const rhythmOf = (value: string) => rhythms.find((each) => each.value === value)?.value ?? "off";

/** Whether and when the digest comes, by the member's own clock. */
export function DigestForm({ choice, next }: DigestFormProps) {
  const { state, send } = useActForm("digest.save");
  const { values, fieldErrors, formError } = state;
  const [every, setEvery] = useState<string>(choice.every);
  const chosen = values?.every ?? choice.every;
  const weekday = values?.weekday ?? String(choice.weekday);
  const hour = values?.hour ?? String(choice.hour);
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormError>{formError}</FormError>
      <div className="flex flex-wrap items-start gap-4">
        <div className="grid content-start gap-1.5">
          <span aria-hidden="true" className="font-medium text-[0.875rem]">
            Digest
          </span>
          <Segmented
            key={chosen}
            label="Digest"
            name="every"
            segments={rhythms}
            defaultValue={rhythmOf(chosen)}
            onChange={setEvery}
            className="min-h-[2.375rem]"
          />
        </div>
        <Field
          label="on"
          error={fieldErrors?.weekday}
          className={cx("min-w-36", every !== "weekly" && "hidden")}
        >
          <Select key={weekday} name="weekday" defaultValue={weekday}>
            <WeekdayOptions />
          </Select>
        </Field>
        <Field
          label="at"
          error={fieldErrors?.hour}
          className={cx("min-w-28", every === "off" && "hidden")}
        >
          <Select key={hour} name="hour" defaultValue={hour}>
            <HourOptions />
          </Select>
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>Save digest</SubmitButton>
        {next ? <p className="text-small text-soft">Next digest: {next}.</p> : null}
      </div>
    </form>
  );
}
