import process from "node:process";
import type { Command } from "commander";
import type { Act, ActCall } from "../acts/act.ts";
import { performDeclared } from "../acts/perform.ts";
import { type ActInput, type ActName, type ActValue, findAct, listActs } from "../acts/registry.ts";
import { addInputOptions, readInput, toFlag } from "./act-options.ts";
import {
  addSpaceOptions,
  CommandProblem,
  inSpaceOf,
  makeContext,
  print,
  type SpaceOptions,
} from "./command-line.ts";

type Options = SpaceOptions & Record<string, unknown>;

/** How an act shows itself as a command of its own. */
export type ActFace<Name extends ActName> = {
  /** options that are called otherwise than the field: `personId` is `--person` */
  options?: Record<string, string>;
  /** what is printed with `--json`; the value and its undo when left out */
  toJson?: (value: ActValue<Name>) => unknown;
  /** what is printed for people; the act's words when left out */
  toLines?: (value: ActValue<Name>) => string[];
};

/** Makes a command of an act: its options are the fields of the act's input, its help is the act's own line. */
export async function addActCommand<Name extends ActName>(
  parent: Command,
  name: string,
  actName: Name,
  face: ActFace<Name> = {},
): Promise<void> {
  const act = await findNamed(actName);
  const command = addSpaceOptions(parent.command(name)).description(act.about);
  addInputOptions(command, act, face.options).action((options: Options) =>
    runAct(act, options, face as ActFace<ActName>),
  );
}

/** Performs an act in the space of a member. @throws CommandProblem when it can't be done */
async function performFor(act: Act, options: SpaceOptions, input: unknown) {
  const context = makeContext(options);
  const outcome = await inSpaceOf(options.email, (viewer) =>
    performDeclared(act, viewer, input, context),
  );
  if (outcome.ok) return outcome;
  const { problem, field, fields } = outcome;
  throw new CommandProblem(field && fields ? `${toFlag(field)}: ${problem}` : problem);
}

/** Performs the act of this name, for commands that have more to do than one act. @throws CommandProblem */
export async function performNamed<Name extends ActName>(
  name: Name,
  options: SpaceOptions,
  input: ActInput<Name>,
): Promise<{ value: ActValue<Name>; undo: ActCall | null }> {
  const { value, undo } = await performFor(await findNamed(name), options, input);
  return { value: value as ActValue<Name>, undo };
}

async function findNamed(name: ActName): Promise<Act> {
  const act = await findAct(name);
  if (!act) throw new TypeError(`There is no act ${name}.`);
  return act;
}

async function runAct(
  act: Act,
  options: Options,
  { options: names, toJson, toLines }: ActFace<ActName>,
): Promise<void> {
  const { value, done, undo } = await performFor(act, options, readInput(act, options, names));
  const shown = value as ActValue<ActName>;
  print(toJson?.(shown) ?? { value, undo }, options.json, toLines?.(shown) ?? [done ?? "Done."]);
}

/** `act <name>`: everything that a member can do, by the name of the act. */
export async function addActCommands(program: Command): Promise<void> {
  const acts = program.command("act").description("do anything that a member can do on the pages");
  const named = process.argv[3];
  const only = named === undefined ? null : await findAct(named);
  const names = only ? [named] : (await listActs()).map(([name]) => name);
  for (const name of names) await addActCommand(acts, name as string, name as ActName);
}
