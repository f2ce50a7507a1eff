import type { Command } from "commander";
import { makeViewer } from "../auth/make-viewer.ts";
import { listMembers } from "../data/member/queries.ts";
import { verifySpace } from "../data/verify/queries.ts";
import { refoldAll } from "../jobs/refold-all.ts";
import {
  addCommonOptions,
  CommandProblem,
  type CommonOptions,
  print,
  withDatabase,
} from "./command-line.ts";

async function verify({ json }: CommonOptions): Promise<void> {
  let people = 0;
  const drifted = new Map<string, string[]>();
  await withDatabase(async () => {
    await refoldAll();
    for (const { id } of await listMembers()) {
      const verified = await verifySpace(makeViewer(id));
      people += verified.people;
      for (const { personId, column } of verified.drift) {
        drifted.set(personId, [...(drifted.get(personId) ?? []), column]);
      }
    }
  });
  const drift = drifted.size;
  print({ people, drift }, json, [`Looked at ${people} people; ${drift} differ from their facts.`]);
  if (drift === 0) return;
  const first = [...drifted].slice(0, 5).map(([id, columns]) => `${id} (${columns.join(", ")})`);
  throw new CommandProblem(`${drift} of ${people} people differ: ${first.join("; ")}.`);
}

/** `verify`. */
export function addVerifyCommand(program: Command): void {
  addCommonOptions(program.command("verify"))
    .description("fold every timeline again and compare with what is stored")
    .action(verify);
}
