import { existsSync } from "node:fs";
import path from "node:path";
import type { Source } from "./read-sources.ts";

type Repository = { root: string; scripts: ReadonlySet<string>; sources: readonly Source[] };

const isPath = (word: string) => /^[\w./()[\]-]+\/[\w./()[\]-]+$/u.test(word);

/** What is wrong with the words behind `cli`: a command, its subcommand, options; null when nothing is. */
function findCliProblem(words: readonly string[], { sources }: Repository): string | null {
  const [command = "", sub = ""] = words.filter((word) => !word.startsWith("-"));
  const cli = sources.filter(({ file }) => file.startsWith("lib/cli/"));
  const names = new Set(
    cli.flatMap(({ text }) =>
      Array.from(text.matchAll(/\bcommand\("([\w-]+)/gu), ([, name]) => name),
    ),
  );
  if (/^[a-z]/u.test(command) && !names.has(command)) return `there is no command ${command}`;
  const isSub = ["user", "invitations", "people", "timeline", "mail", "mailbox"].includes(command);
  if (isSub && /^[a-z]+$/u.test(sub) && !names.has(sub)) return `${command} has no ${sub}`;
  const options = words.filter((word) => /^--[a-z-]+$/u.test(word) && word !== "--help");
  const unknown = options.filter((option) => !cli.some(({ text }) => text.includes(`"${option}`)));
  return unknown.length > 0 ? `there is no ${unknown.join(" ")}` : null;
}

/**
 * What is wrong with a command of this repository (npm, npx, node, cli) as a page names it: a script, a program, a file
 * or a command that does not exist. Null when nothing is, or when it is no such command.
 */
export function findCommandProblem(command: string, repository: Repository): string | null {
  const { root, scripts } = repository;
  const words = command.split(/\s+/u).filter((word) => !/^[A-Z_]+=/u.test(word));
  const [program = "", ...rest] = words;
  const named = rest.filter((word) => !word.startsWith("-"));
  const lost = rest.filter((word) => isPath(word) && !existsSync(path.join(root, word)));
  if (program === "cli") return findCliProblem(rest, repository);
  if (!["npm", "npx", "node"].includes(program)) return null;
  if (lost.length > 0) return `there is no ${lost.join(" ")}`;
  const [first = "", second = ""] = named;
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
