import type { Command } from "commander";
import { formatCount } from "../domain/time/format.ts";
import { refoldAll } from "../jobs/upgrade-spaces.ts";
import { verifySpaces } from "../jobs/verify-spaces.ts";
import {
  addCommonOptions,
  CommandProblem,
  type CommonOptions,
  print,
  withDatabase,
} from "./command-line.ts";

async function verify({ json, now = new Date() }: CommonOptions): Promise<void> {
  const { people, early, drifted } = await withDatabase(async () => {
    await refoldAll();
    return verifySpaces(now);
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
