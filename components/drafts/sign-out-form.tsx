"use client";

import type { ReactNode } from "react";
import { signOut } from "@/lib/actions/session";
import { closeDrafts } from "./draft-store";

/** Signs out; what was typed and not saved doesn't stay in this browser. */
export function SignOutForm({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <form action={signOut} onSubmit={closeDrafts} className={className}>
      {children}
    </form>
  );
}
