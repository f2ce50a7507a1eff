let open = false;
const listeners = new Set<() => void>();

/** Whether the window for adding somebody is open; any page may open it. */
export const addPersonStore = {
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
