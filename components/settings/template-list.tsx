"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { removeWording } from "@/lib/actions/settings";
import { type Moment, moments, momentTitles } from "@/lib/domain/message/message-template";
import { TemplateForm } from "./template-form";

export type TemplateShown = { id: string | null; moment: Moment; name: string; body: string };

/** The wordings by moment: the member's own ones, then those that come with the app. */
export function TemplateList({ templates }: { templates: TemplateShown[] }) {
  const [edited, setEdited] = useState<TemplateShown | null>(null);
  return (
    <div className="grid gap-6">
      {moments.map((moment) => (
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
          <ul className="grid gap-2">
            {templates
              .filter((each) => each.moment === moment)
              .map((each) => (
                <li key={each.id ?? each.name} className="rounded-lg border border-line px-4 py-3">
                  <TemplateRow template={each} onEdit={() => setEdited(each)} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {edited ? <TemplateForm template={edited} onDone={() => setEdited(null)} /> : null}
    </div>
  );
}

function TemplateRow({ template, onEdit }: { template: TemplateShown; onEdit: () => void }) {
  const { id, name, body } = template;
  async function remove(own: string) {
    const { problem } = await removeWording(own);
    showToast(problem ? { title: problem, tone: "no" } : { title: "Template removed." });
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <span dir="auto" className="font-medium">
          {name}
        </span>
        {id === null ? <Badge>Comes with Acquaint</Badge> : null}
        <span className="ms-auto flex gap-2">
          <Button
            size="small"
            onClick={onEdit}
            aria-label={id === null ? `Make it mine: ${name}` : `Edit ${name}`}
          >
            {id === null ? "Make it mine" : "Edit"}
          </Button>
          {id === null ? null : (
            <Button
              size="small"
              variant="warn"
              aria-label={`Remove ${name}`}
              onClick={() => remove(id)}
            >
              Remove
            </Button>
          )}
        </span>
      </div>
      <p dir="auto" className="line-clamp-2 whitespace-pre-line text-small text-soft">
        {body}
      </p>
    </div>
  );
}
