"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { proofWindow } from "./proof-store";

const ProofDialog = lazy(() => import("./proof-dialog"));

/** Shows the window that asks for a proof when an act waits for one; its code is loaded then. */
export function ProofAsker() {
  const open = useSyncExternalStore(proofWindow.subscribe, proofWindow.read, proofWindow.closed);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <ProofDialog />
    </Suspense>
  );
}
