import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { TouchList, TouchRow } from "@/lib/domain/person/touch-list";
import { formatCount } from "@/lib/domain/time/format";
import { TouchRows } from "./touch-rows";

type TouchPageProps = {
  list: TouchList;
  rows: readonly TouchRow[];
  count: number;
  zone: string;
  now: number;
  /** the way to the other lists */
  nav: ReactNode;
};

const words: Record<TouchList, { about: string; empty: string; hint: string }> = {
  "keep-in-touch": {
    about: "Their next touch is due. Those whom waiting would cost you most come first.",
    empty: "Nobody waits to hear from you",
    hint: "Plan a next touch on a person's page, once or again and again, and it shows up here on its day.",
  },
  "losing-touch": {
    about:
      "Met or in conversation, and silent for three months (or one and a half times what you agreed), with nothing planned.",
    empty: "You are losing touch with nobody",
    hint: "People you met or spoke with show up here after three months of silence.",
  },
};

/** One of the two lists of people to be in touch with. */
export function TouchPage({ list, rows, count, zone, now, nav }: TouchPageProps) {
  const { about, empty, hint } = words[list];
  return (
    <>
      <PageHeader title="People" meta={formatCount(count, "person", "people")} />
      {nav}
      {rows.length === 0 ? (
        <EmptyState title={empty} actions={<ButtonLink href="/people">Show everybody</ButtonLink>}>
          <p>{hint}</p>
        </EmptyState>
      ) : (
        <>
          <p className="mb-3 text-soft">{about}</p>
          <TouchRows rows={rows} zone={zone} now={now}>
            {count > rows.length ? (
              <li className="px-3.5 py-2.5 text-small text-soft">
                {formatCount(count - rows.length, "more comes", "more come")} up as you go on.
              </li>
            ) : null}
          </TouchRows>
        </>
      )}
    </>
  );
}
