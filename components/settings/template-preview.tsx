"use client";

import { useState } from "react";
import { performHere } from "@/components/acts/perform-here";
import { cx } from "@/components/ui/class-names";
import type { PreviewPerson } from "@/lib/data/message/queries";
import { daysToAnswer, type Moment, messageLimit } from "@/lib/domain/message/message-template";
import { renderTemplate } from "@/lib/domain/message/render-template";
import { samplePerson } from "@/lib/domain/message/sample-person";
import { PersonPicker } from "./person-picker";

/** What a wording is tried on. */
export type PreviewGround = {
  /** null while the space has nobody */
  person: PreviewPerson | null;
  policy: { replyDays: number; nudgeDays: number };
  /** LinkedIn's limit for the note of an invitation, by the member's account */
  noteLimit: number;
};

type TemplatePreviewProps = { moment: Moment; body: string; ground: PreviewGround };

function inGroups(value: number): string {
  return value.toLocaleString("en-GB");
}

/** A wording as it would reach somebody, with its length and what is missing for them. */
export function TemplatePreview({ moment, body, ground }: TemplatePreviewProps) {
  const [chosen, setChosen] = useState<PreviewPerson | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const person = chosen ?? ground.person;
  const { name, values } = person ?? samplePerson;
  const days = String(daysToAnswer(moment, ground.policy));
  const { text, empty } = renderTemplate(body, { ...values, days });
  const tooLong = text.length > messageLimit;

  async function choose(personId: string) {
    const found = await performHere("template.preview-person", { personId });
    setProblem(found.ok ? null : "They can't be shown now. Try again, or choose somebody else.");
    if (found.ok) setChosen(found.value);
  }

  return (
    <section aria-label="Preview" className="grid min-w-0 grid-cols-1 content-start gap-3">
      <PersonPicker shown={person ? name : null} onChoose={(id) => void choose(id)} />
      {problem ? <p className="text-no text-small">{problem}</p> : null}
      {person ? null : (
        <p className="text-small text-soft">
          Your space has nobody yet: <bdi>{name}</bdi> is invented.
        </p>
      )}
      <blockquote
        dir="auto"
        className="min-h-40 whitespace-pre-line break-words rounded-lg border border-line bg-paper px-4 py-3 font-serif text-note"
      >
        {text || <span className="text-faint">The message appears here as you write.</span>}
      </blockquote>
      <p className={cx("text-small tabular-nums", tooLong ? "text-no" : "text-soft")}>
        {inGroups(text.length)} of {inGroups(messageLimit)} characters
        {text !== "" && text.length <= ground.noteLimit
          ? `; fits the note of an invitation too (${ground.noteLimit})`
          : ""}
      </p>
      {empty.length > 0 ? (
        <p role="status" className="text-small text-unsure">
          Comes out empty for <bdi>{name}</bdi>: {empty.map((field) => `{${field}}`).join(", ")}.
          Give it a fallback, as in {`{${empty[0]}|…}`}, or put the part in [square brackets].
        </p>
      ) : null}
    </section>
  );
}
