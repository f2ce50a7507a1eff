"use client";

import { useEffect, useRef, useState } from "react";
import type { PeopleFilter } from "@/lib/domain/person/people-filter";
import { writePeopleFilter } from "@/lib/domain/person/people-filter";
import type { PeoplePage, PersonRow, StageCounts } from "@/lib/domain/person/person-row";

type Found = {
  rows: readonly PersonRow[];
  next: PeoplePage["next"];
  counts: StageCounts | null;
};

const typingPauseMs = 90;

function addressOf(filter: PeopleFilter, next: PeoplePage["next"]): string {
  const params = new URLSearchParams(writePeopleFilter(filter));
  if (next !== null) {
    params.set("name", next.nameKey);
    params.set("id", next.id);
  }
  return `/people/rows?${params}`;
}

async function fetchPage(address: string, signal: AbortSignal): Promise<PeoplePage> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`The list answered ${response.status}.`);
  return (await response.json()) as PeoplePage;
}

/**
 * The people of a filter: begins with what the server rendered, fetches anew when the filter
 * changes, and the next page when asked. The address of the page follows the filter.
 */
export function usePeople(first: PeoplePage, initial: PeopleFilter) {
  const [filter, setFilter] = useState(initial);
  const [found, setFound] = useState<Found>(first);
  const [status, setStatus] = useState<"ready" | "searching" | "failed">("ready");
  const shown = useRef(initial);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    if (shown.current === filter) return;
    const typed = shown.current.query !== filter.query;
    const control = new AbortController();
    setStatus("searching");
    const timer = setTimeout(
      async () => {
        running.current?.abort();
        running.current = control;
        try {
          const page = await fetchPage(addressOf(filter, null), control.signal);
          shown.current = filter;
          setFound(page);
          setStatus("ready");
          window.history.replaceState(null, "", `/people${writePeopleFilter(filter)}`);
        } catch {
          if (!control.signal.aborted) setStatus("failed");
        }
      },
      typed ? typingPauseMs : 0,
    );
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [filter]);

  async function fetchMore(): Promise<void> {
    if (found.next === null || status !== "ready" || shown.current !== filter) return;
    const control = new AbortController();
    running.current = control;
    setStatus("searching");
    try {
      const page = await fetchPage(addressOf(filter, found.next), control.signal);
      setFound(({ rows, counts }) => ({
        rows: [...rows, ...page.rows],
        next: page.next,
        counts,
      }));
      setStatus("ready");
    } catch {
      if (!control.signal.aborted) setStatus("failed");
    }
  }

  const retry = () => setFilter({ ...filter });
  return { filter, setFilter, ...found, status, fetchMore, retry };
}
