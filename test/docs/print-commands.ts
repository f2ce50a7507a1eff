import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { Command } from "commander";

// Prints the commands of the command line with their options, as JSON: { "people list": ["--email", …] }.
const folder = path.resolve(import.meta.dirname, "../../lib/cli");
const program = new Command();
const exported = /^export (?:async )?function (add\w+Commands?)\(program: Command\)/gmu;

for (const file of readdirSync(folder).filter((each) => /(?<!\.test)\.ts$/u.test(each))) {
  const text = readFileSync(path.join(folder, file), "utf8");
  const names = Array.from(text.matchAll(exported), ([, name = ""]) => name);
  if (names.length === 0) continue;
  const parts = (await import(pathToFileURL(path.join(folder, file)).href)) as Record<
    string,
    (to: Command) => void | Promise<void>
  >;
  for (const name of names) await parts[name]?.(program);
}

function listAll(command: Command, before: readonly string[]): [string, string[]][] {
  return command.commands.flatMap((each) => {
    const words = [...before, each.name()];
    const options = each.options.flatMap(({ long }) => long ?? []);
    return [[words.join(" "), options], ...listAll(each, words)];
  });
}

process.stdout.write(JSON.stringify(Object.fromEntries(listAll(program, []))));
