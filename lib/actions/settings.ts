"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { givenPasswordSchema } from "../auth/account-input.ts";
import { finishSession } from "../auth/browser-session.ts";
import { checkPassword } from "../auth/check-password.ts";
import { readMember, requireViewer } from "../auth/session-gate.ts";
import { deleteAccount, emptySpace } from "../data/member/delete-account.ts";
import { updateSettings } from "../data/settings/commands.ts";
import { splitCalledNames } from "../domain/message/called-names.ts";
import { fail } from "../domain/result.ts";
import type { SettingsChange } from "../domain/settings/settings-change.ts";
import { explain } from "../domain/words/input-issue.ts";
import { removeUploads } from "../server/remove-uploads.ts";
import { type FormState, readForm, showProblem } from "./form-state.ts";

/** A whole number typed into a field. */
function wholeNumber(from: number, to: number) {
  const problem = explain("number-out-of-range", { from, to });
  return z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, problem)
    .transform(Number)
    .refine((value) => value >= from && value <= to, problem);
}

async function save(change: SettingsChange, form: FormData, message: string): Promise<FormState> {
  const saved = await updateSettings(await requireViewer(), change, new Date());
  if (!saved.ok) return showProblem(saved, form);
  revalidatePath("/", "layout");
  return { status: "ok", message };
}

const policyForm = z.object({
  criteriaNeeded: wholeNumber(1, 3),
  mutualThreshold: wholeNumber(0, 500),
  trustedRefereeIsEnough: z.literal("on").optional(),
  replyDays: wholeNumber(1, 60),
  nudgeDays: wholeNumber(1, 60),
  noteLimit: z.enum(["200", "300"]),
});

/** Saves the numbers of the method. */
export async function savePolicy(_: FormState, form: FormData): Promise<FormState> {
  const read = readForm(policyForm, form);
  if (!read.ok) return read.state;
  const { trustedRefereeIsEnough, noteLimit, ...numbers } = read.value;
  const change = {
    ...numbers,
    trustedRefereeIsEnough: trustedRefereeIsEnough === "on",
    noteLimit: noteLimit === "200" ? 200 : 300,
  } as const;
  return save(change, form, "Policy saved.");
}

const clockForm = z.object({
  zone: z.string().max(64),
  reviewWeekday: wholeNumber(1, 7),
  reviewHour: wholeNumber(0, 23),
});

/** Saves the time zone and the hour of the weekly review. */
export async function saveClock(_: FormState, form: FormData): Promise<FormState> {
  const read = readForm(clockForm, form);
  return read.ok ? save(read.value, form, "Clock saved.") : read.state;
}

const calledForm = z.object({
  called: z.string().max(1000, explain("text-too-long", { most: 1000 })),
});

/** Saves how the member signs and is called. */
export async function saveCalledNames(_: FormState, form: FormData): Promise<FormState> {
  const read = readForm(calledForm, form);
  if (!read.ok) return read.state;
  const calledNames = splitCalledNames(read.value.called);
  const saved = await updateSettings(await requireViewer(), { calledNames }, new Date());
  if (!saved.ok) return showProblem({ ...saved, field: "called" }, form);
  revalidatePath("/", "layout");
  return { status: "ok", message: "Names saved." };
}

const leaveForm = z.object({
  what: z.enum(["space", "account"]),
  password: givenPasswordSchema,
});

/** Deletes everything in the space, or the account with it, for good; asks for the password. */
export async function deleteEverything(_: FormState, form: FormData): Promise<FormState> {
  const member = await readMember();
  const secrets = ["password"];
  const read = readForm(leaveForm, form, secrets);
  if (!read.ok) return read.state;
  const { what, password } = read.value;
  const now = new Date();
  const checked = await checkPassword({ email: member.email, password, address: null }, now);
  if (!checked.ok) {
    const wrong = checked.field === "password" ? fail("password-wrong") : checked;
    return showProblem({ ...wrong, field: "password" }, form, secrets);
  }
  const viewer = await requireViewer();
  if (what === "space") {
    await removeUploads(await emptySpace(viewer));
    revalidatePath("/", "layout");
    return { status: "ok", message: "Everything in your space is deleted." };
  }
  await removeUploads(await deleteAccount(viewer));
  await finishSession(now);
  redirect("/sign-in");
}
