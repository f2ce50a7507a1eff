"use client";

import { X } from "lucide-react";
import { AlertDialog as RadixAlert, Dialog as RadixDialog } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { cx } from "./class-names";
import { adoptDocumentNonce } from "./style-nonce";

const veil = "fixed inset-0 z-40 bg-veil";
const panel =
  "fixed start-1/2 top-[min(12vh,7rem)] z-50 flex max-h-[calc(100dvh-min(12vh,7rem)-1.5rem)] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 flex-col overflow-y-auto rounded-sheet border border-line-strong bg-sheet p-5 shadow-sheet rtl:translate-x-1/2";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** buttons at the foot */
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** A window above the page. Esc and the cross close it; the focus returns to where it came from. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, actions, className, children } = props;
  adoptDocumentNonce();
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={veil} />
        <RadixDialog.Content
          className={cx(panel, className)}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <div className="flex items-start gap-4">
            <RadixDialog.Title className="text-name">{title}</RadixDialog.Title>
            <RadixDialog.Close asChild>
              <Button variant="quiet" size="small" aria-label="Close" className="ms-auto">
                <X aria-hidden="true" className="size-4" />
              </Button>
            </RadixDialog.Close>
          </div>
          {description ? (
            <RadixDialog.Description asChild>
              <div className="mt-1 text-soft">{description}</div>
            </RadixDialog.Description>
          ) : null}
          {children ? <div className="mt-4">{children}</div> : null}
          {actions ? <div className="mt-5 flex flex-wrap justify-end gap-2">{actions}</div> : null}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** what will happen, plainly */
  description: ReactNode;
  /** the verb: "Throw away" */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: "go" | "warn";
  /** runs before the dialog closes; the button waits for it */
  onConfirm: () => void | Promise<void>;
};

/** Asks once more before what cannot be undone. The focus starts on Cancel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, description, confirmLabel, onConfirm } = props;
  const [pending, setPending] = useState(false);
  adoptDocumentNonce();
  async function confirm() {
    setPending(true);
    try {
      await onConfirm();
      onOpenChange(false);
    } finally {
      setPending(false);
    }
  }
  return (
    <RadixAlert.Root open={open} onOpenChange={onOpenChange}>
      <RadixAlert.Portal>
        <RadixAlert.Overlay className={veil} />
        <RadixAlert.Content className={panel}>
          <RadixAlert.Title className="text-name">{title}</RadixAlert.Title>
          <RadixAlert.Description asChild>
            <div className="mt-1 text-soft">{description}</div>
          </RadixAlert.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <RadixAlert.Cancel asChild>
              <Button>{props.cancelLabel ?? "Cancel"}</Button>
            </RadixAlert.Cancel>
            <Button variant={props.tone ?? "warn"} pending={pending} onClick={confirm}>
              {confirmLabel}
            </Button>
          </div>
        </RadixAlert.Content>
      </RadixAlert.Portal>
    </RadixAlert.Root>
  );
}
