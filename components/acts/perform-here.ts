import { showToast } from "@/components/ui/toast-store";
import { perform } from "@/lib/actions/perform";
import type { ActCall } from "@/lib/acts/act";
import type { Outcome } from "@/lib/acts/perform";
import type { ActInput, ActName, ActValue } from "@/lib/acts/registry";
import type { Failure } from "@/lib/domain/result";
import { connectionProblems } from "@/lib/domain/words/problems-connection";
import { askForProof } from "./proof-store";

// Made here and not by `fail`, which would bring the words of every problem to the browser.
const unreachable: Failure = {
  ok: false,
  code: "server-unreachable",
  params: {},
  problem: connectionProblems["server-unreachable"],
};

/**
 * Performs an act on the server. Never throws: a lost connection is a problem like any other. An act that asks who sits
 * there waits for the proof and is performed then.
 */
export async function performHere<Name extends ActName>(
  name: Name,
  input: ActInput<Name>,
): Promise<Outcome<ActValue<Name>>> {
  try {
    const outcome = await perform(name, input);
    const isWaiting = !outcome.ok && outcome.code === "proof-missing";
    return isWaiting && (await askForProof()) ? await perform(name, input) : outcome;
  } catch {
    // Whether an act was stored isn't known when its answer is lost.
    return unreachable;
  }
}

/** Says what went wrong. `title` names what it is about, where the problem alone doesn't. */
export function showProblem(problem: string, title?: string): void {
  showToast({ ...(title ? { title, description: problem } : { title: problem }), tone: "no" });
}

/** Performs an act that a result named as its undo; what went wrong is said. @returns what came of it */
export async function performCall({ act, input }: ActCall): Promise<Outcome<unknown>> {
  const outcome = await performHere(act as ActName, input as ActInput<ActName>);
  if (!outcome.ok) showProblem(outcome.problem);
  return outcome;
}

type DoneWords = { title: string; description?: string };

/** Says what was done, with the way to take it back. Returns the id of the message. */
export function showDone(
  { undo }: { undo: ActCall | null },
  words: DoneWords,
  onUndone?: () => void,
): number {
  return showToast({
    ...words,
    ...(undo
      ? {
          undo: async () => {
            if ((await performCall(undo)).ok) onUndone?.();
          },
        }
      : {}),
  });
}
