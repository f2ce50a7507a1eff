"use client";

import { UserPlus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { addPersonStore } from "./add-person-store";

type AddPersonButtonProps = { className?: string; showKey?: boolean; onOpen?: () => void };

/** Opens the window for adding one person. */
export function AddPersonButton({ className, showKey, onOpen }: AddPersonButtonProps) {
  return (
    <Button
      size="small"
      className={className}
      icon={<UserPlus aria-hidden="true" className="size-4" />}
      {...(showKey ? { keyHint: "+" } : {})}
      onClick={() => {
        onOpen?.();
        addPersonStore.set(true);
      }}
    >
      Add someone
    </Button>
  );
}
