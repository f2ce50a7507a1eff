import type { FactRow } from "../../data/import/write-facts.ts";

/** A fact without words of its own, known to the day. `at` is 00:00 UTC of it, epoch milliseconds. */
export function makeDayFact(
  fact: Pick<FactRow, "id" | "personId" | "at"> & { kind: "connected" | "still-connected" },
): FactRow {
  return {
    ...fact,
    precision: "day",
    text: null,
    dueAt: null,
    guessed: false,
    data: null,
    invitationId: null,
  };
}
