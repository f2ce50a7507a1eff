import process from "node:process";
import { type Command, InvalidArgumentError } from "commander";
import { Temporal } from "temporal-polyfill";
import { openMigratedDatabase } from "../../prisma/migrate/open-migrated-database.ts";
import type { ActContext } from "../acts/act.ts";
import { makeViewer } from "../auth/make-viewer.ts";
import { withSource } from "../data/audit/request-source.ts";
import { closeDatabase, openDatabaseAt } from "../data/database.ts";
import { findMemberByEmail } from "../data/member/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import type { Result } from "../domain/result.ts";
import { prepareQueue, resendJobs } from "../jobs/queue.ts";
import { provideDatabaseUrls } from "../server/database-urls.ts";
import { env } from "../server/env.ts";

/** An expected failure: its message is the one line on standard error. */
export class CommandProblem extends Error {
  override name = "CommandProblem";
}

/** Options that every command knows. */
export type CommonOptions = { json?: true; now?: Date };
/** Options of the commands that work in one member's space. */
export type SpaceOptions = CommonOptions & { email: string };

/** Reads an instant such as 2026-11-23T09:00:00+01:00. */
export function parseInstant(text: string): Date {
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    throw new InvalidArgumentError(
      "Write a date and time with its offset, such as 2026-11-23T09:00:00+01:00.",
    );
  }
}

/** Gives a command the options that every command knows. */
export function addCommonOptions(command: Command): Command {
  return command
    .option("--json", "print one JSON document")
    .option("--now <time>", "the present moment, ISO 8601 with offset", parseInstant);
}

/** The same, with the member whose space it is. */
export function addSpaceOptions(command: Command): Command {
  return addCommonOptions(command.requiredOption("--email <e-mail>", "e-mail of the member"));
}

/**
 * Runs work with the database open: the running app's, or one started for the time of the work.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const database = await openMigratedDatabase(env(), say, new Date());
  try {
    await prepareQueue(database.ownerUrl);
    await resendJobs(database.ownerUrl, database.jobs);
    provideDatabaseUrls(database);
    await openDatabaseAt(database.appUrl);
    return await withSource({ browser: "Command line", network: null }, work);
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

/** In what an act of the command line is performed: the moment given, or now; no session; the app's own address. */
export function makeContext({ now = new Date() }: CommonOptions): ActContext {
  return { now, sessionId: null, publicUrl: env().publicUrl };
}

/** The viewer of the member with this e-mail. @throws CommandProblem when there is none. */
async function findSpace(email: string): Promise<Viewer> {
  const member = await findMemberByEmail(email);
  if (!member) throw new CommandProblem(`There is no member with the e-mail ${email}.`);
  return makeViewer(member.id);
}

/** Runs work in the space of a member, with the database open. */
export function inSpaceOf<T>(email: string, work: (viewer: Viewer) => Promise<T>): Promise<T> {
  return withDatabase(async () => work(await findSpace(email)));
}

/** The value of a command that went well. @throws CommandProblem when it didn't. */
export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new CommandProblem(result.problem);
  return result.value;
}

/** Prints the outcome: one JSON document, or lines for people. */
export function print(value: unknown, json: true | undefined, lines: readonly string[]): void {
  const text = json ? JSON.stringify(value, null, 2) : lines.join("\n");
  if (text) process.stdout.write(`${text}\n`);
}
