"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useDraftOwner } from "./draft-owner";
import { keepDraft, readStoredDraft } from "./draft-store";

type Draft<T> = {
  value: T;
  /** changes the value and keeps it in this browser */
  change: (value: T) => void;
  /** forgets it, once it is saved or thrown away */
  clear: () => void;
  /** it was found in this browser, from before the page was opened */
  restored: boolean;
};

const pauseMs = 250;

function readKept<T>(memberId: string, name: string): T | null {
  const kept = readStoredDraft(memberId, name);
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as T;
  } catch {
    keepDraft(memberId, name, "");
    return null;
  }
}

/**
 * A value that outlives the page until it is saved: closing the tab or the end of a session lose nothing. Kept for the
 * member alone, in this browser alone.
 *
 * @param name where it belongs: "paste", "person ID message"
 */
export function useDraft<T>(name: string, empty: T): Draft<T> {
  const memberId = useDraftOwner();
  const [value, setValue] = useState(empty);
  const [restored, setRestored] = useState(false);
  const first = useRef(empty);
  const waiting = useRef<{ timer: number; text: string } | null>(null);

  const flush = useCallback(() => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    keepDraft(memberId, name, waiting.current.text);
    waiting.current = null;
  }, [memberId, name]);

  useEffect(() => {
    const kept = readKept<T>(memberId, name);
    setValue(kept ?? first.current);
    setRestored(kept !== null);
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [memberId, name, flush]);

  const change = useCallback(
    (next: T) => {
      setValue(next);
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      waiting.current = { text: JSON.stringify(next), timer: window.setTimeout(flush, pauseMs) };
    },
    [flush],
  );

  const clear = useCallback(() => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
    keepDraft(memberId, name, "");
    setValue(first.current);
    setRestored(false);
  }, [memberId, name]);

  return { value, change, clear, restored };
}
