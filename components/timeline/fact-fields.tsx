"use client";

import { Field, TextArea, TextInput } from "@/components/ui/field";
import type { FormState } from "@/lib/actions/form-state";
import type { FactKind } from "../facts/fact-kinds";

type FieldsProps = { kind: FactKind; state: FormState };

const textLabels: Partial<Record<FactKind, string>> = {
  replied: "What they wrote",
  note: "Note",
  nudged: "What you wrote",
  "chat-invited": "What you wrote",
  "message-sent": "What you wrote",
  "message-received": "What they wrote",
};

/** The fields of one kind of fact, with what was typed before and what is wrong with it. */
export function FactFields({ kind, state }: FieldsProps) {
  const { values = {}, fieldErrors = {} } = state;
  const label = textLabels[kind];
  return (
    <>
      {kind === "kept" ? (
        <Field label="Why you keep them" required error={fieldErrors.reason}>
          <TextInput name="reason" defaultValue={values.reason} />
        </Field>
      ) : null}
      {label ? (
        <Field
          label={label}
          required={kind === "note"}
          error={fieldErrors.text}
          {...(kind === "note" ? {} : { hint: "Optional." })}
        >
          <TextArea name="text" letter defaultValue={values.text} />
        </Field>
      ) : null}
      <Field label="When" error={fieldErrors.at} hint="On your clock. Leave it empty for now.">
        <TextInput type="datetime-local" name="at" defaultValue={values.at} />
      </Field>
    </>
  );
}
