"use client";

import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { Field, TextArea, TextInput } from "@/components/ui/field";
import type { Recognition } from "@/lib/data/invitation/record-many";
import type { Doubt } from "@/lib/domain/paste/pasted-page";
import type { PreviewRow } from "./paste-state";

const knownWords: Record<Exclude<Recognition, "new">, string> = {
  known: "Known to you",
  pending: "In your queue already",
  connected: "Connected already",
  namesake: "The same name is in your queue",
};

type PasteRowProps = {
  row: PreviewRow;
  today: string;
  onChange: (changes: Partial<PreviewRow>) => void;
};

/** One invitation of the preview, editable in place; what the reader was not sure of is marked. */
export function PasteRow({ row, today, onChange }: PasteRowProps) {
  const doubtful = (...doubts: Doubt[]) =>
    doubts.some((doubt) => row.doubts.includes(doubt)) ? <Badge tone="unsure">Check</Badge> : null;
  const settled = row.known === "pending" || row.known === "connected";
  return (
    <li
      className={cx(
        "grid gap-3 rounded-sheet border border-line p-3.5",
        row.chosen ? "bg-sheet" : "bg-sunk",
      )}
    >
      <div className="flex flex-wrap items-center gap-3">
        <label className="flex min-h-8 items-center gap-2 font-semibold">
          <input
            type="checkbox"
            className="size-4 accent-act"
            checked={row.chosen}
            disabled={settled}
            onChange={(event) => onChange({ chosen: event.currentTarget.checked })}
          />
          <bdi>{row.name || "No name"}</bdi>
        </label>
        {row.known === "new" ? null : (
          <Badge tone={row.known === "known" ? "act" : "unsure"}>{knownWords[row.known]}</Badge>
        )}
        {row.doubts.includes("language") ? <Badge tone="unsure">Unknown wording</Badge> : null}
        {row.noteCut ? <Badge tone="unsure">Note is longer on LinkedIn</Badge> : null}
      </div>
      {settled ? null : (
        <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_9rem_6rem]">
          <Field label="Name" aside={doubtful("name")}>
            <TextInput
              value={row.name}
              onChange={(event) => onChange({ name: event.currentTarget.value })}
            />
          </Field>
          <Field label="Headline" aside={doubtful("headline")}>
            <TextInput
              value={row.headline}
              onChange={(event) => onChange({ headline: event.currentTarget.value })}
            />
          </Field>
          <Field label="Received on" aside={doubtful("date")}>
            <TextInput
              type="date"
              max={today}
              value={row.date}
              onChange={(event) => onChange({ date: event.currentTarget.value, dateExact: true })}
            />
          </Field>
          <Field label="Mutual" aside={doubtful("mutualCount", "mutualNames")}>
            <TextInput
              inputMode="numeric"
              value={row.mutualCount === null ? "" : String(row.mutualCount)}
              onChange={(event) => {
                const digits = event.currentTarget.value.replaceAll(/\D/gu, "").slice(0, 5);
                onChange({ mutualCount: digits === "" ? null : Number(digits) });
              }}
            />
          </Field>
          {row.note ? (
            <Field label="Note" aside={doubtful("note")} className="md:col-span-4">
              <TextArea
                letter
                rows={2}
                className="min-h-12"
                value={row.note}
                onChange={(event) => onChange({ note: event.currentTarget.value })}
              />
            </Field>
          ) : null}
        </div>
      )}
    </li>
  );
}
