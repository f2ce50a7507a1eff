"use client";

import type { Route } from "next";
import Link from "next/link";
import { type ClipboardEvent, type FormEvent, useRef, useState } from "react";
import { performHere, showDone } from "@/components/acts/perform-here";
import { useAct } from "@/components/acts/use-act";
import { useDraft } from "@/components/drafts/use-draft";
import { FormError } from "@/components/forms/form-error";
import { relationWords } from "@/components/invitations/relation-words";
import { Button } from "@/components/ui/button";
import { Checkbox, Field, TextArea, TextInput } from "@/components/ui/field";
import { textLink } from "@/components/ui/link-styles";
import { Segmented } from "@/components/ui/segmented";
import type { Relation, RowStanding } from "@/lib/domain/invitation/person-draft";
import { localDate } from "@/lib/domain/time/format";
import {
  nobodyYet,
  type PersonToAdd,
  slugOf,
  withAddress,
  withProfile,
} from "./person-draft-state";

const noteWords: Record<Relation, string> = {
  incoming: "Their note",
  outgoing: "Your note",
  connected: "",
  met: "What was said",
};
const doneWords: Record<Relation, string> = {
  incoming: "Waiting in your queue.",
  outgoing: "Your invitation waits for an answer.",
  connected: "Connected.",
  met: "Known, not connected.",
};

/** Whose space it is: their own profile is nobody to add. */
export type Owner = { name: string; slug: string | null };

type Problem = { problem: string; field: string | null };

