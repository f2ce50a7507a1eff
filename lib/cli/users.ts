import type { Command } from "commander";
import { z } from "zod";
import { accountSchema } from "../auth/account-input.ts";
import { openAccount } from "../auth/open-account.ts";
import { listPresence, type MemberPresence } from "../data/member/members-of-owner.ts";
import { findMemberByEmail, type MemberRow } from "../data/member/queries.ts";
import { formatCount } from "../domain/time/format.ts";
import { isZone } from "../domain/time/zone.ts";
import {
  addCommonOptions,
  CommandProblem,
  type CommonOptions,
  expectOk,
  print,
  withDatabase,
} from "./command-line.ts";
import { readPassword } from "./read-password.ts";
import { addRecoveryCommands } from "./user-recovery.ts";

type CreateOptions = CommonOptions & {
  email: string;
  name: string;
  zone?: string;
  passwordStdin?: true;
};

function toJson({ id, email, name, isOwner, createdAt }: Omit<MemberRow, "emailConfirmedAt">) {
  return { id, email, name, isOwner, createdAt: createdAt.toISOString() };
}

async function createUser(options: CreateOptions): Promise<void> {
  const password = await readPassword(options);
  const zone = options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isZone(zone)) throw new CommandProblem(`${zone} is not a time zone. Try Europe/Vienna.`);
  const { email, name } = options;
  const parsed = accountSchema.safeParse({ email, name, password, zone });
  if (!parsed.success) {
    const [field, errors] = Object.entries(z.flattenError(parsed.error).fieldErrors)[0] ?? [];
    throw new CommandProblem(`${field}: ${errors?.[0]}`);
  }
  await withDatabase(async () => {
    const now = options.now ?? new Date();
    expectOk(await openAccount(parsed.data, { by: "operator" }, now));
    const member = await findMemberByEmail(parsed.data.email);
    if (member) print(toJson(member), options.json, [`Created ${member.email} (${member.id}).`]);
  });
}

function describeMember({ id, email, name, isOwner, lastSeenAt, sessions }: MemberPresence) {
  const seen = lastSeenAt ? `last seen ${lastSeenAt.toISOString()}` : "never signed in";
  const signedIn = formatCount(sessions, "session", "sessions");
  return `${id}  ${email}  ${name}${isOwner ? " (owner)" : ""}  ${seen}, ${signedIn}`;
}

async function listUsers(options: CommonOptions): Promise<void> {
  const members = await withDatabase(() => listPresence(options.now ?? new Date()));
  const shown = members.map(({ lastSeenAt, sessions, ...member }) => ({
    ...toJson(member),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    sessions,
  }));
  print(shown, options.json, members.map(describeMember));
}

/** `user create`, `user list`, and the commands that help a member in again. */
export function addUserCommands(program: Command): void {
  const user = program.command("user").description("members of this Acquaint");
  addCommonOptions(user.command("create"))
    .description("make an account")
    .requiredOption("--email <e-mail>", "e-mail to sign in with")
    .requiredOption("--name <name>", "what they are called")
    .option("--zone <zone>", "IANA time zone; this machine's when left out")
    .option("--password-stdin", "read the password from standard input")
    .action(createUser);
  addCommonOptions(user.command("list")).description("list all accounts").action(listUsers);
  addRecoveryCommands(user);
}
