import process from "node:process";
import { Command, CommanderError } from "commander";
import { addContactsCommand } from "./contacts.ts";
import { addExportCommand } from "./export.ts";
import { addImportCommand } from "./import.ts";
import { addInvitationCommands } from "./invitations.ts";
import { addMailCommands } from "./mail.ts";
import { addPasteCommand } from "./paste-command.ts";
import { addPeopleCommands } from "./people.ts";
import { addSweepCommand } from "./sweep.ts";
import { addTimelineCommands } from "./timeline.ts";
import { addUserCommands } from "./users.ts";
import { addVerifyCommand } from "./verify.ts";

/** Writes the one line on standard error that goes with exit code 1. */
function complain(text: string): void {
  const line = text
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ")
    .trim();
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

function makeProgram(): Command {
  const program = new Command("acquaint")
    .description("Acquaint from the command line; works with the app running or stopped.")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .showSuggestionAfterError(false);
  addUserCommands(program);
  addImportCommand(program);
  addContactsCommand(program);
  addExportCommand(program);
  addInvitationCommands(program);
  addPeopleCommands(program);
  addTimelineCommands(program);
  addPasteCommand(program);
  addMailCommands(program);
  addSweepCommand(program);
  addVerifyCommand(program);
  return program;
}

// Whoever reads the output may stop early, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  await makeProgram().parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = 0;
  else if (error instanceof CommanderError && error.code === "commander.help") {
    complain("Name a command, or see them all with --help.");
  } else complain(error instanceof Error ? error.message : String(error));
}
