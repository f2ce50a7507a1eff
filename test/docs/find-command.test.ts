import path from "node:path";
import { expect, test } from "vitest";
import { findCommandProblem, readCliCommands } from "./find-command.ts";

const root = path.resolve(import.meta.dirname, "../..");
const repository = { root, scripts: new Set(["start", "cli"]), cli: readCliCommands(root) };

test.each([
  ["npm start", null],
  ["npm run nothing", "there is no script nothing"],
  ["npx vitest run lib/pages.test.ts", null],
  ["npx vitest run lib/no-such-folder", "there is no lib/no-such-folder"],
  ["npx nothing", "there is no nothing"],
  ["node lib/nowhere.ts", "there is no lib/nowhere.ts"],
  ["cli people list --stage met", null],
  ["cli swim", "there is no command swim"],
  ["cli people swim", "there is no command people swim"],
  ["npm run -s cli -- people list --deep", "there is no --deep"],
  ["git log", null],
])("%s", (command, problem) => {
  expect(findCommandProblem(command, repository)).toBe(problem);
});
