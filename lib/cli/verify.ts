import type { Command } from "commander";
import { makeViewer } from "../auth/make-viewer.ts";
import { listMembers } from "../data/member/queries.ts";
import { countEarlyFlags, verifySpace } from "../data/verify/queries.ts";
import { formatCount } from "../domain/time/format.ts";
import { refoldAll } from "../jobs/upgrade-spaces.ts";
import {
  addCommonOptions,
  CommandProblem,
  type CommonOptions,
  print,
  withDatabase,
} from "./command-line.ts";

async function verify({ json, now = new Date() }: CommonOptions): Promise<void> {
  let people = 0;
  let early = 0;
  const drifted = new Map<string, string[]>();
  await withDatabase(async () => {
    await refoldAll();
    for (const { id } of await listMembers()) {
      const verified = await verifySpace(makeViewer(id));
      people += verified.people;
      early += await countEarlyFlags(makeViewer(id), now);
      for (const { personId, column } of verified.drift) {
        drifted.set(personId, [...(drifted.get(personId) ?? []), column]);
      }
    }
  });
  const drift = drifted.size;
  print({ people, drift, early }, json, [
    `Looked at ${people} people; ${drift} differ from their facts.`,
  ]);
  if (early > 0) {
    throw new CommandProblem(
      `${formatCount(early, "flag lies", "flags lie")} in the future: a sweep ran with a wrong clock. Nobody stands as unresponsive by them, and the next sweep takes them back.`,
    );
  }
  if (drift === 0) return;
  const first = [...drifted].slice(0, 5).map(([id, columns]) => `${id} (${columns.join(", ")})`);
  throw new CommandProblem(`${drift} of ${people} people differ: ${first.join("; ")}.`);
}

/** `verify`: looks at all spaces; exit code 1 when a stored column is not what the facts give. */
export function addVerifyCommand(program: Command): void {
  addCommonOptions(program.command("verify"))
    .description("fold every timeline again and compare with what is stored")
    .action(verify);
}
