"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { awaitedActs } from "./act-outbox";
import { pendingActs, watchActs } from "./pending-acts";

/** Shorter waits need no words. */
const sayAfterMs = 1000;

/**
 * Says "Saving…" while an act takes long, and lets the browser ask before the page is left where that would lose what
 * is not stored yet.
 */
export function ActGuard() {
  const atRisk = useSyncExternalStore(pendingActs.subscribe, pendingActs.read, pendingActs.none);
  const awaited = useSyncExternalStore(awaitedActs.subscribe, awaitedActs.read, awaitedActs.none);
  const saving = atRisk || awaited;
  const [slow, setSlow] = useState(false);
  useEffect(watchActs, []);
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [atRisk]);
  useEffect(() => {
    if (!saving) return;
    document.documentElement.setAttribute("data-saving", "");
    const later = setTimeout(() => setSlow(true), sayAfterMs);
    return () => {
      document.documentElement.removeAttribute("data-saving");
      clearTimeout(later);
      setSlow(false);
    };
  }, [saving]);
  return (
    <p
      role="status"
      className="pointer-events-none fixed inset-x-0 top-2 z-40 text-center text-small print:hidden"
    >
      {slow ? (
        <span className="rounded-full border border-line bg-sheet px-3 py-1 shadow-bar">
          Saving…
        </span>
      ) : null}
    </p>
  );
}
