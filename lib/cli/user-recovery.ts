import type { Command } from "commander";
import { newPasswordSchema } from "../auth/account-input.ts";
import { openAccountPost } from "../auth/account-mail.ts";
import { setPassword } from "../auth/change-password.ts";
import { makeViewer } from "../auth/make-viewer.ts";
import { removeAccount } from "../auth/remove-member.ts";
import { dropFactor } from "../auth/second-factor.ts";
import { endAllSessions } from "../auth/sessions-of-member.ts";
import { unlockAccount } from "../auth/unlock-account.ts";
import { readFactor } from "../data/factor/queries.ts";
import { findMemberByEmail, type MemberRow } from "../data/member/queries.ts";
import { listSessions } from "../data/member/sessions.ts";
import { listPasskeys } from "../data/passkey/queries.ts";
import { describeBrowser } from "../domain/settings/describe-browser.ts";
import { formatCount } from "../domain/time/format.ts";
import {
  addSpaceOptions,
  CommandProblem,
  expectOk,
  print,
  type SpaceOptions,
  withDatabase,
} from "./command-line.ts";
import { readPassword } from "./read-password.ts";

/** Runs work for the member with this e-mail, with the database open. @throws CommandProblem when there is none */
function withMember<T>(email: string, work: (member: MemberRow) => Promise<T>): Promise<T> {
  return withDatabase(async () => {
    const member = await findMemberByEmail(email);
    if (!member) throw new CommandProblem(`There is no member with the e-mail ${email}.`);
    return work(member);
  });
}

type PasswordOptions = SpaceOptions & { passwordStdin?: true; endCalendar?: true };

async function changePassword(options: PasswordOptions): Promise<void> {
  const { now = new Date(), json } = options;
  const parsed = newPasswordSchema.safeParse(await readPassword(options));
  if (!parsed.success) throw new CommandProblem(`password: ${parsed.error.issues[0]?.message}`);
  await withMember(options.email, async (member) => {
    const endings = { calendar: options.endCalendar === true };
    const set = await setPassword(member, parsed.data, openAccountPost(), now, endings);
    const { ended } = expectOk(set);
    const sessions = formatCount(ended, "session", "sessions");
    const said = `${member.email} has the new password. ${sessions} ended.`;
    print({ email: member.email, ended }, json, [said]);
  });
}

async function removeUser(options: SpaceOptions & { yes?: true }): Promise<void> {
  await withMember(options.email, async (member) => {
    if (!options.yes) {
      throw new CommandProblem(
        `This removes ${member.name} (${member.email}) for good: the account, all people, invitations, messages, imports with their files, the mailbox and the settings.${member.isOwner ? " Whoever has been here longest becomes the owner." : ""} There is no way back but a backup. To do it, add --yes.`,
      );
    }
    await removeAccount(member.id);
    print({ removed: member.email }, options.json, [`Removed ${member.email} and their space.`]);
  });
}

async function showSessions(options: SpaceOptions & { end?: true }): Promise<void> {
  const { now = new Date(), json } = options;
  await withMember(options.email, async ({ id }) => {
    if (options.end) {
      const ended = await endAllSessions(id, now);
      return print({ ended }, json, [`${formatCount(ended, "session", "sessions")} ended.`]);
    }
    const sessions = await listSessions(makeViewer(id), now);
    const lines = sessions.map(
      ({ userAgent, createdAt, lastSeenAt }) =>
        `${describeBrowser(userAgent)}  since ${createdAt.toISOString()}  last seen ${lastSeenAt.toISOString()}`,
    );
    // The id of a session lets in whoever knows it.
    const shown = sessions.map(({ userAgent, createdAt, lastSeenAt }) => ({
      browser: describeBrowser(userAgent),
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }));
    print(shown, json, lines.length > 0 ? lines : ["Nobody is signed in."]);
  });
}

async function unlockUser(options: SpaceOptions): Promise<void> {
  await withMember(options.email, async ({ email }) => {
    const forgotten = await unlockAccount(email);
    const failures = formatCount(forgotten, "wrong password", "wrong passwords");
    print({ email, forgotten }, options.json, [`${email} can sign in. ${failures} forgotten.`]);
  });
}

async function showFactor(options: SpaceOptions & { off?: true }): Promise<void> {
  const { now = new Date(), json } = options;
  await withMember(options.email, async ({ id, email }) => {
    const viewer = makeViewer(id);
    if (options.off && !(await dropFactor(viewer, now))) {
      throw new CommandProblem(`${email} has no second factor.`);
    }
    const [factor, passkeys] = await Promise.all([readFactor(viewer), listPasskeys(viewer)]);
    const has = factor
      ? `has a second factor, and ${formatCount(factor.recoveryCodes, "recovery code", "recovery codes")} left`
      : "signs in with the password alone";
    const shown = { email, secondFactor: factor !== null, passkeys: passkeys.length };
    const keys = formatCount(passkeys.length, "passkey", "passkeys");
    print(shown, json, [`${email} ${has}. ${keys}.`]);
  });
}

/** `user password`, `user remove`, `user sessions`, `user unlock`, `user factor`: the operator's ways to help, without a session. */
export function addRecoveryCommands(user: Command): void {
  addSpaceOptions(user.command("password"))
    .description("give a member a new password; all their sessions end")
    .option("--password-stdin", "read the password from standard input")
    .option("--end-calendar", "also end the private address of their calendar")
    .action(changePassword);
  addSpaceOptions(user.command("remove"))
    .description("remove an account with everything in its space, for good")
    .option("--yes", "do it; without this the command only says what would go")
    .action(removeUser);
  addSpaceOptions(user.command("sessions"))
    .description("list the browsers that are signed in")
    .option("--end", "sign all of them out")
    .action(showSessions);
  addSpaceOptions(user.command("unlock"))
    .description("forget the wrong passwords that keep a member from signing in")
    .action(unlockUser);
  addSpaceOptions(user.command("factor"))
    .description("say whether a member has a second factor")
    .option("--off", "turn it off, for a member who lost their phone and their recovery codes")
    .action(showFactor);
}
