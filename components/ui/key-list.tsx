"use client";

import { useEffect, useSyncExternalStore } from "react";
import { Dialog } from "./dialog";
import { Checkbox } from "./field";
import { Kbd } from "./kbd";
import { bindingFor, keyStore, keySwitch } from "./key-bindings";
import { keyListStore } from "./key-list-store";

const readable: Record<string, string> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "Enter",
  " ": "Space",
};

/** Listens for the single keys of the page and shows them all on `?`. Mounted once, in the shell. */
export function KeyList() {
  const open = useSyncExternalStore(keyListStore.subscribe, keyListStore.read, keyListStore.closed);
  const bindings = useSyncExternalStore(keyStore.subscribe, keyStore.read, keyStore.none);
  const on = useSyncExternalStore(keySwitch.subscribe, keySwitch.read, () => true);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const binding = bindingFor(event);
      if (event.key === "?" && binding === null && canOpen(event)) {
        event.preventDefault();
        keyListStore.set(true);
      } else if (binding !== null && keySwitch.read()) {
        event.preventDefault();
        binding.run();
      }
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  const acting = bindings.filter(({ disabled }) => !disabled);
  const shown = acting.filter(
    (binding, at) => acting.findLastIndex((other) => other.key === binding.key) === at,
  );
  const keysOf = Map.groupBy([...shown, ...always], ({ label }) => label);
  return (
    <Dialog
      open={open}
      onOpenChange={keyListStore.set}
      title="Keys"
      description="They rest while you type in a field."
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2.5">
        {[...keysOf].map(([label, keys]) => (
          <div key={label} className="contents">
            <dt className="flex gap-1">
              {keys.map(({ key }) => (
                <span key={key}>
                  <Kbd className="pointer-coarse:inline">{readable[key] ?? key.toUpperCase()}</Kbd>
                  <span className="sr-only">{readable[key] ?? key}</span>
                </span>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        className="mt-5 border-line border-t pt-4"
        label="Single keys act"
        hint="Turn them off when you dictate, or when keys get pressed by accident."
        checked={on}
        onChange={(event) => keySwitch.set(event.currentTarget.checked)}
      />
    </Dialog>
  );
}

const always = [
  { key: "Ctrl K", label: "Go to a page or find a person" },
  { key: "?", label: "This list" },
];

function canOpen(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const typing =
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]");
  return !typing && document.querySelector('[role="dialog"], [role="alertdialog"]') === null;
}
