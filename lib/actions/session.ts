"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { emailSchema, givenPasswordSchema } from "../auth/account-input.ts";
import { beginSession, finishSession, readPasswordCaller } from "../auth/browser-session.ts";
import { checkPassword } from "../auth/check-password.ts";
import { noteActionBegun } from "../server/http/answer-notes.ts";
import { openForm } from "./action-form.ts";
import { type FormState, keepProblem, readForm } from "./form-state.ts";

const signInSchema = z.object({ email: emailSchema, password: givenPasswordSchema });
const secrets = ["password"];

/** Signs in with e-mail and password, and leads to Today. */
export async function signIn(_: FormState, sent: FormData): Promise<FormState> {
  const form = openForm(sent);
  const read = readForm(signInSchema, form, secrets);
  if (!read.ok) return read.state;
  const now = new Date();
  const checked = await checkPassword({ ...read.value, from: await readPasswordCaller() }, now);
  if (!checked.ok) return keepProblem({ problem: checked.problem }, form, secrets);
  await beginSession(checked.value.memberId, now);
  redirect("/");
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  noteActionBegun();
  await finishSession(new Date());
  redirect("/sign-in");
}
