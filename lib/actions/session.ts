"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { emailSchema, givenPasswordSchema } from "../auth/account-input.ts";
import { beginSession, finishSession, readPasswordCaller } from "../auth/browser-session.ts";
import { beginSessionOrAskCode, clearHeldSignIn, readHeldSignIn } from "../auth/held-sign-in.ts";
import { withRequestSource } from "../auth/request-source.ts";
import { signInByCode, signInByPassword } from "../auth/sign-in.ts";
import { noteActionBegun } from "../server/http/answer-notes.ts";
import { openForm } from "./action-form.ts";
import { type FormState, keepProblem, readForm } from "./form-state.ts";

const signInSchema = z.object({ email: emailSchema, password: givenPasswordSchema });
const secrets = ["password"];

/** Signs in with e-mail and password, and leads to Today, or to the code of the second factor. */
export async function signIn(_: FormState, sent: FormData): Promise<FormState> {
  const form = openForm(sent);
  const read = readForm(signInSchema, form, secrets);
  if (!read.ok) return read.state;
  const now = new Date();
  const attempt = { ...read.value, from: await readPasswordCaller() };
  return withRequestSource(async () => {
    const checked = await signInByPassword(attempt, after, now);
    if (!checked.ok) return keepProblem({ problem: checked.problem }, form, secrets);
    redirect(await beginSessionOrAskCode(checked.value.memberId, now));
  });
}

/** The second step of signing in: the code of the app, or a recovery code. */
export async function finishSignIn(_: FormState, sent: FormData): Promise<FormState> {
  const form = openForm(sent);
  const read = readForm(z.object({ code: z.string().max(100) }), form, ["code"]);
  if (!read.ok) return read.state;
  const now = new Date();
  return withRequestSource(async () => {
    const held = (await readHeldSignIn()) ?? "";
    const checked = await signInByCode(held, read.value.code, now);
    if (!checked.ok) return keepProblem(checked, form, ["code"]);
    await clearHeldSignIn();
    await beginSession(checked.value.memberId, now, checked.value.event);
    redirect("/");
  });
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  noteActionBegun();
  await withRequestSource(() => finishSession(new Date()));
  redirect("/sign-in");
}