/** The form for one person: the address or the copied profile fills in the name, the rest goes by keyboard. */
export function AddPersonForm({ member, onDone }: { member: Owner; onDone: () => void }) {
  const { value: person, change, clear } = useDraft<PersonToAdd>("add person", nobodyYet);
  const [notice, setNotice] = useState<string | null>(null);
  const [known, setKnown] = useState<RowStanding | null>(null);
  const [another, setAnother] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, pending } = useAct("invitation.record-person", { problem: "inline", say: false });
  const form = useRef<HTMLFormElement>(null);
  const today = localDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const { relation } = person;

  async function look({ name, profileUrl, relation }: PersonToAdd) {
    setProblem(null);
    if (name === "" && profileUrl === "") return setKnown(null);
    const row = { name: name.slice(0, 300), slug: slugOf(profileUrl) };
    // Whoever is known by this name is shown, not only who waits in the queue.
    const asked = relation === "incoming" ? "met" : relation;
    const step = await performHere("invitation.recognise-page", { relation: asked, rows: [row] });
    setKnown(step.ok ? (step.value.known[0] ?? null) : null);
  }

  function fill(next: PersonToAdd, words: string) {
    change(next);
    setNotice(words);
    void look(next);
    form.current?.querySelector<HTMLInputElement>("input[name=relation]:checked")?.focus();
  }

  async function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData("text/plain");
    const html = event.clipboardData.getData("text/html");
    event.preventDefault();
    if (slugOf(text)) return fill(withAddress(person, text.trim()), "Address read.");
    const { readPastedPage, readPastedProfile } = await import(
      "@/lib/domain/paste/read-pasted-page"
    );
    const input = { text, html, now: Date.now(), member };
    const profile = readPastedProfile(input);
    const page = readPastedPage(input);
    if (page.self) return setNotice("This is you: your own profile. Nothing was taken.");
    if (profile) {
      const doubted = profile.row.doubts.includes("name");
      return fill(
        withProfile(person, profile),
        doubted ? "Profile read, but whose it is is not sure. Check the name." : "Profile read.",
      );
    }
    if (page.rows.length > 0) {
      return setNotice("This is a page of several people. Paste it under Add invitations.");
    }
    if (text.includes("\n") || text.length > 300) {
      return setNotice("This does not look like a profile: nothing was taken.");
    }
    change({ ...person, profileUrl: text.trim() });
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    const { extras, date, ...rest } = person;
    const namesake = known?.standing === "namesake" ? known.person : null;
    const input = {
      ...rest,
      note: noteWords[relation] === "" ? "" : person.note,
      sentAt: date || today,
      personId: namesake && !another ? namesake.id : null,
      anotherPerson: another,
    };
    const saved = await run(input);
    if (!saved.ok) return setProblem({ problem: saved.problem, field: saved.field ?? null });
    const { invitationId } = saved.value;
    if (invitationId && extras) {
      const { place, ...lists } = extras;
      const profile = { headline: person.headline, location: place ?? "", ...lists };
      await performHere("assessment.describe-sender", { invitationId, ...profile });
    }
    showDone(saved, { title: saved.done ?? "Added", description: doneWords[relation] });
    clear();
    onDone();
  }

  const set = (changes: Partial<PersonToAdd>) => change({ ...person, ...changes });
  const errorOf = (field: string) => (problem?.field === field ? problem.problem : null);
  const shownElsewhere = ["profileUrl", "name", "headline", "sentAt", "note"];
  const isKnown = known?.person && known.standing !== "new";
  return (
    <form ref={form} noValidate className="grid gap-4" onSubmit={save} aria-label="One person">
      <FormError>
        {problem && !shownElsewhere.includes(problem.field ?? "") ? problem.problem : null}
      </FormError>
      <Field
        label="Profile"
        hint={
          <span role="status">
            {notice ?? "Paste the address of their profile, or the whole profile page."}
          </span>
        }
        error={errorOf("profileUrl")}
      >
        <TextInput
          autoFocus
          dir="ltr"
          value={person.profileUrl}
          onPaste={paste}
          onChange={(event) => set({ profileUrl: event.currentTarget.value })}
          onBlur={() => {
            const next = withAddress(person, person.profileUrl);
            if (next.name !== person.name) change(next);
            void look(next);
          }}
        />
      </Field>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label="Name" error={errorOf("name")}>
          <TextInput
            value={person.name}
            autoComplete="off"
            onChange={(event) => set({ name: event.currentTarget.value })}
            onBlur={() => void look(person)}
          />
        </Field>
        <Field label="Headline" error={errorOf("headline")}>
          <TextInput
            value={person.headline}
            onChange={(event) => set({ headline: event.currentTarget.value })}
          />
        </Field>
      </div>
      {isKnown ? (
        <div className="grid gap-1 rounded-lg bg-unsure-wash px-3.5 py-2.5 text-small">
          <p>
            {known.standing === "namesake" ? "Somebody of this name is known: " : "Known already: "}
            <Link
              href={`/people/${known.person?.id}` as Route}
              className={textLink}
              onClick={onDone}
            >
              <bdi>{known.person?.name}</bdi>
            </Link>
            {known.person?.sub ? <bdi className="text-soft">, {known.person.sub}</bdi> : null}
          </p>
          {known.standing === "namesake" ? (
            <Checkbox
              label="This is another person"
              checked={another}
              onChange={(event) => setAnother(event.currentTarget.checked)}
            />
          ) : null}
        </div>
      ) : null}
      <div className="flex flex-wrap items-end gap-4">
        <Segmented
          label="How you stand to each other"
          name="relation"
          className="overflow-hidden max-md:grid max-md:w-full max-md:grid-cols-2 max-md:[&>label:nth-of-type(3)]:border-s-0 max-md:[&>label:nth-of-type(n+3)]:border-t"
          segments={relationWords}
          value={relation}
          onChange={(next) => {
            set({ relation: next });
            void look({ ...person, relation: next });
          }}
        />
        <Field label="On" error={errorOf("sentAt")}>
          <TextInput
            type="date"
            max={today}
            value={person.date || today}
            onChange={(event) => set({ date: event.currentTarget.value })}
          />
        </Field>
      </div>
      {noteWords[relation] === "" ? null : (
        <Field label={noteWords[relation]} error={errorOf("note")}>
          <TextArea
            letter
            rows={3}
            value={person.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
                form.current?.requestSubmit();
              }
            }}
          />
        </Field>
      )}
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={clear}>
          Clear
        </Button>
        <Button type="submit" variant="go" pending={pending}>
          Save
        </Button>
      </div>
    </form>
  );
}
