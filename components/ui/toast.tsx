"use client";

import { X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { useState, useSyncExternalStore } from "react";
import { Button } from "./button";
import { cx } from "./class-names";
import { closeToast, type Toast, toastStore } from "./toast-store";
import { useKeys } from "./use-keys";

/**
 * Where toasts appear; mounted once, in the shell. `Z` undoes the newest one. They keep clear of the
 * buttons that decide: above the bar under the thumb on a phone, away from the foot's end on a desk.
 */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.none);
  const undoable = toasts.findLast((toast) => toast.undo !== undefined);
  useKeys([
    {
      key: "z",
      label: "Undo what was just done",
      disabled: undoable === undefined,
      run: () => void (undoable && runUndo(undoable)),
    },
  ]);
  // The viewport carries an inline style, which the page's policy refuses in the server's HTML.
  const mounted = useSyncExternalStore(toastStore.subscribe, isHere, isNotHere);
  if (!mounted) return null;
  return (
    <Radix.Provider label="Message" swipeDirection="down" duration={8000}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
      <Radix.Viewport
        label="Messages ({hotkey})"
        className="fixed inset-x-4 bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-50 m-0 flex list-none flex-col items-center gap-2 p-0 max-md:[body:has([data-decision-bar])_&]:bottom-[calc(12.25rem+env(safe-area-inset-bottom))] md:inset-x-auto md:start-[15.5rem] md:bottom-6 md:items-start"
      />
    </Radix.Provider>
  );
}

const isHere = () => true;
const isNotHere = () => false;

async function runUndo(toast: Toast): Promise<void> {
  closeToast(toast.id);
  await toast.undo?.();
}

function ToastCard({ toast }: { toast: Toast }) {
  const [pending, setPending] = useState(false);
  return (
    <Radix.Root
      open={toast.open}
      onOpenChange={(open) => {
        if (!open) closeToast(toast.id);
      }}
      type={toast.tone === "no" ? "foreground" : "background"}
      duration={toast.undo ? 10_000 : 6000}
      className={cx(
        "flex w-full max-w-[26rem] items-center gap-3 rounded-sheet border border-line-strong bg-ink px-4 py-2.5 text-paper shadow-sheet data-[state=closed]:hidden",
      )}
    >
      <div className="min-w-0 flex-1">
        <Radix.Title className="font-semibold text-[0.875rem]">
          {toast.tone === "no" ? <span aria-hidden="true">! </span> : null}
          {toast.title}
        </Radix.Title>
        {toast.description ? (
          <Radix.Description className="text-small opacity-85">
            {toast.description}
          </Radix.Description>
        ) : null}
      </div>
      {toast.undo ? (
        <Radix.Action altText="Undo with the key Z" asChild>
          <Button
            variant="quiet"
            size="small"
            pending={pending}
            className="border-current/50 text-paper hover:bg-paper hover:text-ink"
            aria-keyshortcuts="z"
            onClick={async () => {
              setPending(true);
              await runUndo(toast);
            }}
          >
            Undo
          </Button>
        </Radix.Action>
      ) : null}
      <Radix.Close
        aria-label="Close"
        className="rounded-md p-1.5 outline-offset-0 hover:bg-paper hover:text-ink"
      >
        <X aria-hidden="true" className="size-4" />
      </Radix.Close>
    </Radix.Root>
  );
}
