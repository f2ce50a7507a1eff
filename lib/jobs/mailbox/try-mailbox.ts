import "server-only";
import { saveMailbox } from "../../data/mailbox/commands.ts";
import { findPasswordBox, readMailboxView } from "../../data/mailbox/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import type { MailboxSurvey } from "../../domain/mail/mailbox-survey.ts";
import type { MailboxSettings } from "../../domain/mailbox/mailbox-settings.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { openSealed, sealText } from "../../server/seal.ts";
import { MailboxProblem, withMailbox } from "./connect-mailbox.ts";
import { passwordPurpose } from "./read-mailbox.ts";
import { surveyMailbox } from "./survey-mailbox.ts";

/** What a try found: how many mails the folder holds, who checks them, and what of the newest would be taken. */
export type TriedMailbox = MailboxSurvey & { mails: number; authServer: string };

/**
 * The password given, or the one kept for this very address. A kept password is never sent to another
 * server, port or user.
 */
async function findPassword(
  viewer: Viewer,
  settings: MailboxSettings,
  given: string,
): Promise<Result<string>> {
  if (given !== "") return ok(given);
  const box = await findPasswordBox(viewer, settings);
  if (box === null) {
    const known = await readMailboxView(viewer);
    return fail(known ? "mailbox-address-changed" : "mailbox-password-missing", "password");
  }
  const kept = openSealed(box, { purpose: passwordPurpose, ownerId: viewer.ownerId });
  return kept === null ? fail("mailbox-secret-changed", "password") : ok(kept);
}

/** Opens the mailbox once and looks at the folder, without keeping or reading anything. */
export async function tryMailbox(
  viewer: Viewer,
  settings: MailboxSettings,
  given: string,
): Promise<Result<TriedMailbox & { password: string }>> {
  const password = await findPassword(viewer, settings, given);
  if (!password.ok) return password;
  try {
    const access = { ...settings, password: password.value };
    const tried = await withMailbox(access, async (client, box) => ({
      mails: box.exists,
      ...(await surveyMailbox(client, box, settings.authServer || null)),
    }));
    return ok({ ...tried, password: password.value });
  } catch (error) {
    if (error instanceof MailboxProblem) return error.failure;
    throw error;
  }
}

/** Tries the mailbox and keeps it when it can be read; the password is kept sealed. */
export async function connectMailbox(
  viewer: Viewer,
  settings: MailboxSettings,
  given: string,
  now: Date,
): Promise<Result<TriedMailbox>> {
  const tried = await tryMailbox(viewer, settings, given);
  if (!tried.ok) return tried;
  const { password, ...found } = tried.value;
  const box = sealText(password, { purpose: passwordPurpose, ownerId: viewer.ownerId });
  await saveMailbox(viewer, { ...settings, authServer: found.authServer }, box, now);
  return ok(found);
}
