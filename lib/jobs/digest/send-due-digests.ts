import "server-only";
import { makeViewer } from "../../auth/make-viewer.ts";
import { openDueDelivery } from "../../data/digest/deliveries.ts";
import { listOwnersWithWork } from "../../data/member/owners-with-work.ts";
import { env } from "../../server/env.ts";
import { deliverDigest, type Post } from "./deliver-digest.ts";

/** The post of this instance; null when its operator set no mail server. */
export function openPost(signal?: AbortSignal): Post | null {
  const { mail, publicUrl } = env();
  return mail
    ? { server: mail, publicUrl, clock: () => new Date(), ...(signal ? { signal } : {}) }
    : null;
}

/** The domain of the sender, which the ids of the mails end with. */
export function senderDomain({ server }: Post): string {
  return /@([^\s<>@]+)>?$/u.exec(server.from)?.[1] ?? "localhost";
}

/**
 * Sends every digest whose time has come. Due is a fact on a row, so any number of workers may do this
 * at any time; each digest goes out once for its period. Where the mail server can't be reached the
 * rest waits for the next call.
 */
export async function sendDueDigests(post: Post): Promise<void> {
  for (const id of await listOwnersWithWork("digest", post.clock())) {
    const viewer = makeViewer(id);
    if (post.signal?.aborted) return;
    await openDueDelivery(viewer, senderDomain(post), post.clock());
    let outcome = await deliverDigest(viewer, post);
    while (outcome !== null && outcome.kind !== "unreachable") {
      outcome = await deliverDigest(viewer, post);
    }
    if (outcome !== null) return;
  }
}
