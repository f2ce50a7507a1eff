"use client";

import { Field, Select } from "@/components/ui/field";
import {
  freshnessKinds,
  noteKindFilters,
  type PeopleNarrowing,
  peopleTags,
} from "@/lib/domain/person/people-filter";

type NarrowFilterProps = {
  chosen: PeopleNarrowing;
  onChoose: (choice: Partial<PeopleNarrowing>) => void;
};

type Name = keyof PeopleNarrowing;
type Choice = { name: Name; label: string; any: string; values: readonly string[] };

const choices: readonly Choice[] = [
  { name: "tag", label: "Tag", any: "Any tag", values: peopleTags },
  { name: "note", label: "Note of their invitation", any: "Any note", values: noteKindFilters },
  {
    name: "freshness",
    label: "Freshness of the silence",
    any: "Any freshness",
    values: freshnessKinds,
  },
];

const words: Record<string, string> = {
  trusted: "Trusted",
  personal: "Personal note",
  template: "Standard note",
  unsure: "Note: can’t tell",
  default: "LinkedIn's own sentence",
  none: "No note",
  "no-reply": "No reply, for sure",
  "check-first": "Check first",
};

/** Tag, note and freshness: one field each, which a phone shows as its own list. */
export function NarrowFilter({ chosen, onChoose }: NarrowFilterProps) {
  return (
    <div className="mb-3 grid max-w-xl grid-cols-3 gap-2 max-sm:grid-cols-2">
      {choices.map(({ name, label, any, values }) => (
        <Field key={name} label={label} labelHidden>
          <Select
            value={chosen[name] ?? ""}
            onChange={({ currentTarget: { value } }) => onChoose({ [name]: value || null })}
          >
            <option value="">{any}</option>
            {values.map((value) => (
              <option key={value} value={value}>
                {words[value]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}
