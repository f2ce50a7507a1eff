"use client";

import Link from "next/link";
import { useState } from "react";
import { performHere, showDone, showProblem } from "@/components/acts/perform-here";
import { Button } from "@/components/ui/button";
import { textLink } from "@/components/ui/link-styles";
import { Row, RowList, Sheet } from "@/components/ui/sheet";
import type { MissingAnswer, MissingPerson } from "@/lib/domain/import/missing-person";

type MissingPeopleProps = {
  people: readonly MissingPerson[];
  /** "15 Nov": the day of the archive that misses them */
  day: string;
};

const answers: readonly { answer: MissingAnswer; label: string; done: string }[] = [
  { answer: "they-removed", label: "They removed me", done: "removed you" },
  { answer: "i-removed", label: "I removed them", done: "was removed by you" },
  { answer: "keep", label: "Keep", done: "is kept" },
];

/** Asks about people whom the newest archive no longer lists; nothing changes before the answer. */
export function MissingPeople({ people, day }: MissingPeopleProps) {
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const open = people.filter(({ id }) => !answered.has(id));
  if (open.length === 0) return null;

  async function answer(person: MissingPerson, given: MissingAnswer, done: string) {
    const hide = (on: boolean) =>
      setAnswered((before) => {
        const rest = [...before].filter((id) => id !== person.id);
        return new Set(on ? [...rest, person.id] : rest);
      });
    hide(true);
    const answered = await performHere("import.answer-missing", {
      personId: person.id,
      answer: given,
    });
    if (answered.ok)
      return showDone(answered, { title: `${person.name} ${done}` }, () => hide(false));
    hide(false);
    showProblem(answered.problem);
  }

  return (
    <Sheet title="No longer among your connections">
      <p className="px-5 pt-1 pb-3 text-soft">
        The archive of {day} does not list them. They left LinkedIn, hid their profile, or one of
        you removed the other. Nothing changes until you say which.
      </p>
      <RowList className="rounded-t-none border-x-0 border-b-0 shadow-none">
        {open.map((person) => (
          <li key={person.id}>
            <Row
              className="flex-wrap"
              title={
                <Link href={`/people/${person.id}`} className={textLink}>
                  {person.name}
                </Link>
              }
              sub={person.headline}
              end={answers.map(({ answer: given, label, done }) => (
                <Button key={given} size="small" onClick={() => void answer(person, given, done)}>
                  {label}
                  <span className="sr-only">: {person.name}</span>
                </Button>
              ))}
            />
          </li>
        ))}
      </RowList>
    </Sheet>
  );
}
