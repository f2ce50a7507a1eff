"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { textLink } from "@/components/ui/link-styles";
import type { ReviewPerson } from "@/lib/data/review/review-person";
import { linkProfile } from "@/lib/domain/person/profile-link";
import { daysBetween, formatCount, formatDay } from "@/lib/domain/time/format";
import { FreshnessBadge } from "./freshness-badge";
import { GroupBadge } from "./group-badge";

type TableRowProps = {
  person: ReviewPerson;
  zone: string;
  now: number;
  /** the row that keys are about */
  isTurn: boolean;
  ticked: boolean;
  onTick: (on: boolean) => void;
  onTurn: () => void;
  onReplied: () => void;
};

/** One silent person of the table; who has to be checked first can be, right here. */
export function TableRow(props: TableRowProps) {
  const { person, zone, now, isTurn, ticked, onTick, onTurn, onReplied } = props;
  const { personId, name, headline, invitedAt, dueAt, freshness } = person;
  const row = useRef<HTMLTableRowElement>(null);
  const sure = freshness.kind === "no-reply";
  useEffect(() => {
    if (isTurn) row.current?.scrollIntoView({ block: "nearest" });
  }, [isTurn]);
  return (
    <tr
      ref={row}
      aria-current={isTurn ? "true" : undefined}
      onFocus={onTurn}
      className={cx(
        "scroll-mt-16 border-line border-t align-baseline max-md:grid max-md:grid-cols-[2.5rem_1fr_auto]",
        isTurn && "bg-act-wash",
      )}
    >
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
      <td className="whitespace-nowrap px-2 py-2.5 tabular-nums">
        {invitedAt === null ? "" : formatCount(daysBetween(invitedAt, now, zone), "day", "days")}
      </td>
      <td className="whitespace-nowrap px-2 py-2.5 text-soft max-md:hidden">
        {dueAt === null ? "" : formatDay(dueAt, zone, now)}
      </td>
      <td className="px-2 py-2.5 max-md:col-span-2 max-md:col-start-2 max-md:pt-0">
        <div className="flex flex-wrap items-center gap-2">
          <span className="max-md:w-full">
            <FreshnessBadge freshness={freshness} zone={zone} now={now} />{" "}
            <GroupBadge at={person.wroteInGroupAt} zone={zone} now={now} />
          </span>
          {sure ? null : (
            <>
              <ButtonAnchor href={linkProfile(person)} target="_blank" size="small">
                Look<span className="sr-only"> on LinkedIn: {name}</span>
              </ButtonAnchor>
              <Button size="small" onClick={onReplied}>
                They replied<span className="sr-only">: {name}</span>
              </Button>
            </>
          )}
        </div>
      </td>
    </tr>
  );
}
