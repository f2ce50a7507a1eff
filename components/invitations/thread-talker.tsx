"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { performHere } from "@/components/acts/perform-here";
import { FormError } from "@/components/forms/form-error";
import { ThreadPreviewPanel } from "@/components/thread/thread-preview";
import { Field, Select } from "@/components/ui/field";
import type { ThreadCandidate } from "@/lib/data/thread/queries";
import { findFirstName } from "@/lib/domain/message/first-name";
import type { PastedThread } from "@/lib/domain/thread/pasted-thread";
import { isSameName } from "@/lib/domain/thread/sender-line";

/**
 * Where nobody was recognised everybody kept their name: the one who is chosen becomes the other side, and the only one
 * left the member.
 */
function withPerson(thread: PastedThread, name: string): PastedThread {
  const named = (from: string) => from !== "me" && from !== "them";
  const others = new Set(
    thread.messages
      .map(({ from }) => from)
      .filter((from) => named(from) && !isSameName(from, name)),
  );
  const isMember = others.size === 1 && !thread.messages.some(({ from }) => from === "me");
  const messages = thread.messages.map((each) => {
    if (!named(each.from)) return each;
    if (isSameName(each.from, name)) return { ...each, from: "them" };
    return isMember ? { ...each, from: "me" } : each;
  });
  return { ...thread, messages };
}

type ThreadTalkerProps = { thread: PastedThread; at: number; zone: string; onSaved: () => void };

/** A pasted conversation, once it is said whom it is with. */
export function ThreadTalker({ thread, at, zone, onSaved }: ThreadTalkerProps) {
  const router = useRouter();
  const [candidates, setCandidates] = useState<ThreadCandidate[] | null>(null);
  const [chosen, setChosen] = useState<string>("");
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    const people = thread.people.map(({ name, slug }) => ({ name: name.slice(0, 300), slug }));
    void performHere("thread.find-people", { people }).then((found) => {
      if (gone) return;
      if (!found.ok) return setProblem(found.problem);
      setCandidates(found.value);
      if (found.value.length === 1) setChosen(found.value[0]?.id ?? "");
    });
    return () => {
      gone = true;
    };
  }, [thread]);
  const person = candidates?.find(({ id }) => id === chosen);
  const talk = useMemo(() => (person ? withPerson(thread, person.name) : thread), [thread, person]);
  const names = thread.people.map(({ name }) => name).join(", ");
  if (problem) return <FormError>{problem}</FormError>;
  if (candidates?.length === 0) {
    return (
      <FormError>
        {`This is a conversation with ${names || "nobody named"}, who is not in your space: nothing was taken. Add them first, then paste it again.`}
      </FormError>
    );
  }
  return (
    <>
      <Field label="A conversation with" hint="The messages are added to their timeline.">
        <Select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">Choose…</option>
          {(candidates ?? []).map(({ id, name, sub }) => (
            <option key={id} value={id}>
              {sub ? `${name}, ${sub}` : name}
            </option>
          ))}
        </Select>
      </Field>
      {person ? (
        <ThreadPreviewPanel
          key={person.id}
          thread={talk}
          person={{ ...person, firstName: findFirstName(person.name) ?? person.name }}
          zone={zone}
          now={at}
          onSaved={() => {
            onSaved();
            router.push(`/people/${person.id}` as Route);
          }}
        />
      ) : null}
    </>
  );
}
