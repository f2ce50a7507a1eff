"use client";

import { Kbd } from "./kbd";
import { keyListStore } from "./key-list-store";

/** Opens the list of keys, for those who do not know yet that `?` does. */
export function KeyListButton({ className }: { className?: string }) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts="?"
      onClick={() => keyListStore.set(true)}
      className={className}
    >
      All keys
      <Kbd>?</Kbd>
    </button>
  );
}
