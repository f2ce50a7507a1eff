import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { beforeAll, expect, test } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { makeProgram } from "./main.ts";

// Every command that a text names, held against the program: in the README and docs, in settings and
// container files, and in the words and comments of the code.
const root = path.resolve(import.meta.dirname, "../..");
const places = [
  "README.md",
  ".env.example",
  "Dockerfile",
  "compose.yaml",
  "app",
  "components",
  "docs",
  "e2e",
  "lib",
  "prisma",
];
const readable = /\.(?:md|tsx?|mjs|yaml|prisma|sql)$|^(?:README\.md|\.env\.example|Dockerfile)$/;

function listFiles(place: string): string[] {
  if (readable.test(place)) return [place];
  return readdirSync(path.join(root, place), { recursive: true, encoding: "utf8" })
    .filter((file) => readable.test(file) && !file.includes("prisma-client"))
    .map((file) => `${place}/${file}`);
}

type Named = { file: string; text: string };

/** What stands behind `before` in each text, up to the end of the quotation or line. */
function findAll(before: RegExp): Named[] {
  return places.flatMap(listFiles).flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(before)].map((match) => ({
      file,
      // A quotation may end by an escaped quote or a tag of JSX.
      text: (match[1] ?? "").replace(/(?:\\?"\)|<\/|#).*$/, "").trim(),
    })),
  );
}

let program: Command;
beforeAll(async () => {
  program = await makeProgram(undefined);
});

const find = (command: Command, name: string | undefined) =>
  command.commands.find((each) => each.name() === name);

/** What is wrong with a command as a text has it; undefined when it could be run. */
function findFault(text: string): string | undefined {
  const words: string[] = text.match(/"[^"]*"|\S+/g) ?? [];
  let command = program;
  while (command.commands.length > 0) {
    const next = find(command, words[0]);
    if (!next) return words[0] === "--help" ? undefined : `there is no ${words[0]}`;
    command = next;
    words.shift();
  }
  if (words.includes("--help")) return undefined;
  const given: string[] = [];
  for (const word of words.filter((each) => each.startsWith("--"))) {
    const name = word.replace(/[.,;:)]+$/, "");
    const option = command.options.find(({ long }) => long === name);
    if (!option && name !== "--help") return `${command.name()} has no ${name}`;
    given.push(name);
  }
  const missing = command.options.find(
    ({ mandatory, long }) => mandatory && !given.includes(long ?? ""),
  );
  return missing && `${command.name()} needs ${missing.long}`;
}

test("every command line that a text names is one of the program's, with its options", () => {
  const named = findAll(/\bcli -- ([a-z][^\n`…]*)/g).filter(
    ({ file }) => file !== "lib/cli/named-commands.test.ts",
  );
  expect(named.length).toBeGreaterThan(15);
  expect(new Set(named.map(({ text }) => text.split(" ")[0])).size).toBeGreaterThan(10);
  const wrong = named.flatMap(({ file, text }) => {
    const fault = findFault(text);
    return fault ? [`${file}: \`${text}\`: ${fault}`] : [];
  });
  expect(wrong).toEqual([]);
});

test("every script of npm that a text names is one of the package's", () => {
  const scripts = Object.keys(packageFile.scripts);
  const named = findAll(/\bnpm run (?:-s )?([a-z]\w*(?::\w+)*)/g);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter(({ text }) => !scripts.includes(text))).toEqual([]);
  for (const name of ["start", "test"]) expect(scripts).toContain(name);
});

test("the check finds a command, an option and a mandatory option that are not there", () => {
  expect(findFault("no-such-thing --to FILE")).toBe("there is no no-such-thing");
  expect(findFault("mail no-such-thing")).toBe("there is no no-such-thing");
  expect(findFault("backup --into FILE")).toBe("backup has no --into");
  expect(findFault("backup")).toBe("backup needs --to");
  expect(findFault("backup --to FILE")).toBeUndefined();
});
