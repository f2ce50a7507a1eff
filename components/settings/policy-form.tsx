"use client";

import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Checkbox, Field, Select, TextInput } from "@/components/ui/field";
import { savePolicy } from "@/lib/actions/settings";
import type { Policy } from "@/lib/domain/assessment/assessment";
import { useSavingForm } from "./use-saving-form";

type NumberName = "mutualThreshold" | "replyDays" | "nudgeDays";

const numbers: { name: NumberName; label: string; hint: string; min: number; max: number }[] = [
  {
    name: "mutualThreshold",
    label: "Mutual connections: more than",
    hint: "The third criterion is met above this count.",
    min: 0,
    max: 500,
  },
  {
    name: "replyDays",
    label: "Days to reply",
    hint: "After the coffee-chat invite, on your clock.",
    min: 1,
    max: 60,
  },
  {
    name: "nudgeDays",
    label: "Days after a nudge",
    hint: "The week one more line gives.",
    min: 1,
    max: 60,
  },
];

/** The numbers of the method. */
export function PolicyForm({ policy, noteLimit }: { policy: Policy; noteLimit: number }) {
  const [{ values, fieldErrors, formError }, send] = useSavingForm(savePolicy);
  const needed = values?.criteriaNeeded ?? String(policy.criteriaNeeded);
  const limit = values?.noteLimit ?? String(noteLimit);
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormError>{formError}</FormError>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Criteria needed"
          hint="Of note, common ground and mutual connections. The litmus test always has to be a yes."
          error={fieldErrors?.criteriaNeeded}
        >
          <Select key={needed} name="criteriaNeeded" defaultValue={needed}>
            <option value="1">1 of 3</option>
            <option value="2">2 of 3</option>
            <option value="3">All 3</option>
          </Select>
        </Field>
        {numbers.map(({ name, label, hint, min, max }) => (
          <Field key={name} label={label} hint={hint} error={fieldErrors?.[name]}>
            <TextInput
              name={name}
              type="number"
              inputMode="numeric"
              min={min}
              max={max}
              defaultValue={values?.[name] ?? policy[name]}
            />
          </Field>
        ))}
        <Field
          label="Longest note of your own invitations"
          hint="What LinkedIn allows."
          error={fieldErrors?.noteLimit}
        >
          <Select key={limit} name="noteLimit" defaultValue={limit}>
            <option value="200">200 characters (free account)</option>
            <option value="300">300 characters (Premium)</option>
          </Select>
        </Field>
      </div>
      <Checkbox
        key={String(policy.trustedRefereeIsEnough)}
        name="trustedRefereeIsEnough"
        defaultChecked={policy.trustedRefereeIsEnough}
        label="One trusted mutual connection is enough"
        hint="Meets the third criterion whatever the count."
      />
      <div>
        <SubmitButton>Save policy</SubmitButton>
      </div>
    </form>
  );
}
