"use client";

import { useState } from "react";
import { useAct } from "@/components/acts/use-act";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextArea, TextInput } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { useKeys } from "@/components/ui/use-keys";
import type { Evidence } from "@/lib/domain/assessment/assessment";
import type { NoteKind } from "@/lib/domain/invitation/queue-item";
import type { NoteAsk } from "@/lib/domain/note/note-asks";
import type { NoteCaution } from "@/lib/domain/note/note-cautions";
import { EvidenceList } from "./criterion-section";
import { NoteAsks, NoteCautions } from "./note-layers";
import { NoteQuote } from "./note-quote";
import { noteKindTitles } from "./queue-list";

type Tested = {
  note: string;
  kind: NoteKind;
  asks: NoteAsk;
  cautions: readonly NoteCaution[];
  evidence: Evidence[];
  limit: number | null;
};

const whose = [
  { value: "received", label: "I received it" },
  { value: "own", label: "I mean to send it" },
] as const;

const tones: Record<NoteKind, Tone> = {
  personal: "yes",
  template: "no",
  default: "no",
  none: "unsure",
  unsure: "unsure",
};

/** Paste any note and see what the app thinks of it, and why. Nothing is kept. */
export function TryNote() {
  const [open, setOpen] = useState(false);
  useKeys([{ key: "t", label: "Test a note", run: () => setOpen(true) }]);
  return (
    <>
      <Button size="small" variant="quiet" keyHint="t" onClick={() => setOpen(true)}>
        Test a note
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Test a note"
        description="Any note, one you received or one you mean to send. Nothing is kept."
      >
        {open ? <TryForm /> : null}
      </Dialog>
    </>
  );
}

function TryForm() {
  const [note, setNote] = useState("");
  const [otherName, setOtherName] = useState("");
  const [own, setOwn] = useState(false);
  const [tested, setTested] = useState<Tested | null>(null);
  const { run, problem, pending } = useAct("assessment.try-note", { problem: "inline" });
  async function test() {
    const answer = await run({ note, otherName, own });
    if (answer.ok) setTested({ ...answer.value, note });
  }
  return (
    <div className="grid gap-3">
      <Field label="The note" error={problem}>
        <TextArea
          autoFocus
          letter
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Field>
      <Segmented
        label="Whose note it is"
        name="whose-note"
        segments={whose}
        value={own ? "own" : "received"}
        onChange={(value) => setOwn(value === "own")}
      />
      <Field
        label={own ? "To whom it goes" : "Who wrote it"}
        hint="A name helps to see through merge fields."
      >
        <TextInput
          value={otherName}
          onChange={(event) => setOtherName(event.currentTarget.value)}
        />
      </Field>
      <Button
        variant="go"
        className="justify-self-start"
        pending={pending}
        onClick={() => void test()}
      >
        Judge it
      </Button>
      <div aria-live="polite" className="grid gap-3">
        {tested ? (
          <>
            <Badge tone={tones[tested.kind]} className="justify-self-start">
              {noteKindTitles[tested.kind]}
            </Badge>
            {tested.limit === null ? null : (
              <p className={tested.note.length > tested.limit ? "text-no" : "text-soft"}>
                {tested.note.length} of {tested.limit} characters
                {tested.note.length > tested.limit ? ": too long for LinkedIn" : null}
              </p>
            )}
            {tested.note.trim() ? (
              <div className="-mx-5 -mb-4">
                <NoteQuote note={tested.note} evidence={tested.evidence} />
              </div>
            ) : null}
            <div className="-mx-5 -mb-4 empty:hidden">
              <NoteCautions cautions={tested.cautions} />
            </div>
            <NoteAsks asks={tested.asks} />
            <EvidenceList evidence={tested.evidence} />
          </>
        ) : null}
      </div>
    </div>
  );
}
