import "server-only";
import { addInvite, findInviter } from "../data/member/invites.ts";
import type { Viewer } from "../data/viewer.ts";
import { dayMs } from "../domain/time/day-ms.ts";
import { hashText, makeToken } from "./secret-text.ts";

const lifetimeMs = 7 * dayMs;

/** Makes a link that lets one further member in, within a week. Only its hash is kept. */
export async function makeInviteLink(
  viewer: Viewer,
  publicUrl: string,
  now: Date,
): Promise<{ url: string; expiresAt: Date }> {
  const token = makeToken();
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  await addInvite(viewer, { tokenHash: hashText(token), expiresAt }, now);
  return { url: `${publicUrl}/join/${token}`, expiresAt };
}

/** Who sent the link with this token; null when it lets nobody in (any more). */
export function readInviter(token: string, now: Date): Promise<string | null> {
  return findInviter(hashText(token), now);
}
