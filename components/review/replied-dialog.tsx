"use client";

import { useFirstField } from "@/components/forms/use-first-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextArea, TextInput } from "@/components/ui/field";

type RepliedDialogProps = {
  open: boolean;
  name: string;
  onClose: () => void;
  onReplied: (reply: { at: string; text: string }) => void;
};

/** Adds a reply that Acquaint did not know of. */
export function RepliedDialog({ open, name, onClose, onReplied }: RepliedDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => {
        if (!stays) onClose();
      }}
      title={`${name} replied`}
    >
      <RepliedForm onClose={onClose} onReplied={onReplied} />
    </Dialog>
  );
}

function RepliedForm({ onClose, onReplied }: Pick<RepliedDialogProps, "onClose" | "onReplied">) {
  const form = useFirstField();
  return (
    <form
      ref={form}
      className="grid gap-4"
      action={(data) => {
        onClose();
        onReplied({ at: String(data.get("at") ?? ""), text: String(data.get("text") ?? "") });
      }}
    >
      <Field label="When" hint="On your clock. Leave it empty for now.">
        <TextInput type="datetime-local" name="at" />
      </Field>
      <Field label="What they wrote" hint="Optional.">
        <TextArea name="text" letter maxLength={20_000} />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" variant="go">
          Add the reply
        </Button>
      </div>
    </form>
  );
}
