import type { Viewer } from "../data/viewer.ts";
import { fail } from "../domain/result.ts";
import type { ActContext } from "./act.ts";
import { performOnce } from "./perform-once.ts";
import { findAct } from "./registry.ts";

/** What came of an act that a browser had kept: stored (now or before), or a problem in words. */
export type KeptOutcome = { id: string; problem: string | null };

/**
 * Performs acts that a browser had kept, in their order and each once.
 *
 * @param openSpace makes the viewer of one sending
 */
export async function performKept(
  sendings: readonly { id: string; act: string; input?: unknown }[],
  openSpace: (id: string) => Viewer,
  context: ActContext,
): Promise<KeptOutcome[]> {
  const outcomes: KeptOutcome[] = [];
  for (const { id, act: name, input } of sendings) {
    const act = await findAct(name);
    // No browser keeps a secret to send it again.
    const outcome =
      act && !act.isSecret
        ? await performOnce(act, openSpace(id), input, context)
        : fail("input-unreadable");
    outcomes.push({ id, problem: outcome.ok ? null : outcome.problem });
  }
  return outcomes;
}
