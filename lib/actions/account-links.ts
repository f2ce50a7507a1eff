"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { emailSchema, newPasswordSchema } from "../auth/account-input.ts";
import { openAccountPost } from "../auth/account-mail.ts";
import { readNetworkAddress } from "../auth/browser-session.ts";
import { confirmEmail } from "../auth/change-email.ts";
import { confirmAddress } from "../auth/confirm-address.ts";
import { askForReset } from "../auth/forgot-password.ts";
import { beginSessionOrAskCode } from "../auth/held-sign-in.ts";
import { withRequestSource } from "../auth/request-source.ts";
import { resetPassword } from "../auth/reset-link.ts";
import { fail } from "../domain/result.ts";
import { openForm } from "./action-form.ts";
import { echo, type FormState, keepProblem, readForm } from "./form-state.ts";

// What needs no session: whoever asks has lost theirs, or shows the link of a mail.

/** Asks for a link to a new password. The answer is the same whether or not the e-mail has an account. */
export async function forgot(_: FormState, sent: FormData): Promise<FormState> {
  const form = openForm(sent);
  const read = readForm(z.object({ email: emailSchema }), form);
  if (!read.ok) return read.state;
  const post = openAccountPost();
  if (!post.mail) return keepProblem(fail("mail-not-set-up"), form);
  const { email } = read.value;
  const ask = { email, address: await readNetworkAddress() };
  const asked = await askForReset(ask, post, after, new Date());
  return asked.ok ? { status: "ok", values: { email } } : keepProblem(asked, form);
}

const resetSchema = z.object({
  token: z.string().max(200),
  password: newPasswordSchema,
  calendar: z.string().optional(),
});
const secrets = ["password"];

/** Gives a member a new password by a link, and signs in with it; the second factor is asked for as ever. */
export async function reset(_: FormState, sent: FormData): Promise<FormState> {
  const form = openForm(sent);
  const read = readForm(resetSchema, form, secrets);
  if (!read.ok) return read.state;
  const now = new Date();
  const { token, password, calendar } = read.value;
  const wanted = { token, password, calendar: calendar === "on" };
  return withRequestSource(async () => {
    const done = await resetPassword(wanted, openAccountPost(), now);
    if (!done.ok) return keepProblem(done, form, secrets);
    redirect(await beginSessionOrAskCode(done.value.memberId, now));
  });
}

/** Makes a new e-mail count, by the link that was sent to it. */
export async function confirm(_: FormState, sent: FormData): Promise<FormState> {
  const form = openForm(sent);
  const { token = "" } = echo(form);
  const done = await withRequestSource(() => confirmEmail(token, openAccountPost(), new Date()));
  return done.ok ? { status: "ok", values: done.value } : keepProblem(done, form);
}

/** Confirms the e-mail that an account has, by the link that was sent to it. */
export async function confirmOwn(_: FormState, sent: FormData): Promise<FormState> {
  const form = openForm(sent);
  const { token = "" } = echo(form);
  const done = await withRequestSource(() => confirmAddress(token, new Date()));
  return done.ok ? { status: "ok", values: done.value } : keepProblem(done, form);
}
