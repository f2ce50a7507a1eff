import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { type TakenMail, takeMail } from "../data/mail/take-mail.ts";
import { readMailboxView } from "../data/mailbox/queries.ts";
import { parseMail } from "../jobs/mail/parse-mail.ts";
import { readMailbox } from "../jobs/mailbox/read-mailbox.ts";
import {
  addSpaceOptions,
  CommandProblem,
  inSpaceOf,
  print,
  type SpaceOptions,
} from "./command-line.ts";

function toDocument({ kind, outcome, name, personId, sentAt, problem }: TakenMail) {
  const about = { kind, outcome: outcome ?? "of-no-interest", name, personId };
  return { ...about, sentAt: new Date(sentAt).toISOString(), problem };
}

function toLine(mail: TakenMail): string {
  const { kind, outcome, name, problem } = toDocument(mail);
  return [outcome, kind, name, problem].filter(Boolean).join("  ");
}

async function takeFile(file: string, { email, now = new Date(), json }: SpaceOptions) {
  const source = await readFile(file).catch(() => null);
  if (!source) throw new CommandProblem(`There is no file ${file}.`);
  const mail = await parseMail(source);
  if (!mail) throw new CommandProblem(`${file} is no mail: it has no sender.`);
  await inSpaceOf(email, async (viewer) => {
    const taken = await takeMail(viewer, mail, { house: null }, now);
    print(toDocument(taken), json, [toLine(taken)]);
  });
}

async function readNow({ email, now = new Date(), json }: SpaceOptions) {
  await inSpaceOf(email, async (viewer) => {
    if (!(await readMailboxView(viewer))) {
      throw new CommandProblem(`${email} has no mailbox; name one in the settings.`);
    }
    const reading = await readMailbox(viewer, now, { isAsked: true });
    if (!reading) throw new CommandProblem("A worker is reading this mailbox at this moment.");
    if (!reading.done) throw new CommandProblem(reading.problem);
    const { mails } = reading;
    const lines = mails.length > 0 ? mails.map(toLine) : ["Nothing new."];
    print({ mails: mails.map(toDocument) }, json, lines);
  });
}

/** `mail take`. */
export function addMailCommand(program: Command): void {
  const mail = program.command("mail").description("notification mails of LinkedIn");
  addSpaceOptions(mail.command("take").argument("<file>", "a mail as a file (.eml)"))
    .description("take one mail, if its headers prove that LinkedIn sent it")
    .action(takeFile);
}

/** `mailbox read`. */
export function addMailboxCommand(program: Command): void {
  const mailbox = program.command("mailbox").description("the mailbox that is watched");
  addSpaceOptions(mailbox.command("read")).description("read what is new, at once").action(readNow);
}
