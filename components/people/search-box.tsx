"use client";

import { Search } from "lucide-react";
import type { Ref } from "react";
import { Field, TextInput } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import type { PeopleFilter } from "@/lib/domain/person/people-filter";

type SearchBoxProps = {
  ref: Ref<HTMLInputElement>;
  value: string;
  /** what else narrows the list, for the plain form */
  kept: PeopleFilter;
  busy: boolean;
  onChange: (query: string) => void;
};

/** The search of people; a plain form where scripts have not come yet. */
export function SearchBox({ ref, value, kept, busy, onChange }: SearchBoxProps) {
  return (
    <search>
      <form
        action="/people"
        method="get"
        onSubmit={(event) => event.preventDefault()}
        className="relative mb-3 max-w-xl"
      >
        <Field label="Search people" labelHidden>
          <TextInput
            ref={ref}
            type="search"
            name="q"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            placeholder="Name, company or note"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            aria-keyshortcuts="/"
            className="ps-9 pe-10"
          />
        </Field>
        {(["stage", "tag", "note", "freshness"] as const).map((name) =>
          kept[name] === null ? null : (
            <input key={name} type="hidden" name={name} value={kept[name]} />
          ),
        )}
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-soft"
        />
        <span className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2">
          {busy ? <Spinner /> : value === "" ? <Kbd>/</Kbd> : null}
        </span>
      </form>
    </search>
  );
}
