/** Makes the store of a window that is closed at first; for `useSyncExternalStore`. */
export function createWindowStore() {
  let open = false;
  const listeners = new Set<() => void>();
  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (): boolean => open,
    closed: (): boolean => false,
    set(next: boolean): void {
      open = next;
      for (const listener of listeners) listener();
    },
  };
}
