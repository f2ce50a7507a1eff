import type { QueueCounts, QueueCursor, QueueItem } from "@/lib/domain/invitation/queue-item";

/** The queue as the page holds it, between two answers of the server. */
export type QueueState = {
  items: readonly QueueItem[];
  selectedId: string | null;
  next: QueueCursor | null;
  counts: QueueCounts;
  /** decided here; the server's next page may still hold them */
  decided: ReadonlySet<string>;
};

export type Placed = { item: QueueItem; at: number };

export type QueueStep =
  | { type: "select"; id: string }
  | { type: "move"; by: 1 | -1 }
  | { type: "put"; item: QueueItem }
  | { type: "remove"; ids: readonly string[] }
  | { type: "restore"; placed: readonly Placed[] }
  | { type: "more"; items: readonly QueueItem[]; next: QueueCursor | null }
  | { type: "server"; items: readonly QueueItem[]; next: QueueCursor | null; counts: QueueCounts };

/** The queue as the server gave it. */
export function beginQueue(page: {
  items: readonly QueueItem[];
  next: QueueCursor | null;
  counts: QueueCounts;
}): QueueState {
  const { items, next, counts } = page;
  return { items, next, counts, selectedId: items[0]?.id ?? null, decided: new Set() };
}

/** Where rows stand, so that an undo puts them back there. */
export function findPlaces(state: QueueState, ids: readonly string[]): Placed[] {
  return state.items.map((item, at) => ({ item, at })).filter(({ item }) => ids.includes(item.id));
}

function removeItems(state: QueueState, ids: readonly string[]): QueueState {
  const gone = new Set(ids);
  const items = state.items.filter(({ id }) => !gone.has(id));
  const decided = new Set([...state.decided, ...ids]);
  if (state.selectedId === null || !gone.has(state.selectedId)) return { ...state, items, decided };
  const at = state.items.findIndex(({ id }) => id === state.selectedId);
  const following = state.items.slice(at).find(({ id }) => !gone.has(id)) ?? items.at(-1);
  return { ...state, items, decided, selectedId: following?.id ?? null };
}

function restore(state: QueueState, placed: readonly Placed[]): QueueState {
  const items = [...state.items];
  for (const { item, at } of [...placed].sort((a, b) => a.at - b.at)) {
    if (!items.some(({ id }) => id === item.id)) items.splice(at, 0, item);
  }
  const back = new Set(placed.map(({ item }) => item.id));
  const decided = new Set([...state.decided].filter((id) => !back.has(id)));
  return { ...state, items, decided, selectedId: placed[0]?.item.id ?? state.selectedId };
}

function add(state: QueueState, found: readonly QueueItem[]): QueueItem[] {
  const known = new Set(state.items.map(({ id }) => id));
  return found.filter(({ id }) => !known.has(id) && !state.decided.has(id));
}

/** The queue after one step. Rows keep their places, so that nothing jumps under the eyes. */
export function stepQueue(state: QueueState, step: QueueStep): QueueState {
  switch (step.type) {
    case "select":
      return { ...state, selectedId: step.id };
    case "move": {
      const at = state.items.findIndex(({ id }) => id === state.selectedId) + step.by;
      const id = state.items[Math.max(0, Math.min(state.items.length - 1, at))]?.id;
      return { ...state, selectedId: id ?? null };
    }
    case "put":
      return {
        ...state,
        items: state.items.map((item) => (item.id === step.item.id ? step.item : item)),
      };
    case "remove":
      return removeItems(state, step.ids);
    case "restore":
      return restore(state, step.placed);
    case "more": {
      const items = [...state.items, ...add(state, step.items)];
      return {
        ...state,
        items,
        next: step.next,
        selectedId: state.selectedId ?? items[0]?.id ?? null,
      };
    }
    case "server": {
      const items = [...state.items, ...add(state, step.items)];
      return {
        ...state,
        items,
        counts: step.counts,
        next: state.items.length === 0 ? step.next : state.next,
        selectedId: state.selectedId ?? items[0]?.id ?? null,
      };
    }
  }
}
