"use client";

import { useState } from "react";
import { factKinds } from "@/components/facts/fact-kinds";
import { Field, Select, TextInput } from "@/components/ui/field";
import type { FormState } from "@/lib/actions/form-state";
import { readExactTime } from "@/lib/domain/time/exact-time";
import { formatMeeting, toFieldTime } from "@/lib/domain/time/format";
import { cityOfZone } from "@/lib/domain/time/other-clock";
import { listZones } from "@/lib/domain/time/zone";
import type { ChatAbout } from "./chat-about";
import { MeetingFields } from "./meeting-fields";
import { WritingForm } from "./writing-form";

type ChatFormProps = {
  personId: string;
  name: string;
  kind: "chat-scheduled" | "chat-moved";
  about: ChatAbout;
  onDone: () => void;
};

/** Agrees on a chat, or moves it: the day and time on the clock of any zone, how and where. */
export function ChatForm({ personId, name, kind, about, onDone }: ChatFormProps) {
  return (
    <WritingForm
      act="chat.agree"
      hidden={{ personId, kind }}
      done={factKinds[kind].done}
      name={name}
      submit="Add to the timeline"
      onDone={onDone}
    >
      {(state) => (
        <>
          <TimeFields state={state} about={about} />
          <MeetingFields state={state} chat={about.chat} />
          <Field
            label="When you agreed"
            error={state.fieldErrors?.at}
            hint="On your clock. Leave it empty for now."
          >
            <TextInput type="datetime-local" name="at" defaultValue={state.values?.at} />
          </Field>
        </>
      )}
    </WritingForm>
  );
}

function TimeFields({ state, about }: { state: FormState; about: ChatAbout }) {
  const own = about.zone;
  const { values = {}, fieldErrors = {} } = state;
  const [zone, setZone] = useState(values.zone ?? about.chat?.zone ?? own);
  const [time, setTime] = useState(
    values.chatAt ?? (about.chat ? toFieldTime(about.chat.at, about.chat.zone ?? own) : ""),
  );
  const read = time === "" ? null : readExactTime(time, zone);
  const elsewhere = read?.ok && zone !== own;
  // What can't be is said while it is typed; the server says the same.
  const problem = read && !read.ok ? read.problem : null;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field
        label="Day and time of the chat"
        required
        error={problem ?? fieldErrors.chatAt}
        hint={elsewhere ? `On your clock: ${formatMeeting(read.value, own, about.now)}` : null}
      >
        <TextInput
          type="datetime-local"
          name="chatAt"
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </Field>
      <Field label="Time zone" error={fieldErrors.zone}>
        {/* Not controlled: React empties a form after its action, and a list then falls back to its first line. */}
        <Select
          key={values.zone}
          name="zone"
          defaultValue={zone}
          onChange={(event) => setZone(event.currentTarget.value)}
        >
          <option value={own}>Yours ({cityOfZone(own)})</option>
          {listZones(own)
            .filter((each) => each !== own)
            .map((each) => (
              <option key={each} value={each}>
                {each.replaceAll("_", " ")}
              </option>
            ))}
        </Select>
      </Field>
    </div>
  );
}
