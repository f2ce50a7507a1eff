import process from "node:process";
import { text as readAll } from "node:stream/consumers";
import { CommandProblem } from "./command-line.ts";

/**
 * The password from standard input, where it leaves no trace in the shell's history.
 * @throws CommandProblem when the option is missing
 */
export async function readPassword({ passwordStdin }: { passwordStdin?: true }): Promise<string> {
  if (!passwordStdin) {
    throw new CommandProblem("Add --password-stdin and give the password on standard input.");
  }
  return (await readAll(process.stdin)).replace(/\r?\n$/, "");
}
