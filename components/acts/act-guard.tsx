"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { pendingActs, watchActs } from "./pending-acts";

/** Shorter waits need no words. */
const sayAfterMs = 1000;

/**
 * Keeps the member from losing what is not stored yet: says "Saving…" while an act takes long, and lets the browser
 * ask before the page is left meanwhile.
 */
export function ActGuard() {
  const saving = useSyncExternalStore(pendingActs.subscribe, pendingActs.read, pendingActs.none);
  const [slow, setSlow] = useState(false);
  useEffect(watchActs, []);
  useEffect(() => {
    if (!saving) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    document.documentElement.setAttribute("data-saving", "");
    const later = setTimeout(() => setSlow(true), sayAfterMs);
    return () => {
      window.removeEventListener("beforeunload", ask);
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
