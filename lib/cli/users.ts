import process from "node:process";
import { text as readAll } from "node:stream/consumers";
import type { Command } from "commander";
import { z } from "zod";
import { accountSchema } from "../auth/account-input.ts";
import { openAccount } from "../auth/open-account.ts";
import { findMemberByEmail, listMembers, type MemberRow } from "../data/member/queries.ts";
import { isZone } from "../domain/time/zone.ts";
import {
  addCommonOptions,
  CommandProblem,
  type CommonOptions,
  expectOk,
  print,
  withDatabase,
} from "./command-line.ts";

type CreateOptions = CommonOptions & {
  email: string;
  name: string;
  zone?: string;
  passwordStdin?: true;
};

function toJson({ id, email, name, isOwner, createdAt }: MemberRow) {
  return { id, email, name, isOwner, createdAt: createdAt.toISOString() };
}

async function createUser(options: CreateOptions): Promise<void> {
  if (!options.passwordStdin) {
    throw new CommandProblem("Add --password-stdin and give the password on standard input.");
  }
  const zone = options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isZone(zone)) throw new CommandProblem(`${zone} is not a time zone. Try Europe/Vienna.`);
  const password = (await readAll(process.stdin)).replace(/\r?\n$/, "");
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

async function listUsers(options: CommonOptions): Promise<void> {
  const members = await withDatabase(listMembers);
  const lines = members.map(({ id, email, name }) => `${id}  ${email}  ${name}`);
  print(members.map(toJson), options.json, lines);
}

/** `user create`, `user list`. */
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
}
