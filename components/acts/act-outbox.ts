import { dayMs } from "@/lib/domain/time/day-ms";
import { readingActs, secretActs } from "./reading-acts";

// Acts that the page shows as done, kept in this browser until the server has answered for them. Each has an id of its
// own, under which it counts once, however often it is sent.
const prefix = "acquaint-act ";
/** In bytes. One act has to fit into the request of a page that is being left; what is longer is not kept. */
const longestAct = 60_000;
/** The server knows for a week which acts it has performed. */
const keptMs = 6 * dayMs;

/** What it takes to send an act again: its input as JSON reads it back. */
export type KeptAct = { id: string; act: string; input: unknown };

let memberId: string | null = null;
let count = 0;
/** Acts of this page whose answer is awaited. */
const awaited = new Set<string>();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** A random uuid. `crypto.randomUUID` is not there where the page came without https. */
function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab".charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}

function listKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function removeKey(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is kept where nothing may be stored.
  }
}

/** Begins to keep the acts of a member, and forgets those of others and those that are too old to send. */
export function openOutbox(id: string, now = Date.now()): void {
  memberId = id;
  for (const key of listKeys()) {
    const [, owner, at] = key.split(" ");
    if (owner !== id || !(Number(at) > now - keptMs)) removeKey(key);
  }
}

/** Forgets everything at the sign-out, and keeps nothing more. */
export function closeOutbox(): void {
  memberId = null;
  for (const key of listKeys()) removeKey(key);
}

/**
 * Keeps an act until it is answered for.
 * @returns its id, how to forget it, and how to leave it to the next page; null where it changes nothing, is a secret or can't be kept
 */
export function keepAct(
  act: string,
  input: unknown,
): { id: string; forget: () => void; leave: () => void } | null {
  if (memberId === null || readingActs.includes(act) || secretActs.includes(act)) return null;
  const id = makeId();
  count += 1;
  // Acts of one millisecond keep their order; a key is sorted as text.
  const order = `${Date.now()} ${String(count).padStart(6, "0")}`;
  const key = `${prefix}${memberId} ${order} ${id}`;
  const text = JSON.stringify({ id, act, input } satisfies KeptAct);
  if (new Blob([text]).size > longestAct) return null;
  try {
    localStorage.setItem(key, text);
  } catch {
    return null;
  }
  awaited.add(id);
  changed();
  const leave = () => {
    awaited.delete(id);
    changed();
  };
  const forget = () => {
    removeKey(key);
    leave();
  };
  return { id, forget, leave };
}

/** Acts that are kept, in the order in which they were done. @param left only those that no call of this page awaits */
export function listKeptActs(left: "left" | "all"): (KeptAct & { forget: () => void })[] {
  return listKeys()
    .sort()
    .flatMap((key) => {
      try {
        const kept = JSON.parse(localStorage.getItem(key) ?? "") as KeptAct;
        if (left === "left" && awaited.has(kept.id)) return [];
        return [{ ...kept, forget: () => removeKey(key) }];
      } catch {
        removeKey(key);
        return [];
      }
    });
}

/** Whether this text, the body of a request, is of an act that is kept. */
export function isKeptAct(body: unknown): boolean {
  return typeof body === "string" && [...awaited].some((id) => body.includes(id));
}

/** Whether an answer is awaited; for `useSyncExternalStore`. */
export const awaitedActs = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): boolean => awaited.size > 0,
  none: (): boolean => false,
};
