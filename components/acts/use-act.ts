"use client";

import { useCallback, useState } from "react";
import type { Outcome } from "@/lib/acts/perform";
import type { ActInput, ActName, ActValue } from "@/lib/acts/registry";
import { performHere, showDone, showProblem } from "./perform-here";

type ActOptions = {
  /** where the problem is shown: in a message (the rule), or beside the button by the caller */
  problem?: "toast" | "inline";
  /** whether what was done is said in a message with its undo, where the act has words for it; the rule */
  say?: boolean;
};

/**
 * One act of a component: performs it on the server, says what was done with the way to take it back, and what went
 * wrong.
 */
export function useAct<Name extends ActName>(
  name: Name,
  { problem: place = "toast", say = true }: ActOptions = {},
) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = useCallback(
    async (input: ActInput<Name>): Promise<Outcome<ActValue<Name>>> => {
      setPending(true);
      setProblem(null);
      const outcome = await performHere(name, input);
      setPending(false);
      if (!outcome.ok) {
        if (place === "inline") setProblem(outcome.problem);
        else showProblem(outcome.problem);
      } else if (say && outcome.done) showDone(outcome, { title: outcome.done });
      return outcome;
    },
    [name, place, say],
  );
  return { run, pending, problem, setProblem };
}
