"use client";

import { createContext, type ReactNode, use, useEffect } from "react";
import { openDrafts } from "./draft-store";

const MemberContext = createContext<string | null>(null);

/** Tells the fields below whose drafts they keep. Stands once around every page of a space. */
export function DraftOwner({ memberId, children }: { memberId: string; children: ReactNode }) {
  useEffect(() => openDrafts(memberId), [memberId]);
  return <MemberContext value={memberId}>{children}</MemberContext>;
}

/** The member whose space this is. */
export function useDraftOwner(): string {
  return use(MemberContext) ?? "nobody";
}
