"use client";

import { factKinds } from "@/components/facts/fact-kinds";
import { Field, TextInput } from "@/components/ui/field";
import type { ChatAbout } from "./chat-about";
import { MeetingFields } from "./meeting-fields";
import { NoteFields } from "./note-fields";
import { TouchFields } from "./touch-fields";
import { WritingForm } from "./writing-form";

type HeldFormProps = { personId: string; name: string; about: ChatAbout; onDone: () => void };

/** Tells that a chat took place: what was learnt, and when to be in touch next. */
export function HeldForm({ personId, name, about, onDone }: HeldFormProps) {
  const over = about.chat !== null && about.chat.at <= about.now;
  return (
    <WritingForm
      act="chat.hold"
      hidden={{ personId }}
      done={factKinds["chat-held"].done}
      name={name}
      submit="Add to the timeline"
      onDone={onDone}
    >
      {(state) => (
        <>
          <NoteFields state={state} />
          <TouchFields state={state} about={about} optional />
          <details open={Boolean(state.fieldErrors?.at || state.fieldErrors?.place) || undefined}>
            <summary className="min-h-6 text-small text-soft">How, where and when you met</summary>
            <div className="mt-3 grid gap-4">
              <MeetingFields state={state} chat={about.chat} />
              <Field
                label="When"
                error={state.fieldErrors?.at}
                hint={
                  over
                    ? "On your clock. Leave it empty for the time you had agreed on."
                    : "On your clock. Leave it empty for now."
                }
              >
                <TextInput type="datetime-local" name="at" defaultValue={state.values?.at} />
              </Field>
            </div>
          </details>
        </>
      )}
    </WritingForm>
  );
}
