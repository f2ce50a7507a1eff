import path from "node:path";
import { expect, test } from "vitest";
import { findCommandProblem } from "./find-command.ts";

const cli = `program.command("people"); people.command("list").option("--stage <stage>", "…");`;
const repository = {
  root: path.resolve(import.meta.dirname, "../.."),
  scripts: new Set(["start", "cli"]),
  sources: [{ file: "lib/cli/people.ts", text: cli }],
};

test.each([
  ["npm start", null],
  ["npm run nothing", "there is no script nothing"],
  ["npx vitest run lib/pages.test.ts", null],
  ["npx vitest run lib/no-such-folder", "there is no lib/no-such-folder"],
  ["npx nothing", "there is no nothing"],
  ["node lib/nowhere.ts", "there is no lib/nowhere.ts"],
  ["cli people list --stage met", null],
  ["cli swim", "there is no command swim"],
  ["cli people swim", "people has no swim"],
  ["npm run -s cli -- people list --deep", "there is no --deep"],
  ["git log", null],
])("%s", (command, problem) => {
  expect(findCommandProblem(command, repository)).toBe(problem);
});
