"use server";

import { redirect } from "next/navigation";
import { accountSchema } from "../auth/account-input.ts";
import { beginSession, finishSession } from "../auth/browser-session.ts";
import { findSetupCodeProblem, openAccount } from "../auth/open-account.ts";
import { withRequestSource } from "../auth/request-source.ts";
import { hashText } from "../auth/secret-text.ts";
import type { Admission } from "../data/member/commands.ts";
import { fail } from "../domain/result.ts";
import { env } from "../server/env.ts";
import { type FormState, keepProblem, readForm } from "./form-state.ts";
import { submit } from "./perform.ts";

const secrets = ["password"];

async function admit(form: FormData, admission: Admission): Promise<FormState> {
  const read = readForm(accountSchema, form, secrets);
  if (!read.ok) return read.state;
  const now = new Date();
  return withRequestSource(async () => {
    const opened = await openAccount(read.value, admission, now);
    if (!opened.ok) return keepProblem(opened, form, secrets);
    await beginSession(opened.value.id, now);
    redirect("/");
  });
}

/** Makes the first account, with the code from the start where it is asked. */
export async function setUp(_: FormState, form: FormData): Promise<FormState> {
  const problem = findSetupCodeProblem(String(form.get("setupCode") ?? ""));
  return problem ? keepProblem(problem, form, secrets) : admit(form, { by: "set-up" });
}

/** Makes an account by an invitation link. */
export async function join(_: FormState, form: FormData): Promise<FormState> {
  const tokenHash = hashText(String(form.get("token") ?? ""));
  return admit(form, { by: "invite", tokenHash });
}

/** Makes an account for anybody, where the operator has opened the sign-up. */
export async function signUp(_: FormState, form: FormData): Promise<FormState> {
  if (!env().openSignUp) {
    return keepProblem(fail("account-link-missing"), form, secrets);
  }
  return admit(form, { by: "open-sign-up" });
}

/** Deletes the space, or the account with it; after the account the sign-in is what is left. */
export async function leave(state: FormState, form: FormData): Promise<FormState> {
  const left = await submit({ name: "account.delete", secrets }, state, form);
  if (left.status !== "ok" || form.get("what") !== "account") return left;
  await finishSession(new Date());
  redirect("/sign-in");
}
