import type { IncomingMessage } from "node:http";

/** JSON, forms and actions: the longest of them is a note or a message. */
const mostBodyBytes = 64 * 1024;
/** A server action of somebody with a session may carry a pasted page of 3,000 people. */
const mostActionBytes = 2 * 1024 * 1024;

const upload = /^\/api\/imports\/[^/?]+\/files(\?|$)/;
const sessionCookie = /(^|;\s*)(__Secure-)?next-auth\.session-token=/;

/** How long the body of a request may be; null for uploads, which count for themselves. */
export function findBodyBound({ method, url, headers }: IncomingMessage): number | null {
  if (method === "PUT" && upload.test(url ?? "")) return null;
  const isAction = headers["next-action"] !== undefined;
  return isAction && sessionCookie.test(headers.cookie ?? "") ? mostActionBytes : mostBodyBytes;
}

/** Whether the announced length is over the bound. */
export function isTooLong({ headers }: IncomingMessage, bound: number): boolean {
  return Number(headers["content-length"] ?? 0) > bound;
}

/**
 * Watches a body whose length nobody announced (chunked), and calls `onOver` once when it passes the
 * bound; what comes after that is dropped, so that it fills no memory.
 */
export function watchLength(request: IncomingMessage, bound: number, onOver: () => void): void {
  if (request.headers["content-length"] !== undefined) return;
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (chunk: Buffer | string | null, encoding?: BufferEncoding) => {
    const before = bytes;
    bytes += chunk?.length ?? 0;
    if (bytes <= bound) return push(chunk, encoding);
    if (before <= bound) onOver();
    return false;
  };
}

/**
 * Reads the body of a request that is refused and drops it, if it is short: a browser that still sends while the
 * connection is closed hears of a lost connection and not of the refusal.
 * @returns whether it does; a longer body is not worth reading
 */
export function dropShortBody(request: IncomingMessage): boolean {
  if (isTooLong(request, mostBodyBytes)) return false;
  watchLength(request, mostBodyBytes, () => request.socket.destroy());
  request.resume();
  return true;
}
