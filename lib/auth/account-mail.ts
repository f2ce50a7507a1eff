import "server-only";
import { randomUUID } from "node:crypto";
import type { MemberRow } from "../data/member/queries.ts";
import { readSettings } from "../data/settings/queries.ts";
import {
  type AccountMail,
  composeEmailNotice,
  composePasswordNotice,
} from "../domain/account/account-mail.ts";
import { renderAccountHtml, renderAccountText } from "../domain/account/render-account-mail.ts";
import { env } from "../server/env.ts";
import { log } from "../server/log.ts";
import { handOver, type MailServer } from "../server/mail.ts";
import { findRecipient } from "../server/recipient.ts";
import { makeViewer } from "./make-viewer.ts";

/** How mails about accounts leave this process; without a server there are none. */
export type AccountPost = { mail: MailServer | undefined; publicUrl: string };

/** How this process sends mails about accounts, by its settings. */
export function openAccountPost(): AccountPost {
  const { mail, publicUrl } = env();
  return { mail, publicUrl };
}

/** Whom a mail goes to. */
export type Reader = Pick<MemberRow, "id" | "name" | "email" | "emailConfirmedAt">;

const silence = 15_000;

/**
 * Sends a mail about an account; to an address that isn't confirmed only what confirms it. Never throws: what goes wrong
 * is for the log, and nobody may wait for it.
 */
export async function sendAccountMail(
  reader: Reader,
  content: AccountMail,
  { mail }: AccountPost,
  now: Date,
): Promise<void> {
  const to = findRecipient(reader, content.isProof);
  if (!mail || !to) return;
  const domain = /@([^\s<>@]+)>?$/u.exec(mail.from)?.[1] ?? "localhost";
  const handed = await handOver(
    {
      to,
      subject: content.subject,
      text: renderAccountText(content),
      html: renderAccountHtml(content),
      messageId: `<account.${randomUUID().replaceAll("-", "")}@${domain}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      date: now,
    },
    { ...mail, silence },
  ).catch((error: Error) => ({ kind: "unreachable" as const, cause: error.name }));
  const about = { memberId: reader.id, outcome: handed.kind };
  if ("cause" in handed)
    log.warn({ ...about, cause: handed.cause }, "an account mail did not leave");
}

async function describeChange({ id, name }: Reader, { publicUrl }: AccountPost, now: Date) {
  const { zone } = await readSettings(makeViewer(id));
  return { name, at: now, zone, publicUrl };
}

/** A word to the member after a new password. Nobody waits for the mail server. */
export async function notifyOfPassword(
  member: Reader,
  post: AccountPost,
  now: Date,
): Promise<void> {
  if (!post.mail) return;
  const content = composePasswordNotice(await describeChange(member, post, now));
  void sendAccountMail(member, content, post, now);
}

/** A word to the old e-mail after a new one. Nobody waits for the mail server. */
export async function notifyOfEmail(
  member: Reader,
  newEmail: string,
  post: AccountPost,
  now: Date,
): Promise<void> {
  if (!post.mail) return;
  const content = composeEmailNotice(await describeChange(member, post, now), newEmail);
  void sendAccountMail(member, content, post, now);
}
