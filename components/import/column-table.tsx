"use client";

import { useId, useState } from "react";
import { Field, Select } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import {
  type ColumnMeaning,
  type DayOrder,
  meanings,
  meaningWords,
  type SheetMapping,
} from "@/lib/domain/archive/headings/meaning";
import type { SheetView } from "@/lib/domain/contacts/contacts-preview";
import { formatCount } from "@/lib/domain/time/format";

type Column = SheetView["columns"][number] & { index: number };

type RowsProps = {
  columns: readonly Column[];
  caption: string;
  disabled: boolean;
  onChange: (index: number, meaning: ColumnMeaning) => void;
};

function ColumnRows({ columns, caption, disabled, onChange }: RowsProps) {
  return (
    <table className="w-full border-collapse text-start max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-small text-soft max-md:sr-only">
        <tr>
          <th scope="col" className="py-1.5 pe-3 text-start font-medium">
            Column
          </th>
          <th scope="col" className="py-1.5 pe-3 text-start font-medium">
            In the file
          </th>
          <th scope="col" className="w-48 py-1.5 text-start font-medium">
            Means
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {columns.map(({ heading, samples, meaning, doubt, index }) => (
          <tr
            key={index}
            className="border-line border-t align-top max-md:grid max-md:gap-1 max-md:py-3"
          >
            <th
              scope="row"
              dir="auto"
              className="wrap-anywhere py-2.5 pe-3 text-start font-semibold max-md:py-0"
            >
              {heading || "(no heading)"}
            </th>
            <td className="py-2.5 pe-3 text-small text-soft max-md:py-0">
              {samples.length > 0 ? (
                samples.map((sample, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
                  <span key={at} dir="auto" className="wrap-anywhere line-clamp-1 block">
                    {sample}
                  </span>
                ))
              ) : (
                <span className="text-faint">empty</span>
              )}
            </td>
            <td className="py-2 max-md:py-0">
              <Field
                label={`${heading || `Column ${index + 1}`} means`}
                labelHidden
                hint={doubt ?? undefined}
              >
                <Select
                  value={meaning}
                  disabled={disabled}
                  onChange={(event) => onChange(index, event.currentTarget.value as ColumnMeaning)}
                >
                  {meanings.map((one) => (
                    <option key={one} value={one}>
                      {meaningWords[one]}
                    </option>
                  ))}
                </Select>
              </Field>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ColumnTableProps = {
  sheet: SheetView;
  /** the preview is being made anew */
  busy: boolean;
  onChange: (mapping: SheetMapping) => void;
};

/** What the columns of a table mean, guessed and changeable; columns that are ignored are folded away. */
export function ColumnTable({ sheet, busy, onChange }: ColumnTableProps) {
  const group = useId();
  // What was just chosen stands although the preview that knows of it is still being made: the next choice builds on it.
  const [said, setSaid] = useState<ReadonlyMap<number, ColumnMeaning>>(new Map());
  const columns = sheet.columns.map((column, index) => ({
    ...column,
    meaning: said.get(index) ?? column.meaning,
    index,
  }));
  // Rows stay where they first stood: a choice must not move what the member is looking at.
  const [shown] = useState(() => {
    const used = columns.filter(({ meaning, doubt }) => meaning !== "ignore" || doubt !== null);
    return new Set((used.length > 0 ? used : columns).map(({ index }) => index));
  });
  const [open, setOpen] = useState(sheet.missing !== null || sheet.dayOrderDoubt);
  const used = columns.filter(({ meaning }) => meaning !== "ignore").length;
  const first = columns.filter(({ index }) => shown.has(index));
  const rest = columns.filter(({ index }) => !shown.has(index));
  const send = (changed: readonly ColumnMeaning[], order: DayOrder | null) =>
    onChange({ columns: [...changed], dayOrder: order });
  const now = columns.map(({ meaning }) => meaning);
  const choose = (index: number, meaning: ColumnMeaning) => {
    const dates = meaning === "connected-on" || now[index] === "connected-on";
    const keepsOrder = sheet.hasDays && !sheet.dayOrderDoubt && !dates;
    setSaid(new Map([...said, [index, meaning]]));
    send(now.with(index, meaning), keepsOrder ? sheet.dayOrder : null);
  };
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} aria-busy={busy}>
      <summary className="cursor-pointer font-semibold">
        What the columns of <span dir="auto">{sheet.name}</span> mean{" "}
        <span className="font-normal text-soft">
          {used} of {formatCount(columns.length, "column", "columns")} used
        </span>
      </summary>
      <div className="mt-2 grid gap-3">
        <ColumnRows
          columns={first}
          caption={`Columns of ${sheet.name}`}
          disabled={busy}
          onChange={choose}
        />
        {rest.length > 0 ? (
          <details>
            <summary className="cursor-pointer text-soft">
              {formatCount(rest.length, "more column", "more columns")}, ignored
            </summary>
            <ColumnRows
              columns={rest}
              caption={`Ignored columns of ${sheet.name}`}
              disabled={busy}
              onChange={choose}
            />
          </details>
        ) : null}
        {sheet.hasDays ? (
          <div className="grid gap-1.5">
            <Segmented
              label={`Dates such as 3/11/2026 in ${sheet.name}`}
              name={`order-${group}`}
              disabled={busy}
              value={sheet.dayOrder}
              segments={[
                { value: "day-first", label: "3/11 is 3 November" },
                { value: "month-first", label: "3/11 is 11 March" },
              ]}
              onChange={(order) => send(now, order)}
            />
            <p className="text-small text-soft">
              {sheet.dayOrderDoubt
                ? "No date in this file tells which comes first, the day or the month. Compare one with what you know."
                : "The dates of the whole column were read this way."}
            </p>
          </div>
        ) : null}
      </div>
    </details>
  );
}
