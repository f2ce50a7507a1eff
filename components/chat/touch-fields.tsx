"use client";

import { useRef, useState } from "react";
import { Checkbox, Field, Select, TextInput } from "@/components/ui/field";
import type { FormState } from "@/lib/actions/form-state";
import { type TouchChoice, touchChoiceSchema } from "@/lib/domain/conversation/kinds/touch-choice";
import { planTouch } from "@/lib/domain/conversation/plan-touch";
import { localDate } from "@/lib/domain/time/format";
import type { ChatAbout } from "./chat-about";

const words: Record<TouchChoice, string> = {
  "two-weeks": "In 2 weeks",
  "three-months": "In 3 months",
  date: "On a day of your choice",
  never: "Never",
};

type TouchFieldsProps = {
  state: FormState;
  about: ChatAbout;
  /** whether it may be left open */
  optional?: boolean;
};

/** When to be in touch next: a choice that fills the day, or a day that is the choice. */
export function TouchFields({ state, about, optional = false }: TouchFieldsProps) {
  const { now, zone, lastChoice } = about;
  const { values = {}, fieldErrors = {} } = state;
  const dayOf = (choice: string): string => {
    const parsed = touchChoiceSchema.safeParse(choice === "date" ? "two-weeks" : choice);
    if (!parsed.success) return "";
    const plan = planTouch({ choice: parsed.data, day: "", repeat: false }, now, zone);
    return plan.ok && plan.value.until ? localDate(plan.value.until, zone) : "";
  };
  const first = values.choice ?? lastChoice ?? (optional ? "" : "two-weeks");
  const [choice, setChoice] = useState(first);
  const [day, setDay] = useState(values.until ?? dayOf(first));
  const list = useRef<HTMLSelectElement>(null);
  const planned = choice !== "" && choice !== "never";
  return (
    <fieldset className="grid gap-2 rounded-lg border border-line bg-sunk px-3.5 pt-2 pb-3">
      <legend className="sr-only">Next touch</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Next touch" error={fieldErrors.choice}>
          {/* Not controlled: React empties a form after its action, and a list then falls back to its first line. */}
          <Select
            key={values.choice}
            ref={list}
            name="choice"
            defaultValue={choice}
            onChange={(event) => {
              setChoice(event.currentTarget.value);
              setDay(dayOf(event.currentTarget.value));
            }}
          >
            {optional ? <option value="">Leave it open</option> : null}
            {touchChoiceSchema.options.map((each) => (
              <option key={each} value={each}>
                {words[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Be in touch again on" error={fieldErrors.until}>
          <TextInput
            type="date"
            name="until"
            value={day}
            onChange={(event) => {
              setDay(event.currentTarget.value);
              setChoice("date");
              if (list.current) list.current.value = "date";
            }}
          />
        </Field>
      </div>
      <Checkbox
        name="repeat"
        label="And again after every touch"
        hint="Any contact with them starts the same time anew."
        disabled={!planned}
        defaultChecked={values.repeat === "on"}
      />
    </fieldset>
  );
}
