"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { askForReading, enableMailbox, removeMailbox } from "../data/mailbox/commands.ts";
import { tellSurvey } from "../domain/mail/mailbox-survey.ts";
import { mailboxSettingsSchema } from "../domain/mailbox/mailbox-settings.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { formatCount } from "../domain/time/format.ts";
import { explain } from "../domain/words/input-issue.ts";
import { connectMailbox, type TriedMailbox, tryMailbox } from "../jobs/mailbox/try-mailbox.ts";
import { echo, type FormState, readForm, showProblem } from "./form-state.ts";

const secrets = ["password"];
const mailboxForm = mailboxSettingsSchema.extend({
  password: z.string().max(1000, explain("text-too-long", { most: 1000 })),
  step: z.enum(["try", "keep"]),
});

function tellFound(tried: TriedMailbox): string {
  const count = formatCount(tried.mails, "mail", "mails");
  return `The folder holds ${count}; ${tried.authServer} checks them for forgery. ${tellSurvey(tried)}`;
}

/** Tries the mailbox, and keeps it when asked to; the password is never sent back. */
export async function tryOrKeepMailbox(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const read = readForm(mailboxForm, form, secrets);
  if (!read.ok) return read.state;
  const { password, step, ...settings } = read.value;
  const keep = step === "keep";
  const tried = keep
    ? await connectMailbox(viewer, settings, password, new Date())
    : await tryMailbox(viewer, settings, password);
  if (!tried.ok) return showProblem(tried, form, secrets);
  if (keep) revalidatePath("/settings");
  const found = tellFound(tried.value);
  const message = keep ? `The mailbox is watched. ${found}` : `It works. ${found}`;
  return { status: "ok", message, values: echo(form, secrets) };
}

const stepSchema = z.enum(["pause", "resume", "read", "remove"]);

/** Pauses the mailbox, goes on with it, asks for a reading at once, or forgets it. */
export async function steerMailbox(step: z.input<typeof stepSchema>): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = stepSchema.safeParse(step);
  if (!parsed.success) return fail("input-unreadable");
  const now = new Date();
  if (parsed.data === "remove") {
    await removeMailbox(viewer);
  } else {
    const isThere =
      parsed.data === "read"
        ? await askForReading(viewer, now)
        : await enableMailbox(viewer, parsed.data === "resume", now);
    if (!isThere) return fail("mailbox-gone");
  }
  revalidatePath("/settings");
  return ok(null);
}
