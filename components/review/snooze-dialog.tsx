"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";
import type { Snooze } from "@/lib/domain/review/snooze";

/** The usual spans, in the order of their keys 1, 2, 3. */
const spans: readonly { until: Snooze; label: string }[] = [
  { until: "next-review", label: "Until the next review" },
  { until: "two-weeks", label: "A week longer" },
  { until: "a-month", label: "Three weeks longer" },
];

type ReviewSnoozeDialogProps = {
  open: boolean;
  /** whom: a name, or "12 people" */
  whom: string;
  onClose: () => void;
  onSnooze: (until: Snooze) => void;
};

/** Asks for how long somebody is put off: Enter for the next review, 1 to 3, or a day. */
export function ReviewSnoozeDialog({ open, whom, onClose, onSnooze }: ReviewSnoozeDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => {
        if (!stays) onClose();
      }}
      title={`Snooze ${whom}`}
      description="They stay unresponsive and come back to the review then."
    >
      <SnoozeChoices
        onChoose={(until) => {
          onClose();
          onSnooze(until);
        }}
      />
    </Dialog>
  );
}

function SnoozeChoices({ onChoose }: { onChoose: (until: Snooze) => void }) {
  const choices = useRef<HTMLFieldSetElement>(null);
  useEffect(() => choices.current?.querySelector("button")?.focus(), []);
  return (
    <div className="grid gap-4">
      <fieldset
        ref={choices}
        className="grid gap-2"
        onKeyDown={({ key }) => {
          const span = spans[Number(key) - 1];
          if (span) onChoose(span.until);
        }}
      >
        <legend className="sr-only">How long</legend>
        {spans.map(({ until, label }, place) => (
          <Button key={label} keyHint={String(place + 1)} onClick={() => onChoose(until)}>
            <span className="me-auto">{label}</span>
          </Button>
        ))}
      </fieldset>
      <form
        className="flex items-end gap-2"
        action={(data) => {
          const day = String(data.get("day") ?? "");
          if (day !== "") onChoose(day);
        }}
      >
        <Field label="Until a day of your choice">
          <TextInput type="date" name="day" required />
        </Field>
        <Button type="submit">Snooze</Button>
      </form>
    </div>
  );
}
