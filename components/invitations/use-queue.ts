"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { performCall, performHere, showProblem } from "@/components/acts/perform-here";
import { showToast } from "@/components/ui/toast-store";
import type { Outcome as ActOutcome } from "@/lib/acts/perform";
import type { QueuePage } from "@/lib/data/invitation/queries";
import type { Answer, Criterion } from "@/lib/domain/assessment/assessment";
import type {
  AlikeGroup,
  InvitationOutcome,
  QueueFilter,
  QueueItem,
  QueueOrder,
} from "@/lib/domain/invitation/queue-item";
import { beginQueue, findPlaces, type Placed, stepQueue } from "./queue-state";

const done: Record<InvitationOutcome, string> = {
  accept: "Accepted",
  ignore: "Ignored",
  "reply-first": "Will ask first:",
};
const afterwards: Partial<Record<InvitationOutcome, string>> = {
  accept: "Accept on LinkedIn too, then say hello.",
  "reply-first": "Your question waits under Say hello.",
};
const refillBelow = 12;
/** The counts in the navigation follow once the member pauses; each page costs the server a moment. */
const commitMs = 1500;

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

  const commit = useCallback(() => {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => router.refresh(), commitMs);
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
    const found = await performHere("invitation.list-pending", { order, filter, after: next });
    loading.current = false;
    if (found.ok) dispatch({ type: "more", ...found.value });
  }, [next, order, filter]);
  useEffect(() => {
    if (short) void more();
  }, [short, more]);

  async function undo(placed: Placed[] | undefined): Promise<void> {
    if (!placed) return;
    history.current = history.current.filter((each) => each !== placed);
    dispatch({ type: "restore", placed });
    const ids = placed.map(({ item }) => item.id);
    const undone = await performHere("invitation.undo-decisions", { invitationIds: ids });
    if (!undone.ok) {
      dispatch({ type: "remove", ids });
      showProblem(undone.problem, "Not undone");
    } else {
      showToast({ title: `Back in the queue: ${placed.map(({ item }) => item.name).join(", ")}` });
    }
    commit();
  }

  async function decideOne(item: QueueItem, outcome: InvitationOutcome): Promise<void> {
    const placed = findPlaces(state, [item.id]);
    history.current.push(placed);
    dispatch({ type: "remove", ids: [item.id] });
    const decided = await performHere("invitation.decide", { invitationIds: [item.id], outcome });
    if (!decided.ok) {
      history.current = history.current.filter((each) => each !== placed);
      // Decided elsewhere meanwhile: there is nothing left to ask, so the row stays away.
      if (decided.code === "invitation-decided") commit();
      else dispatch({ type: "restore", placed });
      return showProblem(decided.problem, item.name);
    }
    // The row is gone at once; the words come when it is true.
    showToast({
      title: `${done[outcome]} ${item.name}`,
      ...(afterwards[outcome] ? { description: afterwards[outcome] } : {}),
      undo: () => undo(placed),
    });
    commit();
  }

  async function decideGroup(group: AlikeGroup): Promise<void> {
    const decided = await performHere("invitation.decide-alike", { group });
    if (!decided.ok) return showProblem(decided.problem, "Nothing was decided");
    const { undo: back } = decided;
    const ids = decided.value.decided;
    const placed = findPlaces(state, ids);
    dispatch({ type: "remove", ids });
    showToast({
      title: `Ignored ${ids.length.toLocaleString("en-GB")} invitations`,
      undo: async () => {
        if (back && (await performCall(back)).ok) dispatch({ type: "restore", placed });
        router.refresh();
      },
    });
    router.refresh();
  }

  /** Shows a change at once and puts the server's row, assessed again, in its place. */
  async function change(
    item: QueueItem,
    guess: Partial<QueueItem>,
    step: Promise<ActOutcome<QueueItem>>,
  ): Promise<boolean> {
    const turn = (turns.current.get(item.id) ?? 0) + 1;
    turns.current.set(item.id, turn);
    dispatch({ type: "put", item: { ...item, ...guess } });
    const changed = await step;
    // A later change of the same row is on its way, and its answer will hold this one too.
    if (changed.ok && turns.current.get(item.id) !== turn) return true;
    dispatch({ type: "put", item: changed.ok ? changed.value : item });
    if (!changed.ok) showProblem(changed.problem, item.name);
    return changed.ok;
  }

  function answerOne(item: QueueItem, criterion: Criterion | "litmus", given: Answer | null) {
    const { [criterion]: _, ...others } = item.answers;
    const answers = given === null ? others : { ...others, [criterion]: given };
    const input = { invitationId: item.id, criterion, answer: given };
    void change(item, { answers }, performHere("assessment.answer", input));
  }

  return {
    ...state,
    selected: state.items.find(({ id }) => id === state.selectedId) ?? null,
    select: (id: string) => dispatch({ type: "select", id }),
    move: (by: 1 | -1) => dispatch({ type: "move", by }),
    more,
    decideOne: (item: QueueItem, outcome: InvitationOutcome) => void decideOne(item, outcome),
    decideGroup,
    undoLast: () => void undo(history.current.at(-1)),
    answerOne,
    change,
  };
}

export type Queue = ReturnType<typeof useQueue>;
