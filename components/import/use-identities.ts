"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import {
  type IdentityPage,
  type IdentityRow,
  identitiesAtOnce,
} from "@/lib/domain/import/identity-change";

/** Whose name, slug or e-mail an import changes, page after page, as searched for. */
export function useIdentities(importId: string, applied: boolean, search: string) {
  const [page, setPage] = useState<IdentityPage | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const newest = useRef("");

  const fetchPage = useCallback(
    async (from: number): Promise<IdentityPage | null> => {
      const query = new URLSearchParams({ from: String(from), search });
      const address = `/api/imports/${importId}/identities?${query}`;
      const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
      setProblem(answer?.ok ? null : "The people can't be fetched now. Try again.");
      return answer?.ok ? answer.json() : null;
    },
    [importId, search],
  );

  /** Asks again for all that is shown. */
  const reload = useCallback(
    async (shown: number) => {
      newest.current = search;
      const rows: IdentityRow[] = [];
      let total = 0;
      do {
        const next = await fetchPage(rows.length);
        if (!next || newest.current !== search) return;
        rows.push(...next.rows);
        total = next.total;
        if (next.rows.length === 0) break;
      } while (rows.length < Math.min(shown, total));
      setPage({ rows, total });
    },
    [fetchPage, search],
  );

  // Once it is applied, the same list says what stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `applied` is what changes the answer
  useEffect(() => void reload(identitiesAtOnce), [reload, applied]);

  const shown = page?.rows.length ?? 0;

  async function more() {
    const next = await fetchPage(shown);
    if (next && page) setPage({ rows: [...page.rows, ...next.rows], total: next.total });
  }

  return { page, problem, more, reload: () => reload(Math.max(shown, identitiesAtOnce)) };
}
