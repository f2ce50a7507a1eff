"use client";

import { Field, Select, TextArea, TextInput } from "@/components/ui/field";
import type { AddFactState } from "@/lib/actions/timeline";
import type { FactKind } from "./fact-kinds";

type FieldsProps = { kind: FactKind; state: AddFactState };

const textLabels: Partial<Record<FactKind, string>> = {
  replied: "What they wrote",
  note: "Note",
  nudged: "What you wrote",
  "chat-invited": "What you wrote",
  "message-sent": "What you wrote",
  "message-received": "What they wrote",
  "chat-held": "What you learned",
};

/** The fields of one kind of fact, with what was typed before and what is wrong with it. */
export function FactFields({ kind, state }: FieldsProps) {
  const { values = {}, fieldErrors = {} } = state;
  const label = textLabels[kind];
  const meets = kind === "chat-scheduled" || kind === "chat-moved";
  return (
    <>
      {meets ? (
        <Field label="Day and time of the chat" required error={fieldErrors.chatAt}>
          <TextInput type="datetime-local" name="chatAt" defaultValue={values.chatAt} />
        </Field>
      ) : null}
      {meets || kind === "chat-held" ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="How">
            <Select name="medium" defaultValue={values.medium ?? "video"}>
              <option value="video">By video</option>
              <option value="phone">By phone</option>
              <option value="cafe">In a café</option>
              <option value="other">Another way</option>
            </Select>
          </Field>
          <Field
            label="Where"
            error={fieldErrors.place}
            hint="A place, a number, a link. Optional."
          >
            <TextInput name="place" defaultValue={values.place} />
          </Field>
        </div>
      ) : null}
      {kind === "next-touch" ? (
        <Field label="Be in touch again on" required error={fieldErrors.until}>
          <TextInput type="date" name="until" defaultValue={values.until} />
        </Field>
      ) : null}
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
      {kind === "next-touch" ? null : (
        <Field
          label={meets ? "When you agreed" : "When"}
          error={fieldErrors.at}
          hint="On your clock. Leave it empty for now."
        >
          <TextInput type="datetime-local" name="at" defaultValue={values.at} />
        </Field>
      )}
    </>
  );
}
