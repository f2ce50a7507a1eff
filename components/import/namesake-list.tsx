"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/field";
import type { ContactsPreview, Namesake } from "@/lib/domain/contacts/contacts-preview";
import { formatCount } from "@/lib/domain/time/format";
import { count } from "./import-words";

type NamesakeListProps = {
  namesakes: ContactsPreview["namesakes"];
  /** persons by the contact's place */
  same: Readonly<Record<string, string>>;
  onChange: (same: Record<string, string>) => void;
};

/** Contacts who have only the name of somebody known: the member says which are the same. */
export function NamesakeList({ namesakes, same, onChange }: NamesakeListProps) {
  const { people } = namesakes;
  if (people.length === 0) return null;
  const colleagues = people.filter(({ sameCompany }) => sameCompany);
  const add = (these: readonly Namesake[]) =>
    onChange({
      ...same,
      ...Object.fromEntries(these.map(({ place, personId }) => [place, personId])),
    });
  const remove = (place: string) =>
    onChange(Object.fromEntries(Object.entries(same).filter(([one]) => one !== place)));
  return (
    <details>
      <summary className="cursor-pointer font-semibold">
        {formatCount(namesakes.count, "has", "have")} only the name of somebody you know
      </summary>
      <p className="mt-2 text-soft">
        A name proves nothing. Tick those who are the same person; the others count as unknown.
        {namesakes.count > people.length
          ? ` The first ${count(people.length)} are shown, those of the same company first.`
          : null}
      </p>
      {colleagues.length > 1 ? (
        <Button size="small" className="mt-2" onClick={() => add(colleagues)}>
          Tick the {colleagues.length} of the same company
        </Button>
      ) : null}
      <ul className="mt-2 grid gap-3">
        {people.map((one) => (
          <li key={one.place}>
            <Checkbox
              checked={one.place in same}
              onChange={(event) => (event.currentTarget.checked ? add([one]) : remove(one.place))}
              label={
                <span dir="auto" className="font-semibold">
                  {one.name}
                </span>
              }
              hint={
                <>
                  In the file: <span dir="auto">{one.about || "nothing else"}</span>
                  <br />
                  Here: <span dir="auto">{one.personAbout || "nothing else"}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
