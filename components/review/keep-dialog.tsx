"use client";

import { useFirstField } from "@/components/forms/use-first-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";

const usualReasons = ["An old friend", "A former colleague", "A client", "We talk elsewhere"];

type KeepDialogProps = {
  open: boolean;
  /** whom: a name, or "12 people" */
  whom: string;
  /** the reason given last, to begin with */
  usual?: string;
  onClose: () => void;
  onKeep: (reason: string) => void;
};

/** Asks why somebody is kept without a dialogue. */
export function KeepDialog({ open, whom, usual = "", onClose, onKeep }: KeepDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => {
        if (!stays) onClose();
      }}
      title={`Keep ${whom}`}
      description="They leave the review and stay connected."
    >
      <KeepForm usual={usual} onClose={onClose} onKeep={onKeep} />
    </Dialog>
  );
}

function KeepForm({ usual, onClose, onKeep }: Omit<KeepDialogProps, "open" | "whom">) {
  const form = useFirstField();
  return (
    <form
      ref={form}
      className="grid gap-4"
      action={(data) => {
        const reason = String(data.get("reason") ?? "").trim();
        if (reason === "") return;
        onClose();
        onKeep(reason);
      }}
    >
      <Field label="Why" required>
        <TextInput
          name="reason"
          list="usual-reasons"
          autoComplete="off"
          maxLength={2000}
          defaultValue={usual}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
      <datalist id="usual-reasons">
        {usualReasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <div className="flex justify-end">
        <Button type="submit" variant="go">
          Keep
        </Button>
      </div>
    </form>
  );
}
