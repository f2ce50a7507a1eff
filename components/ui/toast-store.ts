export type ToastOptions = {
  /** what was done: "Accepted Priya Sørensen" */
  title: string;
  description?: string;
  /** `no` for what went wrong; announced at once */
  tone?: "plain" | "no";
  /** shows "Undo" (key Z); runs at most once */
  undo?: () => void | Promise<void>;
};

export type Toast = ToastOptions & { id: number; open: boolean };

const kept = 3;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a message for some seconds; at most three stand at a time. Returns its id. */
export function showToast(options: ToastOptions): number {
  lastId += 1;
  publish([...toasts.slice(1 - kept), { ...options, id: lastId, open: true }]);
  return lastId;
}

/** Removes a message. */
export function closeToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

const none: readonly Toast[] = [];
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly Toast[] => toasts,
  none: (): readonly Toast[] => none,
};
