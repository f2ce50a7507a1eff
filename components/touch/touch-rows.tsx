"use client";

import { ChevronDown } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { performHere, showDone, showProblem } from "@/components/acts/perform-here";
import { Avatar } from "@/components/ui/avatar";
import { Button, ButtonLink } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { RowList } from "@/components/ui/sheet";
import type { ActInput } from "@/lib/acts/registry";
import type { TouchRow } from "@/lib/domain/person/touch-list";
import { TouchSnoozeDialog } from "./snooze-dialog";
import { describeWaiting } from "./waiting-words";

type TouchRowsProps = {
  rows: readonly TouchRow[];
  zone: string;
  /** epoch milliseconds */
  now: number;
  /** below the last row */
  children?: ReactNode;
};

/** People to be in touch with: write, say that it is done, put it off, or never. */
export function TouchRows({ rows, zone, now, children }: TouchRowsProps) {
  return (
    <RowList aria-label="Keep in touch">
      {rows.map((row) => (
        <li key={row.id}>
          <TouchLine row={row} zone={zone} now={now} />
        </li>
      ))}
      {children}
    </RowList>
  );
}

type Step = ActInput<"chat.step">["step"];

function TouchLine({ row, zone, now }: { row: TouchRow; zone: string; now: number }) {
  const [pending, setPending] = useState<Step | null>(null);
  const [choosing, setChoosing] = useState(false);
  async function run(title: string, step: Step): Promise<boolean> {
    setPending(step);
    const done = await performHere("chat.step", { personId: row.id, step });
    setPending(null);
    if (done.ok) showDone(done, { title: `${row.name}: ${title}` });
    else showProblem(done.problem);
    return done.ok;
  }
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2 px-3.5 py-3">
      <Avatar name={row.name} />
      <div className="min-w-0 flex-1 basis-56">
        <p className="truncate font-semibold">
          <Link href={`/people/${row.id}`} className="no-underline hover:underline">
            <bdi>{row.name}</bdi>
          </Link>
          {row.trusted ? (
            <span className="ms-2 font-medium text-coffee text-tiny">trusted</span>
          ) : null}
        </p>
        <p dir="auto" className="text-start text-small text-soft">
          {describeWaiting(row, zone, now)}
        </p>
      </div>
      <div className="flex flex-wrap gap-1.5 max-md:w-full">
        <ButtonLink size="small" href={`/people/${row.id}?message=keep-in-touch` as Route}>
          Draft message
        </ButtonLink>
        <Button
          size="small"
          pending={pending === "touched"}
          onClick={() => void run("touched", "touched")}
        >
          Touched already
        </Button>
        <Menu
          trigger={
            <Button size="small" aria-label={`Snooze ${row.name}`}>
              Snooze
              <ChevronDown aria-hidden="true" className="size-3.5" />
            </Button>
          }
          items={[
            { label: "1 week", onSelect: () => void run("in a week", { by: "week" }) },
            { label: "1 month", onSelect: () => void run("in a month", { by: "month" }) },
            { label: "Until a day…", onSelect: () => setChoosing(true) },
          ]}
        />
        <Button
          size="small"
          variant="quiet"
          pending={pending === "never"}
          onClick={() => void run("no more reminders", "never")}
        >
          Never
        </Button>
      </div>
      <TouchSnoozeDialog
        open={choosing}
        name={row.name}
        onClose={() => setChoosing(false)}
        onChoose={(until) => run("put off", { until })}
      />
    </div>
  );
}
