import process from "node:process";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { CommandProblem } from "./command-line.ts";

function ask(question: string): Promise<string> {
  process.stderr.write(question);
  // What is typed is shown nowhere.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve, reject) => {
    line.once("SIGINT", () => {
      line.close();
      reject(new CommandProblem("Stopped. Nothing was changed."));
    });
    line.question("", (answer) => {
      line.close();
      process.stderr.write("\n");
      resolve(answer);
    });
  });
}

/**
 * Reads a passphrase: asked for at a terminal without showing it, else the first line of standard input.
 * @param twice whether a terminal asks again, for one that is new
 * @throws CommandProblem when the two differ or there is none
 */
export async function readPassphrase(twice: boolean): Promise<string> {
  if (!process.stdin.isTTY) {
    const [line = ""] = (await readAll(process.stdin)).split(/\r?\n/);
    if (line) return line;
    throw new CommandProblem("Give the passphrase as the first line of standard input.");
  }
  const first = await ask("Passphrase: ");
  if (twice && (await ask("Once more: ")) !== first) {
    throw new CommandProblem("The two passphrases differ. Nothing was written.");
  }
  if (first) return first;
  throw new CommandProblem("No passphrase was given.");
}
