"use client";

import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { Field, Select, TextArea, TextInput } from "@/components/ui/field";
import type { Relation, Standing } from "@/lib/domain/invitation/person-draft";
import type { Doubt } from "@/lib/domain/paste/pasted-page";
import type { PreviewRow } from "./paste-state";

const knownWords: Record<Exclude<Standing, "new" | "namesake">, string> = {
  known: "Known to you",
  pending: "Known already",
  connected: "Connected already",
};

const namesakeWords: Record<Relation, string> = {
  incoming: "The same name is in your queue",
  outgoing: "You invited somebody of this name",
  connected: "The same name is known to you",
  met: "The same name is known to you",
};

const dateWords: Record<Relation, string> = {
  incoming: "Received on",
  outgoing: "Sent on",
  connected: "Connected on",
  met: "Met on",
};

type PasteRowProps = {
  row: PreviewRow;
  relation: Relation;
  today: string;
  onChange: (changes: Partial<PreviewRow>) => void;
};

/** One person of the preview, editable in place; what the reader was not sure of is marked. */
export function PasteRow({ row, relation, today, onChange }: PasteRowProps) {
  const { standing, person } = row;
  const doubtful = (...doubts: Doubt[]) =>
    doubts.some((doubt) => row.doubts.includes(doubt)) ? <Badge tone="unsure">Check</Badge> : null;
  const words = standing === "namesake" ? namesakeWords[relation] : null;
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
            onChange={(event) => onChange({ chosen: event.currentTarget.checked })}
          />
          <bdi>{row.name || "No name"}</bdi>
        </label>
        {standing === "new" || standing === "namesake" ? null : (
          <Badge tone="act">{knownWords[standing]}</Badge>
        )}
        {person && standing !== "namesake" && person.name !== row.name ? (
          <span className="text-small text-soft">
            as <bdi className="font-semibold">{person.name}</bdi>, by the address; the name stays
          </span>
        ) : null}
        {words ? <Badge tone="unsure">{words}</Badge> : null}
        {row.doubts.includes("language") ? <Badge tone="unsure">Unknown wording</Badge> : null}
        {row.noteCut ? <Badge tone="unsure">Note is longer on LinkedIn</Badge> : null}
      </div>
      {standing === "namesake" && person && relation !== "incoming" ? (
        <Field label="Who this is" className="md:max-w-md">
          <Select
            value={row.same ? "same" : "other"}
            onChange={(event) =>
              onChange({ same: event.currentTarget.value === "same", chosen: true })
            }
          >
            <option value="same">
              {person.name}
              {person.sub ? `, ${person.sub}` : ""}
            </option>
            <option value="other">Another person of this name</option>
          </Select>
        </Field>
      ) : null}
      <div
        className={cx(
          "grid gap-3",
          relation === "incoming"
            ? "md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_9rem_6rem]"
            : "md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_9rem]",
        )}
      >
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
        <Field label={dateWords[relation]} aside={doubtful("date")}>
          <TextInput
            type="date"
            max={today}
            value={row.date}
            onChange={(event) => onChange({ date: event.currentTarget.value, dateExact: true })}
          />
        </Field>
        {relation === "incoming" ? (
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
        ) : null}
        {row.note || relation === "met" ? (
          <Field label="Note" aside={doubtful("note")} className="md:col-span-full">
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
    </li>
  );
}
