"use client";

import { useEffect, useState } from "react";
import type { PeoplePage, PersonRow } from "@/lib/domain/person/person-row";

const shown = 8;
const typingPauseMs = 90;

/** The first few people whom the words find; nobody while there are fewer than two letters. */
export function useFoundPeople(words: string): readonly PersonRow[] {
  const [found, setFound] = useState<readonly PersonRow[]>([]);
  const query = words.trim();
  useEffect(() => {
    if (query === "") {
      setFound([]);
      return;
    }
    const control = new AbortController();
    const timer = setTimeout(async () => {
      const params = new URLSearchParams({ q: query, limit: String(shown) });
      try {
        const response = await fetch(`/people/rows?${params}`, { signal: control.signal });
        if (response.ok) setFound(((await response.json()) as PeoplePage).rows);
      } catch {
        // Overtaken by the next letter, or offline: what was found before stays.
      }
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [query]);
  return found;
}
