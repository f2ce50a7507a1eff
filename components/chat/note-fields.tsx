"use client";

import { Field, TextArea } from "@/components/ui/field";
import type { FormState } from "@/lib/actions/form-state";
import type { EntryData } from "@/lib/domain/conversation/fact-data";
import { noteParts } from "./note-words";

type NoteFieldsProps = {
  state: FormState;
  /** what stands there already */
  text?: string | null;
  notes?: EntryData["notes"];
};

/** What was learnt in a chat, part by part; everything is optional. */
export function NoteFields({ state, text, notes }: NoteFieldsProps) {
  const { values = {}, fieldErrors = {} } = state;
  return (
    <>
      {noteParts.map(([part, label]) => (
        <Field key={part} label={label} error={fieldErrors[part]}>
          <TextArea
            letter
            rows={2}
            className="min-h-16"
            name={part}
            defaultValue={values[part] ?? notes?.[part]}
          />
        </Field>
      ))}
      <Field label="What you learned" error={fieldErrors.text} hint="Anything else. Optional.">
        <TextArea
          letter
          rows={2}
          className="min-h-16"
          name="text"
          defaultValue={values.text ?? text ?? ""}
        />
      </Field>
    </>
  );
}
