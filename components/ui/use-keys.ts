"use client";

import { useEffect, useMemo, useRef } from "react";
import { type KeyBinding, registerKeys } from "./key-bindings";

/**
 * Single-key shortcuts of the component that calls it, while it is mounted. They rest while the
 * member types in a field, holds a modifier or has a dialog open, and stand in the list behind `?`.
 */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const shape = JSON.stringify(bindings.map(({ key, label, disabled }) => [key, label, !disabled]));
  const stable = useMemo(
    () =>
      (JSON.parse(shape) as [string, string, boolean][]).map(([key, label, on], at) => ({
        key,
        label,
        disabled: !on,
        run: () => latest.current[at]?.run(),
      })),
    [shape],
  );
  useEffect(() => registerKeys(stable), [stable]);
}
