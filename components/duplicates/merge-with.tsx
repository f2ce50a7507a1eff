"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFoundPeople } from "@/components/layout/use-found-people";
import { FoundPersonButton } from "@/components/people/found-person";
import { Dialog } from "@/components/ui/dialog";
import { Field, TextInput } from "@/components/ui/field";

type MergeWithProps = {
  personId: string;
  name: string;
  open: boolean;
  onClose: () => void;
};

/** Finds the other one of two people whom the member knows to be one. */
export function MergeWith({ personId, name, open, onClose }: MergeWithProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => {
        if (!stays) onClose();
      }}
      title={`Merge ${name} with…`}
      description="Nothing is merged yet: you see both side by side first."
    >
      {open ? <OtherPerson personId={personId} onClose={onClose} /> : null}
    </Dialog>
  );
}

function OtherPerson({ personId, onClose }: { personId: string; onClose: () => void }) {
  const router = useRouter();
  const [words, setWords] = useState("");
  const found = useFoundPeople(words).filter(({ id }) => id !== personId);
  function choose(id: string) {
    onClose();
    router.push(`/people/duplicates?first=${personId}&second=${id}`);
  }
  return (
    <div className="grid gap-3">
      <Field label="The same person's other entry" hint="Name, headline or company">
        <TextInput
          autoFocus
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
      <ul className="grid max-h-[45vh] overflow-y-auto">
        {found.map(({ id, name, sub }) => (
          <li key={id}>
            <FoundPersonButton name={name} sub={sub} onChoose={() => choose(id)} />
          </li>
        ))}
      </ul>
      {words.trim() !== "" && found.length === 0 ? (
        <p role="status" className="text-small text-soft">
          Nobody else is found by this.
        </p>
      ) : null}
    </div>
  );
}
