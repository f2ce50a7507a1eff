"use server";

import { revalidatePath } from "next/cache";
import { makeCalendarAddress } from "../auth/calendar-address.ts";
import { requireViewer } from "../auth/session-gate.ts";
import { revokeTokens } from "../data/member/access-tokens.ts";
import { env } from "../server/env.ts";

/** The new address, which is shown this once. */
export type AddressState = { url: string } | null;

/** Makes a private address of the member's calendar; the one before it ends. */
export async function makeAddress(): Promise<AddressState> {
  const viewer = await requireViewer();
  const url = await makeCalendarAddress(viewer, env().publicUrl, new Date());
  revalidatePath("/settings");
  return { url };
}

/** Ends the address of the member's calendar. */
export async function revokeAddress(): Promise<AddressState> {
  await revokeTokens(await requireViewer(), "calendar", new Date());
  revalidatePath("/settings");
  return null;
}
