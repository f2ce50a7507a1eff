"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { readMember, requireViewer } from "../auth/session-gate.ts";
import { readUnsubscribe } from "../auth/unsubscribe-link.ts";
import { saveDigestChoice, turnOffDigest } from "../data/digest/commands.ts";
import { openTestDelivery, reopenDelivery } from "../data/digest/deliveries.ts";
import { digestRhythms } from "../domain/digest/digest-clock.ts";
import { deliverDigest } from "../jobs/digest/deliver-digest.ts";
import { openPost, senderDomain } from "../jobs/digest/send-due-digests.ts";
import { type FormState, readForm } from "./form-state.ts";

const wholeNumber = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number);
const choiceForm = z.object({
  every: z.enum(digestRhythms, "Choose one."),
  weekday: wholeNumber.pipe(z.number().min(1).max(7)),
  hour: wholeNumber.pipe(z.number().max(23)),
});

/** Saves how often, on which day and at which hour the digest comes; echoes the form when something is wrong. */
export async function saveDigest(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const read = readForm(choiceForm, form);
  if (!read.ok) return read.state;
  await saveDigestChoice(viewer, read.value, new Date());
  revalidatePath("/settings");
  const { every } = read.value;
  return { status: "ok", message: every === "off" ? "Digest turned off." : "Digest saved." };
}

/** What became of a mail, in a sentence. */
export type SendState = { ok: boolean; told: string };

/**
 * Sends a digest now.
 * @param period one that failed or may have got lost; null for a test
 */
export async function sendDigestNow(period: string | null): Promise<SendState> {
  const viewer = await requireViewer();
  const { email } = await readMember();
  const parsed = z.string().max(60).nullable().safeParse(period);
  const post = openPost();
  if (!parsed.success || post === null) {
    return { ok: false, told: "This instance can't send mail." };
  }
  const now = new Date();
  const asked = parsed.data;
  const opened = asked
    ? await reopenDelivery(viewer, asked, now)
    : await openTestDelivery(viewer, senderDomain(post), now);
  if (!opened.ok) return { ok: false, told: opened.problem };
  const outcome = await deliverDigest(viewer, post, asked ?? opened.value);
  revalidatePath("/settings");
  if (outcome === null) return { ok: true, told: "It is on its way." };
  if (outcome.kind === "sent") return { ok: true, told: `Sent to ${email}.` };
  if (outcome.kind === "empty") return { ok: true, told: "Nothing waits, so no mail was sent." };
  return { ok: false, told: outcome.problem };
}

/** Turns off the digest of whoever holds the link of a mail; no session. */
export async function stopDigest(form: FormData): Promise<void> {
  const viewer = readUnsubscribe(String(form.get("signed") ?? ""));
  if (viewer) await turnOffDigest(viewer, new Date());
  revalidatePath("/unsubscribe/[signed]", "page");
}
