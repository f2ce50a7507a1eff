"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import type { PersonRow } from "@/lib/domain/person/person-row";
import { formatAge, formatWhen } from "@/lib/domain/time/format";
import { StageBadge } from "./stage-badge";

type PeopleRowsProps = {
  rows: readonly PersonRow[];
  /** how many there are in all, fetched or not */
  total: number;
  hasMore: boolean;
  onNearEnd: () => void;
  zone: string;
  now: number;
};

const rowHeight = 61;
const fetchAhead = 200;
const sheet = "overflow-hidden rounded-sheet border border-line bg-sheet shadow-sheet";

/** The rows, of which only those near the window stand in the document once scripts run. */
export function PeopleRows(props: PeopleRowsProps) {
  // The server can't place rows: the page's policy refuses inline styles in its HTML.
  const [placed, setPlaced] = useState(false);
  useEffect(() => setPlaced(true), []);
  return placed ? <PlacedRows {...props} /> : <PlainRows {...props} />;
}

function PlainRows({ rows, total, zone, now }: PeopleRowsProps) {
  return (
    <ul aria-label="People" className={sheet}>
      {rows.map((row, at) => (
        <li key={row.id} aria-setsize={total} aria-posinset={at + 1}>
          <PersonLink row={row} zone={zone} now={now} first={at === 0} />
        </li>
      ))}
    </ul>
  );
}

function PlacedRows({ rows, total, hasMore, onNearEnd, zone, now }: PeopleRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const measure = () => {
      const box = list.current?.getBoundingClientRect();
      if (box) setTop(box.top + window.scrollY);
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 12,
    scrollMargin: top,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - fetchAhead) onNearEnd();
  });
  return (
    <ul
      ref={list}
      aria-label="People"
      className={cx(sheet, "relative")}
      style={{ height: virtual.getTotalSize() + 2 }}
    >
      {items.map((item) => {
        const row = rows[item.index];
        return row === undefined ? null : (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            aria-setsize={total}
            aria-posinset={item.index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${item.start - top}px)` }}
          >
            <PersonLink row={row} zone={zone} now={now} first={item.index === 0} />
          </li>
        );
      })}
    </ul>
  );
}

type PersonLinkProps = { row: PersonRow; zone: string; now: number; first: boolean };

function describeWhen({ stage, dueAt, chatAt, lastTouchAt }: PersonRow, zone: string, now: number) {
  if (stage === "awaiting-reply" && dueAt !== null) {
    return dueAt < now ? "week over" : `until ${formatWhen(dueAt, zone, now).replace("on ", "")}`;
  }
  if (stage === "chat-scheduled" && chatAt !== null) return formatWhen(chatAt, zone, now);
  return lastTouchAt === null ? null : `${formatAge(lastTouchAt, now)} ago`;
}

function PersonLink({ row, zone, now, first }: PersonLinkProps) {
  const when = describeWhen(row, zone, now);
  return (
    <div
      className={cx(
        "relative flex min-w-0 items-center gap-3 px-3.5 py-[11px] hover:bg-sunk has-focus-visible:bg-act-wash",
        !first && "border-line border-t",
      )}
    >
      <Avatar name={row.name} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-semibold leading-[1.2rem]">
          <Link
            href={`/people/${row.id}`}
            prefetch={false}
            className="no-underline after:absolute after:inset-0"
          >
            <bdi>{row.name}</bdi>
          </Link>
          {row.trusted ? (
            <span className="ms-2 font-medium text-coffee text-tiny">trusted</span>
          ) : null}
        </p>
        <p className="h-[1.15rem] truncate text-small text-soft leading-snug">
          {row.note === null ? (
            <bdi>{row.sub}</bdi>
          ) : (
            <>
              Note: “<bdi>{row.note}</bdi>”
            </>
          )}
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-3 text-small text-soft max-sm:max-w-[45%]">
        {when === null ? null : <span className="max-md:hidden">{when}</span>}
        <StageBadge stage={row.stage} />
      </div>
    </div>
  );
}
