import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** From where something was asked: words for the browser, and the network without its last part. */
export type RequestSource = { browser: string | null; network: string | null };

// Next loads a module once per bundle; all of them look into the same place.
const holder = globalThis as typeof globalThis & {
  acquaintSource?: AsyncLocalStorage<RequestSource>;
};
holder.acquaintSource ??= new AsyncLocalStorage<RequestSource>();
const current = holder.acquaintSource;

/** Runs work whose audit entries say that it was asked from here. It changes nothing about what the work does. */
export function withSource<T>(source: RequestSource, work: () => Promise<T>): Promise<T> {
  return current.run(source, work);
}

/** From where the work that runs was asked; nothing is known of it outside `withSource`. */
export function readSource(): RequestSource {
  return current.getStore() ?? { browser: null, network: null };
}
