export type KeyBinding = {
  /** the key as `KeyboardEvent.key` gives it: "a", "?", "ArrowDown"; letters match in both cases */
  key: string;
  /** what it does, for the list of keys */
  label: string;
  run: () => void;
  disabled?: boolean;
};

type Scope = { bindings: readonly KeyBinding[] };

const scopes: Scope[] = [];
const listeners = new Set<() => void>();
let snapshot: readonly KeyBinding[] = [];
const storageKey = "acquaint-single-keys";

function publish(): void {
  snapshot = scopes.flatMap((scope) => scope.bindings);
  for (const listener of listeners) listener();
}

/** Adds keys until the returned function is called; the newest scope wins a key two scopes want. */
export function registerKeys(bindings: readonly KeyBinding[]): () => void {
  const scope: Scope = { bindings };
  scopes.push(scope);
  publish();
  return () => {
    scopes.splice(scopes.indexOf(scope), 1);
    publish();
  };
}

/** The keys that work at the moment; `listener` is called on changes. */
export const keyStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly KeyBinding[] => snapshot,
  none: (): readonly KeyBinding[] => noBindings,
};
const noBindings: readonly KeyBinding[] = [];

/** Whether single keys act at all; people who dictate or hit keys by accident turn them off. */
export const keySwitch = {
  subscribe: keyStore.subscribe,
  read: (): boolean => localStorage.getItem(storageKey) !== "off",
  set(on: boolean): void {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
    publish();
  },
};

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) {
    return !["radio", "checkbox", "button", "submit", "range", "file"].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Keys that a focused control needs for itself. */
function belongsToControl(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return key === " " || key.startsWith("Arrow");
  const pressable = target.closest("button, a[href], summary, [role=menuitem], [role=option]");
  return pressable !== null && (key === "Enter" || key === " ");
}

function layerIsOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

/** The binding that a key press means, or null: typing, modifiers and open windows keep the key. */
export function bindingFor(event: KeyboardEvent): KeyBinding | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.isComposing || isTyping(event.target) || belongsToControl(event)) return null;
  if (layerIsOpen()) return null;
  const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  for (let at = snapshot.length - 1; at >= 0; at -= 1) {
    const binding = snapshot[at];
    if (binding === undefined || binding.disabled) continue;
    const wanted = binding.key.length === 1 ? binding.key.toLowerCase() : binding.key;
    if (wanted === pressed) return binding;
  }
  return null;
}
