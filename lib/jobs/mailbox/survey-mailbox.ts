import "server-only";
import type { FetchMessageObject, ImapFlow, MailboxObject } from "imapflow";
import {
  learnFromSurvey,
  type MailboxSurvey,
  type SurveyedMail,
  surveyMails,
} from "../../domain/mail/mailbox-survey.ts";
import { fail } from "../../domain/result.ts";
import { parseMail } from "../mail/parse-mail.ts";
import { MailboxProblem } from "./connect-mailbox.ts";

/** Mails whose headers show which server checks them. */
const mailsToLearnFrom = 50;

/** What a fetched mail's head holds; one without any header is none. */
export function headOf({ headers }: FetchMessageObject): Buffer {
  return headers ?? Buffer.from("\r\n");
}

/** Reads the heads of the newest mails, of whoever. */
async function readNewest(client: ImapFlow, box: MailboxObject): Promise<SurveyedMail[]> {
  if (box.exists === 0) return [];
  const range = `${Math.max(1, box.exists - mailsToLearnFrom + 1)}:*`;
  const mails: SurveyedMail[] = [];
  const headers = ["from", "received", "authentication-results"];
  for await (const mail of client.fetch(range, { headers })) {
    const parsed = await parseMail(headOf(mail));
    mails.push(parsed ?? { from: null, authenticationResults: [] });
  }
  return mails;
}

/** Finds the server that checks the mails, or says why none can be believed. */
function requireLearnt(mails: readonly SurveyedMail[]): string {
  const learnt = learnFromSurvey(mails);
  if (learnt?.statesDmarc) return learnt.organisation;
  if (learnt) {
    throw new MailboxProblem(
      fail("mailbox-dmarc-unstated", { organisation: learnt.organisation }, "authServer"),
    );
  }
  throw new MailboxProblem(
    fail(mails.length < 3 ? "mailbox-too-few-mails" : "mailbox-mails-unchecked", "authServer"),
  );
}

/** The organisation whose checks are believed. @throws MailboxProblem while it is not known */
export async function requireHouse(
  client: ImapFlow,
  box: MailboxObject,
  stated: string | null,
): Promise<string> {
  return stated ?? requireLearnt(await readNewest(client, box));
}

/** Looks at the newest mails: who checks them, and how many of LinkedIn's would pass. @throws as requireHouse */
export async function surveyMailbox(
  client: ImapFlow,
  box: MailboxObject,
  stated: string | null,
): Promise<MailboxSurvey & { authServer: string }> {
  const mails = await readNewest(client, box);
  const authServer = stated ?? requireLearnt(mails);
  return { authServer, ...surveyMails(mails, authServer) };
}
