"use client";

import { useEffect, useRef, useState } from "react";
import { showDone } from "@/components/acts/perform-here";
import { useAct } from "@/components/acts/use-act";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { Relation } from "@/lib/domain/invitation/person-draft";
import { formatCount } from "@/lib/domain/time/format";
import { UnreadLines } from "../thread/unread-lines";
import { type MissingOutcome, MissingSent } from "./missing-sent";
import { PasteRow } from "./paste-row";
import { describePage, isKnownRow, nounsOf, type PreviewRow, toInput } from "./paste-state";
import { relationWords } from "./relation-words";
import type { PasteReading } from "./use-pasted";

const mostRows = 300;

type PastePreviewProps = {
  reading: Extract<PasteReading, { kind: "page" }>;
  today: string;
  zone: string;
  now: number;
  onEdit: (key: number, changes: Partial<PreviewRow>) => void;
  onRelate: (relation: Relation) => void;
  onProblem: (problem: string) => void;
  onSaved: (relation: Relation) => void;
};

/** The people of a pasted page, to look over and save at once; with one undo for all of it. */
export function PastePreview(props: PastePreviewProps) {
  const { reading, today, zone, now, onEdit, onRelate, onProblem, onSaved } = props;
  const { page, relation, rows, missing } = reading;
  const [outcomes, setOutcomes] = useState<Record<string, MissingOutcome>>({});
  const { run, pending } = useAct("invitation.record-page", { problem: "inline" });
  const [left, setLeft] = useState<readonly string[]>([]);
  const saveButton = useRef<HTMLButtonElement>(null);
  // The page was pasted by key: Enter saves it, and nothing scrolls away meanwhile.
  useEffect(() => saveButton.current?.focus({ preventScroll: true }), []);
  const open = rows.filter((row) => !isKnownRow(row));
  const shown = open.slice(0, mostRows);
  const knownRows = rows.filter(isKnownRow);
  const chosen = shown.filter((row) => row.chosen);
  const outcomesSaid = Object.entries(outcomes).map(([invitationId, outcome]) => ({
    invitationId,
    outcome,
  }));
  const [one, many] = nounsOf[relation];
  const saving =
    chosen.length > 0
      ? `Save ${formatCount(chosen.length, one, many)}`
      : `Save ${formatCount(outcomesSaid.length, "answer", "answers")}`;

  async function save() {
    const saved = await run({
      rows: chosen.map((row) => toInput(row, relation)),
      settled: outcomesSaid,
    });
    if (!saved.ok) return onProblem(saved.problem);
    const { recorded, left: unsaved } = saved.value;
    showDone(saved, { title: `Added ${formatCount(recorded, one, many)}` });
    if (unsaved.length === 0) return onSaved(relation);
    // What could not be saved stays, with its reason; what was saved is known by now.
    setLeft(unsaved.map(({ name, problem }) => (name ? `${name}: ${problem}` : problem)));
    setOutcomes({});
    onRelate(relation);
  }

  return (
    <>
      {left.length > 0 ? (
        <div role="alert" className="grid gap-1 rounded-lg bg-unsure-wash px-3.5 py-2.5">
          <p>{formatCount(left.length, one, many)} could not be saved.</p>
          <UnreadLines lines={left} name="rows" />
        </div>
      ) : null}
      <p role="status" className="text-small text-soft">
        {describePage(page.page, rows)}
      </p>
      {page.page === "profile" ? (
        <Segmented
          label="How you stand to each other"
          name="relation"
          segments={relationWords}
          value={relation}
          onChange={onRelate}
        />
      ) : null}
      <ul
        aria-label={`${many.charAt(0).toUpperCase()}${many.slice(1)} found`}
        className="grid gap-3"
      >
        {shown.map((row) => (
          <PasteRow
            key={row.key}
            row={row}
            relation={relation}
            today={today}
            onChange={(changes) => onEdit(row.key, changes)}
          />
        ))}
      </ul>
      {open.length > shown.length ? (
        <p className="text-small text-soft">
          {open.length - shown.length} more are on this page. Save these, then paste it again for
          the next.
        </p>
      ) : null}
      <MissingSent
        missing={missing}
        outcomes={outcomes}
        zone={zone}
        now={now}
        onChange={setOutcomes}
      />
      <KnownRows rows={knownRows} />
      <UnreadLines lines={[...page.skipped, ...page.leftover]} name="page" />
      <div className="flex flex-wrap items-center gap-3 sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 bg-sheet py-3 md:bottom-0">
        <Button
          ref={saveButton}
          variant="go"
          pending={pending}
          disabled={chosen.length + outcomesSaid.length === 0}
          onClick={() => void save()}
        >
          {chosen.length + outcomesSaid.length === 0 ? "Nothing new to save" : saving}
        </Button>
        <span className="text-small text-soft">
          {shown.length > chosen.length
            ? `${shown.length - chosen.length} of ${shown.length} not chosen`
            : null}
        </span>
      </div>
    </>
  );
}

function KnownRows({ rows }: { rows: readonly PreviewRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details className="text-small text-soft">
      <summary className="w-fit">{rows.length} known already</summary>
      <p dir="auto" className="mt-1 max-h-40 overflow-y-auto">
        {rows.map(({ name }) => name).join(" · ")}
      </p>
    </details>
  );
}
