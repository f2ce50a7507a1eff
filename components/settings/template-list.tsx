"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useRef, useState, useTransition } from "react";
import { performHere, showDone, showProblem } from "@/components/acts/perform-here";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Template } from "@/lib/data/message/templates";
import { messageMoments, momentTitles } from "@/lib/domain/message/message-template";
import { type TemplateDraft, TemplateForm } from "./template-form";
import type { PreviewGround } from "./template-preview";
import { useOutcomes } from "./use-outcomes";

/** A wording with what can be said of it so far, in words; null until that is known. */
type TemplateShown = Template & { outcome: string | null };

type TemplateListProps = { templates: readonly Template[]; preview: PreviewGround };

/** The wordings by moment, in the order in which they are offered. */
export function TemplateList({ templates, preview }: TemplateListProps) {
  const [edited, setEdited] = useState<TemplateDraft | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const outcomeOf = useOutcomes(list, templates.map(({ id }) => id).join(" "));
  const shown = templates.map((each) => ({ ...each, outcome: outcomeOf(each.id) }));
  return (
    <div ref={list} className="grid gap-6">
      {messageMoments.map((moment) => (
        <section key={moment} aria-label={momentTitles[moment]} className="grid gap-2">
          <div className="flex flex-wrap items-baseline gap-3">
            <h3 className="font-semibold">{momentTitles[moment]}</h3>
            <Button
              size="small"
              variant="quiet"
              className="ms-auto"
              onClick={() => setEdited({ id: null, moment, name: "", body: "" })}
            >
              Write a new one
            </Button>
          </div>
          <MomentList
            templates={shown.filter((each) => each.moment === moment)}
            onEdit={setEdited}
          />
        </section>
      ))}
      {edited ? (
        <TemplateForm template={edited} preview={preview} onDone={() => setEdited(null)} />
      ) : null}
    </div>
  );
}

type MomentListProps = {
  templates: readonly TemplateShown[];
  onEdit: (draft: TemplateDraft) => void;
};

function MomentList({ templates, onEdit }: MomentListProps) {
  const [pending, startTransition] = useTransition();
  const ids = templates.map(({ id }) => id);
  function move(from: number, to: number) {
    startTransition(async () => {
      const order = ids.toSpliced(from, 1).toSpliced(to, 0, ids[from] ?? "");
      const moved = await performHere("template.order", { ids: order });
      if (!moved.ok) showProblem(moved.problem);
    });
  }
  return (
    <ol className="grid gap-2">
      {templates.map((each, place) => (
        <li key={each.id} className="rounded-lg border border-line px-4 py-3">
          <TemplateRow
            template={each}
            onEdit={onEdit}
            onUp={place === 0 ? null : () => move(place, place - 1)}
            onDown={place === templates.length - 1 ? null : () => move(place, place + 1)}
            pending={pending}
          />
        </li>
      ))}
    </ol>
  );
}

async function remove(id: string) {
  const removed = await performHere("template.remove", { id });
  if (!removed.ok) return showProblem(removed.problem);
  showDone(removed, { title: removed.done ?? "Removed", description: removed.value.name });
}

type TemplateRowProps = {
  template: TemplateShown;
  onEdit: (draft: TemplateDraft) => void;
  /** null at the beginning of the list */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  pending: boolean;
};

function TemplateRow({ template, onEdit, onUp, onDown, pending }: TemplateRowProps) {
  const { id, own, moment, name, body, outcome } = template;
  const copy = { id: null, moment, name: `${name}, my way`.slice(0, 80), body };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span dir="auto" className="font-medium">
          {name}
        </span>
        {own ? null : <Badge>Comes with Acquaint</Badge>}
        <span className="ms-auto flex flex-wrap gap-1">
          <Button
            size="small"
            variant="quiet"
            disabled={onUp === null || pending}
            onClick={onUp ?? undefined}
            aria-label={`Offer ${name} earlier`}
            icon={<ArrowUp aria-hidden="true" className="size-4" />}
          />
          <Button
            size="small"
            variant="quiet"
            disabled={onDown === null || pending}
            onClick={onDown ?? undefined}
            aria-label={`Offer ${name} later`}
            icon={<ArrowDown aria-hidden="true" className="size-4" />}
          />
          <Button
            size="small"
            onClick={() => onEdit(own ? { id, moment, name, body } : copy)}
            aria-label={own ? `Edit ${name}` : `Make it mine: ${name}`}
          >
            {own ? "Edit" : "Make it mine"}
          </Button>
          {own ? (
            <>
              <Button size="small" onClick={() => onEdit(copy)} aria-label={`Duplicate ${name}`}>
                Duplicate
              </Button>
              <Button
                size="small"
                variant="warn"
                aria-label={`Remove ${name}`}
                onClick={() => void remove(id)}
              >
                Remove
              </Button>
            </>
          ) : null}
        </span>
      </div>
      <p dir="auto" className="line-clamp-2 whitespace-pre-line font-serif text-soft">
        {body}
      </p>
      <p className="min-h-5 text-small text-soft tabular-nums">{outcome}</p>
    </div>
  );
}
