"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";

type TouchSnoozeDialogProps = {
  open: boolean;
  name: string;
  onClose: () => void;
  /** `YYYY-MM-DD`; false keeps the window open with what was typed */
  onChoose: (until: string) => Promise<boolean>;
};

/** Asks until which day a touch is put off. */
export function TouchSnoozeDialog({ open, name, onClose, onChoose }: TouchSnoozeDialogProps) {
  const [day, setDay] = useState("");
  const [pending, setPending] = useState(false);
  async function choose(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    const done = await onChoose(day);
    setPending(false);
    if (done) onClose();
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={`Put ${name} off`}
    >
      <form onSubmit={(event) => void choose(event)} className="grid gap-4">
        <Field label="Until">
          <TextInput
            type="date"
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </Field>
        <div className="flex justify-end">
          <Button type="submit" variant="go" pending={pending}>
            Snooze
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
