"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { SheetFoot } from "@/components/ui/sheet";

type AppliedFootProps = {
  pending: boolean;
  /** what undoing it means for this kind of import */
  description: string;
  onUndo: () => void;
  /** where to go next */
  children: ReactNode;
};

/** The foot of an import that is applied: on to what it brought, or its undo once that is confirmed. */
export function AppliedFoot({ pending, description, onUndo, children }: AppliedFootProps) {
  const [asking, setAsking] = useState(false);
  return (
    <SheetFoot inFlow>
      <Button variant="warn" onClick={() => setAsking(true)} disabled={pending}>
        Take this import back
      </Button>
      {children}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Take this import back?"
        description={description}
        confirmLabel="Take it back"
        onConfirm={onUndo}
        tone="warn"
      />
    </SheetFoot>
  );
}
