"use client";

import { Segmented } from "@/components/ui/segmented";
import type { DayOrder } from "@/lib/domain/archive/headings/meaning";
import type { ImportRows } from "@/lib/domain/archive/import-preview";
import { formatCount } from "@/lib/domain/time/format";

type DateQuestionProps = {
  rows: ImportRows;
  importId: string;
  disabled: boolean;
  onChange: (order: DayOrder) => void;
};

/** Asks whether the day or the month comes first, where no date of a column shows it. */
export function DateQuestion({ rows, importId, disabled, onChange }: DateQuestionProps) {
  const { dateDoubts, dayOrder } = rows;
  const [first] = dateDoubts;
  if (!first && dayOrder === null) return null;
  const sample = first?.samples[0] ?? "3/11/2026";
  return (
    <div className="mt-4 grid gap-1.5">
      <Segmented
        label={`What comes first in dates such as ${sample}`}
        name={`dates-${importId}`}
        disabled={disabled}
        value={dayOrder}
        segments={[
          { value: "day-first", label: "The day" },
          { value: "month-first", label: "The month" },
        ]}
        onChange={onChange}
      />
      <p className="text-small text-soft">
        {first
          ? `No date of ${first.file} tells whether ${first.samples.join(", ")} begin with the day or with the month. Until you say, ${formatCount(first.rows, "date is", "dates are")} left out; the people come in all the same.`
          : "The dates were read this way because you said so."}
      </p>
    </div>
  );
}

type BrokenFilesProps = {
  files: ImportRows["mostlyRejected"];
  checked: boolean;
  onChange: (applyRest: boolean) => void;
};

/** Files of which more than half can't be read: why, with examples, and whether the rest is applied. */
export function BrokenFiles({ files, checked, onChange }: BrokenFilesProps) {
  return (
    <div role="alert" className="mt-4 grid gap-3 rounded-sheet border border-line-strong px-4 py-3">
      {files.map(({ file, rows, rejected, reasons }) => (
        <div key={file} className="grid gap-1">
          <p className="font-semibold">
            {formatCount(rejected, "row", "rows")} of {rows} in <span dir="auto">{file}</span> can’t
            be read. Is it the file you meant?
          </p>
          <ul className="grid gap-1 text-small">
            {reasons.map(({ reason, rows: count, line, raw }) => (
              <li key={reason}>
                {count} × {reason}, such as line {line}:{" "}
                <code dir="auto" className="break-all">
                  {raw}
                </code>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <label className="flex items-baseline gap-2">
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        Apply the rest anyway
      </label>
    </div>
  );
}
