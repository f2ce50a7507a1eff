import { showToast } from "@/components/ui/toast-store";
import { perform } from "@/lib/actions/perform";
import type { ActCall } from "@/lib/acts/act";
import type { Outcome } from "@/lib/acts/perform";
import type { ActInput, ActName, ActValue } from "@/lib/acts/registry";
import type { Failure } from "@/lib/domain/result";
import { connectionProblems } from "@/lib/domain/words/problems-connection";
import { keepAct } from "./act-outbox";
import { askForProof } from "./proof-store";

// Made here and not by `fail`, which would bring the words of every problem to the browser.
const unreachable: Failure = {
  ok: false,
  code: "server-unreachable",
  params: {},
  problem: connectionProblems["server-unreachable"],
};

/** How long a lost connection is waited for before each further try. */
const retryAfterMs = [500, 2000];

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Next answers so when the session has ended; the page is on its way to the sign-in. */
function isLedAway(error: unknown): boolean {
  const digest = Object(error).digest as unknown;
  return typeof digest === "string" && digest.startsWith("NEXT_REDIRECT");
}

async function sendAct<Name extends ActName>(
  name: Name,
  input: ActInput<Name>,
): Promise<Outcome<ActValue<Name>>> {
  const kept = keepAct(name, input);
  const waits = kept ? [...retryAfterMs] : [];
  for (;;) {
    try {
      const outcome = await perform(name, input, kept?.id ?? null);
      kept?.forget();
      return outcome;
    } catch (error) {
      if (isLedAway(error)) {
        // After the next sign-in, the page that opens then sends it.
        kept?.leave();
        return unreachable;
      }
      const ms = waits.shift();
      if (ms === undefined) break;
      await wait(ms);
    }
  }
  kept?.forget();
  return unreachable;
}

/**
 * Performs an act on the server. Never throws: a lost connection is a problem like any other. An act that changes
 * something is kept in the browser until its answer is there, so that it is done though the page is left meanwhile;
 * after a lost answer it is sent again and counts once. An act that asks who sits there waits for the proof and is
 * sent then.
 */
export async function performHere<Name extends ActName>(
  name: Name,
  input: ActInput<Name>,
): Promise<Outcome<ActValue<Name>>> {
  const outcome = await sendAct(name, input);
  const isWaiting = !outcome.ok && outcome.code === "proof-missing";
  return isWaiting && (await askForProof()) ? sendAct(name, input) : outcome;
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
