"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { textLink } from "@/components/ui/link-styles";
import { Sheet } from "@/components/ui/sheet";
import type { ReviewPerson } from "@/lib/data/review/queries";
import { daysBetween, formatCount, formatDay } from "@/lib/domain/time/format";
import { FreshnessBadge } from "./freshness-badge";
import { KeepDialog } from "./keep-dialog";
import { useReview } from "./use-review";

type ReviewTableProps = { people: readonly ReviewPerson[]; zone: string; now: number };

/** Many at once: only people whose silence is sure can be ticked. */
export function ReviewTable({ people, zone, now }: ReviewTableProps) {
  const { decided, decide } = useReview();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [keeping, setKeeping] = useState(false);
  const open = people.filter(({ personId }) => !decided.has(personId));
  const sure = open.filter(({ freshness }) => freshness.kind === "no-reply");
  const chosen = sure.filter(({ personId }) => ticked.has(personId));
  const all = sure.length > 0 && chosen.length === sure.length;
  const whom = formatCount(chosen.length, "person", "people");

  function tick(personIds: readonly string[], on: boolean) {
    setTicked((before) => {
      const rest = [...before].filter((id) => !personIds.includes(id));
      return new Set(on ? [...rest, ...personIds] : rest);
    });
  }
  function settle(decision: Parameters<typeof decide>[0]["decision"], title: string) {
    void decide({ personIds: chosen.map(({ personId }) => personId), decision }, title);
    setTicked(new Set());
  }

  return (
    <Sheet aria-label="People who did not reply">
      <div className="sticky top-0 z-10 flex flex-wrap items-center gap-2 rounded-t-sheet border-line border-b bg-sunk px-4 py-2.5">
        <label className="me-auto flex min-h-9 items-center gap-2.5">
          <input
            type="checkbox"
            className="size-4 accent-act"
            checked={all}
            disabled={sure.length === 0}
            onChange={() =>
              tick(
                sure.map(({ personId }) => personId),
                !all,
              )
            }
          />
          All who surely did not reply ({sure.length})
        </label>
        <span role="status" className="text-soft tabular-nums">
          {chosen.length > 0 ? `${whom} chosen` : ""}
        </span>
        <Button size="small" disabled={chosen.length === 0} onClick={() => setKeeping(true)}>
          Keep
        </Button>
        <Button
          size="small"
          disabled={chosen.length === 0}
          onClick={() => settle({ kind: "snoozed", until: "next-review" }, `Snoozed ${whom}`)}
        >
          Snooze
        </Button>
        <Button
          size="small"
          variant="warn"
          disabled={chosen.length === 0}
          onClick={() => settle({ kind: "removal-decided" }, `${whom} to be removed`)}
        >
          Remove
        </Button>
      </div>
      <table className="w-full border-collapse text-start">
        <thead className="text-faint text-small max-md:sr-only">
          <tr>
            <th scope="col" className="w-10 py-2 ps-4">
              <span className="sr-only">Choose</span>
            </th>
            <th scope="col" className="px-2 py-2 text-start font-medium">
              Name
            </th>
            <th scope="col" className="px-2 py-2 text-end font-medium">
              Silent
            </th>
            <th scope="col" className="px-2 py-2 text-start font-medium">
              Week over
            </th>
            <th scope="col" className="px-4 py-2 text-start font-medium">
              Evidence
            </th>
          </tr>
        </thead>
        <tbody>
          {open.map((person) => (
            <TableRow
              key={person.personId}
              person={person}
              zone={zone}
              now={now}
              ticked={ticked.has(person.personId)}
              onTick={(on) => tick([person.personId], on)}
            />
          ))}
        </tbody>
      </table>
      <KeepDialog
        open={keeping}
        whom={whom}
        onClose={() => setKeeping(false)}
        onKeep={(reason) => settle({ kind: "kept", reason }, `Kept ${whom}`)}
      />
    </Sheet>
  );
}

type TableRowProps = {
  person: ReviewPerson;
  zone: string;
  now: number;
  ticked: boolean;
  onTick: (on: boolean) => void;
};

function TableRow({ person, zone, now, ticked, onTick }: TableRowProps) {
  const { personId, name, headline, invitedAt, dueAt, freshness } = person;
  const sure = freshness.kind === "no-reply";
  return (
    <tr className="border-line border-t align-baseline max-md:grid max-md:grid-cols-[2.5rem_1fr_auto]">
      <td className="py-2.5 ps-4">
        <input
          type="checkbox"
          className="size-4 translate-y-0.5 accent-act"
          aria-label={sure ? `Choose ${name}` : `${name}: check first`}
          checked={ticked}
          disabled={!sure}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      </td>
      <td className="max-w-0 px-2 py-2.5 max-md:max-w-none md:w-2/5">
        <Link href={`/people/${personId}`} className={textLink}>
          <bdi>{name}</bdi>
        </Link>
        {headline ? (
          <div dir="auto" className="truncate text-start text-small text-soft max-md:hidden">
            {headline}
          </div>
        ) : null}
      </td>
      <td className="whitespace-nowrap px-2 py-2.5 text-end tabular-nums">
        {invitedAt === null ? "" : formatCount(daysBetween(invitedAt, now, zone), "day", "days")}
      </td>
      <td className="whitespace-nowrap px-2 py-2.5 text-soft max-md:hidden">
        {dueAt === null ? "" : formatDay(dueAt, zone, now)}
      </td>
      <td className="px-4 py-2.5 max-md:col-span-2 max-md:col-start-2 max-md:px-2 max-md:pt-0">
        <FreshnessBadge freshness={freshness} zone={zone} now={now} />
      </td>
    </tr>
  );
}
