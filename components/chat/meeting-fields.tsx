"use client";

import { Field, Select, TextInput } from "@/components/ui/field";
import type { FormState } from "@/lib/actions/form-state";
import { type ChatAbout, mediumWords } from "./chat-about";

/** How and where they meet. */
export function MeetingFields({ state, chat }: { state: FormState; chat: ChatAbout["chat"] }) {
  const { values = {}, fieldErrors = {} } = state;
  const medium = values.medium ?? chat?.medium ?? "video";
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="How" error={fieldErrors.medium}>
        <Select key={medium} name="medium" defaultValue={medium}>
          {mediumWords.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Where" error={fieldErrors.place} hint="A place, a number, a link. Optional.">
        <TextInput name="place" defaultValue={values.place ?? chat?.place ?? ""} />
      </Field>
    </div>
  );
}
