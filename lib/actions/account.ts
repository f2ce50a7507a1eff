"use server";

import { redirect } from "next/navigation";
import { accountSchema } from "../auth/account-input.ts";
import { admitNewcomer } from "../auth/admit-newcomer.ts";
import { beginSession, finishSession, readNetworkAddress } from "../auth/browser-session.ts";
import { withRequestSource } from "../auth/request-source.ts";
import { hashText } from "../auth/secret-text.ts";
import type { Admission } from "../data/member/commands.ts";
import { fail } from "../domain/result.ts";
import { env } from "../server/env.ts";
import { openForm } from "./action-form.ts";
import { type FormState, keepProblem, readForm } from "./form-state.ts";
import { submit } from "./perform.ts";

const secrets = ["password"];

async function admit(form: FormData, admission: Admission): Promise<FormState> {
  const read = readForm(accountSchema, form, secrets);
  if (!read.ok) return read.state;
  const now = new Date();
  const setupCode = String(form.get("setupCode") ?? "");
  const newcomer = {
    account: read.value,
    admission,
    setupCode,
    address: await readNetworkAddress(),
  };
  return withRequestSource(async () => {
    const opened = await admitNewcomer(newcomer, now);
    if (!opened.ok) return keepProblem(opened, form, secrets);
    await beginSession(opened.value.id, now);
    redirect("/");
  });
}

/** Makes the first account, with the code from the start where it is asked. */
export async function setUp(_: FormState, sent: FormData): Promise<FormState> {
  const form = openForm(sent);
  return admit(form, { by: "set-up" });
}

/** Makes an account by an invitation link. */
export async function join(_: FormState, sent: FormData): Promise<FormState> {
  const form = openForm(sent);
  const tokenHash = hashText(String(form.get("token") ?? ""));
  return admit(form, { by: "invite", tokenHash });
}

/** Makes an account for anybody, where the operator has opened the sign-up. */
export async function signUp(_: FormState, sent: FormData): Promise<FormState> {
  const form = openForm(sent);
  if (!env().openSignUp) {
    return keepProblem(fail("account-link-missing"), form, secrets);
  }
  return admit(form, { by: "open-sign-up" });
}

/** Deletes the space, or the account with it; after the account the sign-in is what is left. */
export async function leave(state: FormState, sent: FormData): Promise<FormState> {
  const form = openForm(sent);
  const left = await submit({ name: "account.delete", secrets }, state, form);
  if (left.status !== "ok" || form.get("what") !== "account") return left;
  await finishSession(new Date());
  redirect("/sign-in");
}
