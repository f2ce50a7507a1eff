"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import {
  accountSchema,
  givenPasswordSchema,
  memberNameSchema,
  newPasswordSchema,
} from "../auth/account-input.ts";
import { beginSession } from "../auth/browser-session.ts";
import { changePassword as change } from "../auth/change-password.ts";
import { makeInviteLink } from "../auth/invite-link.ts";
import { findSetupCodeProblem, openAccount } from "../auth/open-account.ts";
import { hashText } from "../auth/secret-text.ts";
import { readMember, requireSession, requireViewer } from "../auth/session-gate.ts";
import { type Admission, renameMember } from "../data/member/commands.ts";
import { revokeInvite as revoke } from "../data/member/invites.ts";
import { endOwnSession, endSessions } from "../data/member/sessions.ts";
import { type Failure, fail } from "../domain/result.ts";
import { env } from "../server/env.ts";
import { type FormState, readForm, showProblem } from "./form-state.ts";

const secrets = ["password"];

async function admit(form: FormData, admission: Admission): Promise<FormState> {
  const read = readForm(accountSchema, form, secrets);
  if (!read.ok) return read.state;
  const now = new Date();
  const opened = await openAccount(read.value, admission, now);
  if (!opened.ok) return showProblem(opened, form, secrets);
  await beginSession(opened.value.id, now);
  redirect("/");
}

/** Makes the first account, with the code from the start where it is asked. */
export async function setUp(_: FormState, form: FormData): Promise<FormState> {
  const problem = findSetupCodeProblem(String(form.get("setupCode") ?? ""));
  return problem ? showProblem(problem, form, secrets) : admit(form, { by: "set-up" });
}

/** Makes an account by an invitation link. */
export async function join(_: FormState, form: FormData): Promise<FormState> {
  const tokenHash = hashText(String(form.get("token") ?? ""));
  return admit(form, { by: "invite", tokenHash });
}

/** Makes an account for anybody, where the operator has opened the sign-up. */
export async function signUp(_: FormState, form: FormData): Promise<FormState> {
  if (!env().openSignUp) {
    return showProblem(fail("account-link-missing"), form, secrets);
  }
  return admit(form, { by: "open-sign-up" });
}

const passwordSchema = z.object({
  current: givenPasswordSchema,
  wanted: newPasswordSchema,
  everywhere: z.literal("on").optional(),
});

/** Changes the password; ends all other sessions where the box is ticked. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession();
  const read = readForm(passwordSchema, form, ["current", "wanted"]);
  if (!read.ok) return read.state;
  const { everywhere, ...passwords } = read.value;
  const asked = { ...passwords, everywhere: everywhere === "on" };
  const done = await change(
    { ...asked, member: session.member, sessionId: session.id },
    new Date(),
  );
  if (!done.ok) return showProblem(done, form, ["current", "wanted"]);
  revalidatePath("/settings");
  const message = asked.everywhere
    ? "Password changed. Signed out everywhere else."
    : "Password changed.";
  return { status: "ok", message };
}

/** Ends every other session of the member's. */
export async function signOutElsewhere(): Promise<void> {
  const session = await requireSession();
  await endSessions(await requireViewer(), { except: session.id }, new Date());
  revalidatePath("/settings");
}

/** Ends one session of the member's. */
export async function endOtherSession(form: FormData): Promise<void> {
  const id = z.uuid().safeParse(form.get("id"));
  if (id.success) await endOwnSession(await requireViewer(), id.data, new Date());
  revalidatePath("/settings");
}

/** Changes what the member is called. */
export async function rename(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const read = readForm(z.object({ name: memberNameSchema }), form);
  if (!read.ok) return read.state;
  await renameMember(viewer, read.value.name);
  revalidatePath("/", "layout");
  return { status: "ok", message: "Name saved.", values: read.value };
}

export type InviteState = { url: string; expiresAt: Date } | Failure | null;

/** Makes an invitation link. Only the first member lets others in. */
export async function createInvite(): Promise<InviteState> {
  const [viewer, member] = [await requireViewer(), await readMember()];
  if (!member.isFirst) return fail("account-invite-forbidden");
  const link = await makeInviteLink(viewer, env().publicUrl, new Date());
  revalidatePath("/settings");
  return link;
}

/** Makes an invitation link useless. */
export async function revokeInvite(form: FormData): Promise<void> {
  const tokenHash = form.get("tokenHash");
  if (typeof tokenHash === "string") await revoke(await requireViewer(), tokenHash);
  revalidatePath("/settings");
}
