"use client";

import { useState } from "react";
import { cx } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextArea } from "@/components/ui/field";
import { textLink } from "@/components/ui/link-styles";
import type { EntryData } from "@/lib/domain/conversation/fact-data";
import { NoteFields } from "./note-fields";
import { WritingForm } from "./writing-form";

type EditNoteProps = {
  personId: string;
  entryId: string;
  kind: "note" | "chat-held";
  text: string | null;
  notes: EntryData["notes"];
  /** what the entry is, for screen readers */
  label: string;
  name: string;
};

/** Puts the words of a note right; the words before stay on the timeline, struck through. */
export function EditNote({ personId, entryId, kind, text, notes, label, name }: EditNoteProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={cx(textLink, "min-h-6 text-small pointer-coarse:min-h-10")}
        aria-label={`Change: ${label}`}
        onClick={() => setOpen(true)}
      >
        Change
      </button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={kind === "note" ? "Change the note" : "Change the notes"}
        description="What stood there before stays on the timeline, struck through."
      >
        <WritingForm
          act="chat.correct-note"
          hidden={{ personId, entryId }}
          done="Notes changed"
          name={name}
          submit="Save"
          onDone={() => setOpen(false)}
        >
          {(state) =>
            kind === "note" ? (
              <Field label="Note" required error={state.fieldErrors?.text}>
                <TextArea letter name="text" defaultValue={state.values?.text ?? text ?? ""} />
              </Field>
            ) : (
              <NoteFields state={state} text={text} notes={notes} />
            )
          }
        </WritingForm>
      </Dialog>
    </>
  );
}
