"use client";

import type { ChatAbout } from "./chat-about";
import { TouchFields } from "./touch-fields";
import { WritingForm } from "./writing-form";

type TouchFormProps = { personId: string; name: string; about: ChatAbout; onDone: () => void };

/** Agrees the next touch. */
export function TouchForm({ personId, name, about, onDone }: TouchFormProps) {
  return (
    <WritingForm
      act="chat.plan-touch"
      hidden={{ personId }}
      done="Next touch planned"
      name={name}
      submit="Add to the timeline"
      onDone={onDone}
    >
      {(state) => <TouchFields state={state} about={about} />}
    </WritingForm>
  );
}
