"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { showToast } from "@/components/ui/toast-store";
import { answer } from "@/lib/actions/assessment";
import {
  decide,
  decideAlike,
  loadMore,
  type StepState,
  undoDecide,
} from "@/lib/actions/invitation";
import type { QueuePage } from "@/lib/data/invitation/queries";
import type { Answer, Criterion } from "@/lib/domain/assessment/assessment";
import type {
  AlikeGroup,
  Outcome,
  QueueFilter,
  QueueItem,
  QueueOrder,
} from "@/lib/domain/invitation/queue-item";
import { beginQueue, type Placed, place, stepQueue } from "./queue-state";

const done: Record<Outcome, string> = {
  accept: "Accepted",
  ignore: "Ignored",
  "reply-first": "Will ask first:",
};
const afterwards: Partial<Record<Outcome, string>> = {
  accept: "Accept on LinkedIn too, then say hello.",
  "reply-first": "Your question waits under Say hello.",
};
const refillBelow = 12;
/** The counts in the navigation follow once the member pauses; each page costs the server a moment. */
const settleMs = 1500;
const unreachable = "Acquaint can't be reached. Nothing was changed.";

async function attempt<T>(step: Promise<StepState<T>>): Promise<StepState<T>> {
  try {
    return await step;
  } catch {
    return { status: "error", formError: unreachable };
  }
}

function complain(name: string, formError: string): void {
  showToast({ title: name, description: formError, tone: "no" });
}

/**
 * The queue, ahead of the server: a decision takes the row away at once and is stored in the
 * background; when that fails, the row comes back with a message.
 */
export function useQueue(page: QueuePage, order: QueueOrder, filter: QueueFilter) {
  const [state, dispatch] = useReducer(stepQueue, page, beginQueue);
  const router = useRouter();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const history = useRef<Placed[][]>([]);
  const loading = useRef(false);
  const turns = useRef(new Map<string, number>());

  const settle = useCallback(() => {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => router.refresh(), settleMs);
  }, [router]);
  useEffect(() => () => clearTimeout(pause.current), []);

  useEffect(() => {
    const { items, next, counts } = page;
    dispatch({ type: "server", items, next, counts });
  }, [page]);

  const { next } = state;
  const short = state.items.length < refillBelow;
  const more = useCallback(async () => {
    if (loading.current || next === null) return;
    loading.current = true;
    const found = await attempt(loadMore({ order, filter, after: next }));
    loading.current = false;
    if (found.status === "ok") dispatch({ type: "more", items: found.items, next: found.next });
  }, [next, order, filter]);
  useEffect(() => {
    if (short) void more();
  }, [short, more]);

  async function undo(placed: Placed[] | undefined): Promise<void> {
    if (!placed) return;
    history.current = history.current.filter((each) => each !== placed);
    dispatch({ type: "restore", placed });
    const ids = placed.map(({ item }) => item.id);
    const undone = await attempt(undoDecide(ids));
    if (undone.status === "error") {
      dispatch({ type: "take", ids });
      complain("Not undone", undone.formError);
    } else {
      showToast({ title: `Back in the queue: ${placed.map(({ item }) => item.name).join(", ")}` });
    }
    settle();
  }

  async function decideOne(item: QueueItem, outcome: Outcome): Promise<void> {
    const placed = place(state, [item.id]);
    history.current.push(placed);
    dispatch({ type: "take", ids: [item.id] });
    const decided = await attempt(decide({ invitationIds: [item.id], outcome }));
    if (decided.status === "error") {
      history.current = history.current.filter((each) => each !== placed);
      dispatch({ type: "restore", placed });
      return complain(item.name, decided.formError);
    }
    // The row is gone at once; the words come when it is true.
    showToast({
      title: `${done[outcome]} ${item.name}`,
      ...(afterwards[outcome] ? { description: afterwards[outcome] } : {}),
      undo: () => undo(placed),
    });
    settle();
  }

  async function decideGroup(group: AlikeGroup): Promise<void> {
    const decided = await attempt(decideAlike(group));
    if (decided.status === "error") return complain("Nothing was decided", decided.formError);
    const ids = decided.decided;
    const placed = place(state, ids);
    dispatch({ type: "take", ids });
    showToast({
      title: `Ignored ${ids.length.toLocaleString("en-GB")} invitations`,
      undo: async () => {
        const undone = await attempt(undoDecide(ids));
        if (undone.status === "ok") dispatch({ type: "restore", placed });
        else complain("Not undone", undone.formError);
        router.refresh();
      },
    });
    router.refresh();
  }

  /** Shows a change at once and puts the server's row, weighed anew, in its place. */
  async function change(
    item: QueueItem,
    guess: Partial<QueueItem>,
    step: Promise<StepState<{ item: QueueItem }>>,
  ): Promise<boolean> {
    const turn = (turns.current.get(item.id) ?? 0) + 1;
    turns.current.set(item.id, turn);
    dispatch({ type: "put", item: { ...item, ...guess } });
    const changed = await attempt(step);
    // A later change of the same row is on its way, and its answer will hold this one too.
    if (changed.status === "ok" && turns.current.get(item.id) !== turn) return true;
    dispatch({ type: "put", item: changed.status === "ok" ? changed.item : item });
    if (changed.status === "error") complain(item.name, changed.formError);
    return changed.status === "ok";
  }

  function answerOne(item: QueueItem, criterion: Criterion | "litmus", given: Answer | null) {
    const { [criterion]: _, ...others } = item.answers;
    const answers = given === null ? others : { ...others, [criterion]: given };
    const step = answer({ invitationId: item.id, criterion, answer: given });
    void change(item, { answers }, step);
  }

  return {
    ...state,
    selected: state.items.find(({ id }) => id === state.selectedId) ?? null,
    select: (id: string) => dispatch({ type: "select", id }),
    move: (by: 1 | -1) => dispatch({ type: "move", by }),
    more,
    decideOne: (item: QueueItem, outcome: Outcome) => void decideOne(item, outcome),
    decideGroup,
    undoLast: () => void undo(history.current.at(-1)),
    answerOne,
    change,
  };
}

export type Queue = ReturnType<typeof useQueue>;
