import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** The options of each command of the command line, by its words ("people list"). */
export type CliCommands = Readonly<Record<string, readonly string[]>>;

/** What a command is held against. */
export type Repository = { root: string; scripts: ReadonlySet<string>; cli: CliCommands };

/** Asks the command line, in a process of its own, which commands it has. */
export function readCliCommands(root: string): CliCommands {
  const script = path.join(root, "test/docs/print-commands.ts");
  const text = execFileSync(process.execPath, ["--conditions=react-server", script], {
    encoding: "utf8",
  });
  return JSON.parse(text) as CliCommands;
}

const isPath = (word: string) => /^[\w./()[\]-]+\/[\w./()[\]-]+$/u.test(word);

const isFile = (word: string) => /\.(?:csv|eml|txt|zip)$/u.test(word);

/** What is wrong with the words behind `cli`: a command, its subcommand, an option; null when nothing is. */
function findCliProblem(words: readonly string[], { cli }: Repository): string | null {
  const end = words.findIndex((word) => !/^[a-z]+(?:\.[a-z-]+)?$/u.test(word) || isFile(word));
  const named = (end < 0 ? words : words.slice(0, end)).join(" ");
  if (named === "") return null;
  const options = cli[named];
  if (!options) return `there is no command ${named}`;
  const unknown = words.filter(
    (word) => /^--[a-z-]+$/u.test(word) && word !== "--help" && !options.includes(word),
  );
  return unknown.length > 0 ? `there is no ${unknown.join(" ")}` : null;
}

/**
 * What is wrong with a command of this repository (npm, npx, node, cli) as a page names it: a script, a program, a file,
 * a command or an option that does not exist. Null when nothing is, or when it is no such command.
 */
export function findCommandProblem(command: string, repository: Repository): string | null {
  const { root, scripts } = repository;
  const words = command.split(/\s+/u).filter((word) => !/^[A-Z_]+=/u.test(word));
  const [program = "", ...rest] = words;
  if (program === "cli") return findCliProblem(rest, repository);
  if (!["npm", "npx", "node"].includes(program)) return null;
  const lost = rest.filter((word) => isPath(word) && !existsSync(path.join(root, word)));
  if (lost.length > 0) return `there is no ${lost.join(" ")}`;
  const [first = "", second = ""] = rest.filter((word) => !word.startsWith("-"));
  if (program === "npx")
    return existsSync(path.join(root, "node_modules/.bin", first)) ? null : `there is no ${first}`;
  if (program !== "npm" || first === "install") return null;
  const script = first === "run" ? second : first;
  if (!scripts.has(script)) return `there is no script ${script}`;
  const behind = rest.indexOf("--");
  return script === "cli" && behind >= 0
    ? findCliProblem(rest.slice(behind + 1), repository)
    : null;
}
