import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { z } from "zod";

import { type MailResult, receiveMail } from "../data/mail/receive-mail.ts";
import { readMailboxView } from "../data/mailbox/queries.ts";
import { listOpenMails } from "../data/review/open-mails.ts";
import { parseMail } from "../jobs/mail/parse-mail.ts";
import { readMailbox } from "../jobs/mailbox/read-mailbox.ts";
import { performNamed } from "./acts.ts";
import {
  addSpaceOptions,
  CommandProblem,
  inSpaceOf,
  print,
  type SpaceOptions,
} from "./command-line.ts";

function toDocument({ kind, outcome, name, personId, sentAt, problem }: MailResult) {
  const about = { kind, outcome: outcome ?? "of-no-interest", name, personId };
  return { ...about, sentAt: new Date(sentAt).toISOString(), problem };
}

function toLine(mail: MailResult): string {
  const { kind, outcome, name, problem } = toDocument(mail);
  return [outcome, kind, name, problem].filter(Boolean).join("  ");
}

async function receiveFile(file: string, { email, now = new Date(), json }: SpaceOptions) {
  const source = await readFile(file).catch(() => null);
  if (!source) throw new CommandProblem(`There is no file ${file}.`);
  const mail = await parseMail(source);
  if (!mail) throw new CommandProblem(`${file} is no mail: it has no sender.`);
  await inSpaceOf(email, async (viewer) => {
    const received = await receiveMail(viewer, mail, { house: null }, now);
    print(toDocument(received), json, [toLine(received)]);
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

async function listOpen({ email, json }: SpaceOptions) {
  await inSpaceOf(email, async (viewer) => {
    const { mails, count } = await listOpenMails(viewer);
    const rows = mails.map(({ sentAt, ...mail }) => ({
      ...mail,
      sentAt: new Date(sentAt).toISOString(),
    }));
    const lines = rows.map(
      ({ id, name, sentAt, mayMean }) =>
        `${id}  ${sentAt.slice(0, 16)}  ${name ?? "nobody named"}  may mean ${mayMean} people`,
    );
    print({ count, mails: rows }, json, lines.length > 0 ? lines : ["No mail lies open."]);
  });
}

type AssignOptions = SpaceOptions & { person?: string; nobody?: boolean };

async function assignOne(mailId: string, options: AssignOptions) {
  const { json, person, nobody } = options;
  if ((person === undefined) === !nobody) {
    throw new CommandProblem("Say whose the mail is: --person ID, or --nobody.");
  }
  const ids = z.object({ mailId: z.uuid(), personId: z.uuid().nullable() });
  const asked = ids.safeParse({ mailId, personId: person ?? null });
  if (!asked.success) throw new CommandProblem("Ids look like those that mail open lists.");
  const { value } = await performNamed("mail.assign", options, asked.data);
  print({ settled: mailId, ...value }, json, ["Assigned."]);
}

/** `mail import`, `mail open`, `mail assign`. */
export function addMailCommand(program: Command): void {
  const mail = program.command("mail").description("notification mails of LinkedIn");
  addSpaceOptions(
    mail.command("import").alias("take").argument("<file>", "a mail as a file (.eml)"),
  )
    .description("read one mail, if its headers prove that LinkedIn sent it")
    .action(receiveFile);
  addSpaceOptions(mail.command("open"))
    .description("list the mails about a message that fit nobody for sure")
    .action(listOpen);
  addSpaceOptions(mail.command("assign").alias("settle").argument("<id>", "an open mail"))
    .description("say whose an open mail is")
    .option("--person <id>", "who wrote")
    .option("--nobody", "it means nobody of the space")
    .action(assignOne);
}

/** `mailbox read`. */
export function addMailboxCommand(program: Command): void {
  const mailbox = program.command("mailbox").description("the mailbox that is watched");
  addSpaceOptions(mailbox.command("read")).description("read what is new, at once").action(readNow);
}
