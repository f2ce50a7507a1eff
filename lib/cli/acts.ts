import process from "node:process";
import type { Command } from "commander";
import type { Act } from "../acts/act.ts";
import { performDeclared } from "../acts/perform.ts";
import { findAct, listActs } from "../acts/registry.ts";
import { env } from "../server/env.ts";
import { addInputOptions, readInput } from "./act-options.ts";
import {
  addSpaceOptions,
  CommandProblem,
  inSpaceOf,
  print,
  type SpaceOptions,
} from "./command-line.ts";

/**
 * Makes a command of an act: its options are the fields of the act's input, its help is the act's own line.
 *
 * @param toLines what is printed for people; the act's words when left out
 */
export function addActCommand(
  parent: Command,
  name: string,
  act: Act,
  toLines?: (value: unknown) => string[],
): Command {
  const command = addSpaceOptions(parent.command(name)).description(act.about);
  return addInputOptions(command, act).action((options: SpaceOptions & Record<string, unknown>) =>
    runAct(act, options, toLines),
  );
}

async function runAct(
  act: Act,
  options: SpaceOptions & Record<string, unknown>,
  toLines?: (value: unknown) => string[],
): Promise<void> {
  const { email, json, now = new Date() } = options;
  const context = { now, sessionId: null, publicUrl: env().publicUrl };
  const outcome = await inSpaceOf(email, (viewer) =>
    performDeclared(act, viewer, readInput(act, options), context),
  );
  if (!outcome.ok) {
    const where = outcome.field ? `${outcome.field}: ` : "";
    throw new CommandProblem(`${where}${outcome.problem}`);
  }
  const { value, done, undo } = outcome;
  print({ value, undo }, json, toLines?.(value) ?? [done ?? "Done."]);
}

/** `act <name>`: everything that a member can do, by the name of the act. */
export async function addActCommands(program: Command): Promise<void> {
  const acts = program.command("act").description("do anything that a member can do on the pages");
  const named = process.argv[3];
  const only = named === undefined ? null : await findAct(named);
  const listed = only && named !== undefined ? [[named, only] as const] : await listActs();
  for (const [name, act] of listed) addActCommand(acts, name, act);
}
