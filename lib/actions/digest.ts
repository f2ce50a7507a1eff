"use server";

import { revalidatePath } from "next/cache";
import { readUnsubscribe } from "../auth/unsubscribe-link.ts";
import { turnOffDigest } from "../data/digest/commands.ts";
import { openForm } from "./action-form.ts";

/** Turns off the digest of whoever holds the link of a mail; no session. */
export async function stopDigest(sent: FormData): Promise<void> {
  const viewer = readUnsubscribe(String(openForm(sent).get("signed") ?? ""));
  if (viewer) await turnOffDigest(viewer, new Date());
  revalidatePath("/unsubscribe/[signed]", "page");
}
