"use client";

import { type FormEvent, useState } from "react";
import { useActForm } from "@/components/acts/use-act-form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Checkbox, Field, Select, TextInput } from "@/components/ui/field";
import { type Policy, policySchema } from "@/lib/domain/assessment/assessment";
import { type PastDecision, replayDecisions } from "@/lib/domain/assessment/replay-decisions";

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

/** The policy as the form stands, or null while a number is missing or out of bounds. */
function readPolicy(form: FormData): Policy | null {
  const readNumber = (name: string) => {
    const text = form.get(name);
    return text === null || text === "" ? null : Number(text);
  };
  const parsed = policySchema.safeParse({
    criteriaNeeded: readNumber("criteriaNeeded"),
    mutualThreshold: readNumber("mutualThreshold"),
    replyDays: readNumber("replyDays"),
    nudgeDays: readNumber("nudgeDays"),
    trustedRefereeIsEnough: form.get("trustedRefereeIsEnough") === "on",
  });
  return parsed.success ? parsed.data : null;
}

function describeReplay(past: readonly PastDecision[], policy: Policy | null): string {
  if (past.length === 0)
    return "Once you have decided some invitations, what a change would have done to them is told here.";
  if (!policy) return "";
  const { decisions, changed } = replayDecisions(past, policy);
  return `${changed} of your last ${decisions} decisions would have come out otherwise. What is decided stays as it is.`;
}

type PolicyFormProps = { policy: Policy; noteLimit: number; past: readonly PastDecision[] };

/** The numbers of the method, and what a change of them would have done to past decisions. */
export function PolicyForm({ policy, noteLimit, past }: PolicyFormProps) {
  const [draft, setDraft] = useState<Policy | null>(policy);
  const { state, send } = useActForm("settings.save-policy");
  const { values, fieldErrors, formError } = state;
  const needed = values?.criteriaNeeded ?? String(policy.criteriaNeeded);
  const limit = values?.noteLimit ?? String(noteLimit);
  return (
    <form
      action={send}
      noValidate
      className="grid gap-4"
      onChange={(event: FormEvent<HTMLFormElement>) =>
        setDraft(readPolicy(new FormData(event.currentTarget)))
      }
    >
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
      <p role="status" className="text-small text-soft">
        {describeReplay(past, draft)}
      </p>
      <div>
        <SubmitButton>Save policy</SubmitButton>
      </div>
    </form>
  );
}
