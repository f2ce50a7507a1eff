"use client";

import type { ReactNode } from "react";
import { signOut } from "@/lib/actions/session";
import { closeOutbox } from "../acts/act-outbox";
import { closeDrafts } from "./draft-store";

function leaveNothing(): void {
  closeDrafts();
  closeOutbox();
}

/**
 * Signs out; nothing of what was typed or done stays in this browser. Acts on their way are stored first: Next sends
 * one after the other.
 */
export function SignOutForm({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <form action={signOut} onSubmit={leaveNothing} className={className}>
      {children}
    </form>
  );
}
