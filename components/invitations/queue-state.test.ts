import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QueueItem } from "@/lib/domain/invitation/queue-item";
import { beginQueue, findPlaces, type QueueState, stepQueue } from "./queue-state";

const counts = {
  all: 0,
  personal: 0,
  template: 0,
  none: 0,
  unsure: 0,
  asked: 0,
  alike: { old: 0, "bare-none": 0, "bare-template": 0 },
};
const itemOf = (id: string) => ({ id, name: id }) as QueueItem;
const begin = (...ids: string[]) => beginQueue({ items: ids.map(itemOf), next: null, counts });
const idsOf = (state: QueueState) => state.items.map(({ id }) => id);

describe("the queue on the page", () => {
  test("shows the next one when a row is decided, and the one before at the end", () => {
    const taken = stepQueue(
      { ...begin("a", "b", "c"), selectedId: "b" },
      { type: "remove", ids: ["b"] },
    );
    expect(taken.selectedId).toBe("c");
    expect(stepQueue(taken, { type: "remove", ids: ["c"] }).selectedId).toBe("a");
  });

  test("is empty when all are decided", () => {
    const empty = stepQueue(begin("a", "b"), { type: "remove", ids: ["a", "b"] });
    expect([idsOf(empty), empty.selectedId]).toEqual([[], null]);
  });

  test("does not take back from the server what was decided here meanwhile", () => {
    const taken = stepQueue(begin("a", "b"), { type: "remove", ids: ["a"] });
    const items = ["a", "b", "c"].map(itemOf);
    const heard = stepQueue(taken, { type: "server", items, next: null, counts });
    expect(idsOf(heard)).toEqual(["b", "c"]);
  });

  test("puts every row back in its place when decisions are undone, last first", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (chosen) => {
        let state = begin(...ids);
        const undo = [];
        for (const id of chosen) {
          undo.push(findPlaces(state, [id]));
          state = stepQueue(state, { type: "remove", ids: [id] });
        }
        for (const placed of undo.reverse()) state = stepQueue(state, { type: "restore", placed });
        expect(idsOf(state)).toEqual(ids);
        expect(state.decided.size).toBe(0);
      }),
    );
  });
});
