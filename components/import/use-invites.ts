"use client";

import { useCallback, useEffect, useState } from "react";
import { performHere, showDone, showProblem } from "@/components/acts/perform-here";
import { type InvitePage, type InviteRow, invitesAtOnce } from "@/lib/domain/import/invite-row";
import { formatCount } from "@/lib/domain/time/format";

/**
 * What an import read as coffee-chat invites, page after page, and what puts it right. What was said
 * is shown at once and taken back when it could not be kept.
 */
export function useInvites({ importId, applied }: { importId: string; applied: boolean }) {
  const [page, setPage] = useState<InvitePage | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const fetchPage = useCallback(
    async (from: number): Promise<InvitePage | null> => {
      const address = `/api/imports/${importId}/invites?from=${from}`;
      const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
      if (!answer?.ok) {
        setProblem("The messages can't be fetched now. Try again.");
        return null;
      }
      setProblem(null);
      return answer.json();
    },
    [importId],
  );

  /** Asks again for all that is shown. */
  const reload = useCallback(
    async (shown: number) => {
      const rows: InviteRow[] = [];
      let total = 0;
      do {
        const next = await fetchPage(rows.length);
        if (!next) return;
        rows.push(...next.rows);
        total = next.total;
        if (next.rows.length === 0) break;
      } while (rows.length < shown);
      setPage({ rows, total });
    },
    [fetchPage],
  );

  // Before it is applied and after, the same import reads its invites from different places.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `applied` is what changes the answer
  useEffect(() => void reload(invitesAtOnce), [reload, applied]);

  const shown = page?.rows.length ?? 0;

  async function more() {
    const next = await fetchPage(shown);
    if (next && page) setPage({ rows: [...page.rows, ...next.rows], total: next.total });
  }

  async function putRight(ids: readonly string[] | "all", isInvite: boolean) {
    const before = page;
    const isNamed = ({ id }: InviteRow) => ids === "all" || ids.includes(id);
    setPage(
      (now) =>
        now && { ...now, rows: now.rows.map((row) => (isNamed(row) ? { ...row, isInvite } : row)) },
    );
    const asked = { importId, applied, ids: ids === "all" ? ids : [...ids], isInvite };
    const said = await performHere("import.correct-invites", asked);
    if (!said.ok) {
      setPage(before);
      return showProblem(said.problem);
    }
    const { changed } = said.value;
    if (changed === 0) return;
    const what = formatCount(changed, "message", "messages");
    const title = isInvite ? `${what} read as an invite` : `${what} not read as an invite`;
    showDone(said, { title }, () => void reload(shown));
  }

  return { page, problem, more, putRight, retry: () => reload(invitesAtOnce) };
}
