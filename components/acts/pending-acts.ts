import { isKeptAct } from "./act-outbox";

/** Next sends acts one after the other: the next one starts this long after an answer at the latest. */
const betweenActsMs = 150;

let pending = 0;
const listeners = new Set<() => void>();

function count(by: 1 | -1): void {
  pending += by;
  for (const listener of listeners) listener();
}

function isAct(init: RequestInit | undefined): boolean {
  return init?.method === "POST" && new Headers(init.headers).has("next-action");
}

/**
 * Counts the acts on their way to the server that leaving the page would lose, whichever part of the page sent them:
 * each is a POST that Next marks with a header. Those of the outbox are not lost. Returns how to stop.
 */
export function watchActs(): () => void {
  const send = window.fetch;
  const watched: typeof window.fetch = async (input, init) => {
    if (!isAct(init) || isKeptAct(init?.body)) return send(input, init);
    count(1);
    try {
      return await send(input, init);
    } finally {
      setTimeout(() => count(-1), betweenActsMs);
    }
  };
  window.fetch = watched;
  return () => {
    if (window.fetch === watched) window.fetch = send;
  };
}

/** Whether an act is on its way that would be lost; for `useSyncExternalStore`. */
export const pendingActs = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): boolean => pending > 0,
  none: (): boolean => false,
};
