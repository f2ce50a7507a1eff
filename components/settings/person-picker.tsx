"use client";

import { useState } from "react";
import { useFoundPeople } from "@/components/layout/use-found-people";
import { FoundPersonButton } from "@/components/people/found-person";
import { Field, TextInput } from "@/components/ui/field";

type PersonPickerProps = {
  /** who is shown now; null for nobody of the space */
  shown: string | null;
  onChoose: (personId: string) => void;
};

const most = 5;

/** Finds somebody by a few letters and chooses them. Enter takes the first. */
export function PersonPicker({ shown, onChoose }: PersonPickerProps) {
  const [words, setWords] = useState("");
  const found = useFoundPeople(words).slice(0, most);
  function choose(id: string) {
    setWords("");
    onChoose(id);
  }
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <Field
        label={
          shown === null ? (
            "Preview"
          ) : (
            <>
              Preview for <bdi>{shown}</bdi>
            </>
          )
        }
      >
        <TextInput
          type="search"
          autoComplete="off"
          placeholder="Somebody else: a few letters of the name"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key !== "Enter" || !first) return;
            event.preventDefault();
            choose(first.id);
          }}
        />
      </Field>
      {found.length > 0 ? (
        <ul aria-label="Found people" className="min-w-0 rounded-lg border border-line">
          {found.map(({ id, name, sub }) => (
            <li key={id}>
              <FoundPersonButton name={name} sub={sub} onChoose={() => choose(id)} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
