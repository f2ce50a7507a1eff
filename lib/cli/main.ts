import { enableCompileCache } from "node:module";
import process from "node:process";
import { Command, CommanderError } from "commander";

/** Writes the one line on standard error that goes with exit code 1. */
function complain(text: string): void {
  const line = text
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ")
    .trim();
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

type AddCommand = (program: Command) => void | Promise<void>;

/** Each command is loaded when it is named: together they would take longer than most of them run. */
const commands: Record<string, () => Promise<AddCommand>> = {
  user: async () => (await import("./users.ts")).addUserCommands,
  import: async () => (await import("./import.ts")).addImportCommand,
  contacts: async () => (await import("./contacts.ts")).addContactsCommand,
  export: async () => (await import("./export.ts")).addExportCommand,
  invitations: async () => (await import("./invitations.ts")).addInvitationCommands,
  people: async () => (await import("./people.ts")).addPeopleCommands,
  act: async () => (await import("./acts.ts")).addActCommands,
  timeline: async () => (await import("./timeline.ts")).addTimelineCommands,
  paste: async () => (await import("./paste-command.ts")).addPasteCommand,
  mail: async () => (await import("./mail.ts")).addMailCommand,
  mailbox: async () => (await import("./mail.ts")).addMailboxCommand,
  sweep: async () => (await import("./sweep.ts")).addSweepCommand,
  verify: async () => (await import("./verify.ts")).addVerifyCommand,
  backup: async () => (await import("./backup.ts")).addBackupCommand,
  doctor: async () => (await import("./doctor.ts")).addDoctorCommand,
  restore: async () => (await import("./restore.ts")).addRestoreCommand,
};

/** The program with one command, or with all when none of its own is named. */
export async function makeProgram(named: string | undefined): Promise<Command> {
  const program = new Command("acquaint")
    .description("Acquaint from the command line; works with the app running or stopped.")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .showSuggestionAfterError(false);
  const only = named === undefined ? undefined : commands[named];
  for (const load of only ? [only] : Object.values(commands)) await (await load())(program);
  return program;
}

// A test looks at the program without running it.
if (import.meta.main) {
  enableCompileCache();

  // Whoever reads the output may stop early, as `head` does.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

  try {
    const program = await makeProgram(process.argv[2]);
    await program.parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = 0;
    else if (error instanceof CommanderError && error.code === "commander.help") {
      complain("Name a command, or see them all with --help.");
    } else complain(error instanceof Error ? error.message : String(error));
  }
}
