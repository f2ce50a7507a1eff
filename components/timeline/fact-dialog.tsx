"use client";

import type { ChatAbout } from "@/components/chat/chat-about";
import { ChatForm } from "@/components/chat/chat-form";
import { HeldForm } from "@/components/chat/held-form";
import { TouchForm } from "@/components/chat/touch-form";
import { WritingForm } from "@/components/chat/writing-form";
import { Dialog } from "@/components/ui/dialog";
import { type FactKind, factKinds } from "../facts/fact-kinds";
import { FactFields } from "./fact-fields";

type FactDialogProps = {
  personId: string;
  name: string;
  firstName: string;
  /** the fact to add; null keeps the window closed */
  kind: FactKind | null;
  about: ChatAbout;
  onClose: () => void;
};

/** The window in which a fact is added to a timeline, now or backdated. */
export function FactDialog({ kind, about, onClose, ...person }: FactDialogProps) {
  return (
    <Dialog
      open={kind !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={kind ? factKinds[kind].title(person.firstName) : ""}
    >
      {kind ? <FormOf key={kind} kind={kind} about={about} onDone={onClose} {...person} /> : null}
    </Dialog>
  );
}

/** Chats and next touches have forms of their own; everything else is entered in the same few fields. */
function FormOf({ about, kind, ...form }: FactFormProps & { about: ChatAbout }) {
  switch (kind) {
    case "chat-scheduled":
    case "chat-moved":
      return <ChatForm {...form} kind={kind} about={about} />;
    case "chat-held":
      return <HeldForm {...form} about={about} />;
    case "next-touch":
      return <TouchForm {...form} about={about} />;
    default:
      return <FactForm {...form} kind={kind} />;
  }
}

type FactFormProps = {
  personId: string;
  name: string;
  kind: FactKind;
  onDone: () => void;
};

function FactForm({ personId, name, kind, onDone }: FactFormProps) {
  return (
    <WritingForm
      act="timeline.add"
      hidden={{ personId, kind }}
      done={factKinds[kind].done}
      name={name}
      submit="Add to the timeline"
      onDone={onDone}
    >
      {(state) => <FactFields kind={kind} state={state} />}
    </WritingForm>
  );
}
