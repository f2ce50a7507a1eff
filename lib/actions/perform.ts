"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { Act } from "../acts/act.ts";
import type { Outcome } from "../acts/perform.ts";
import { performOnce } from "../acts/perform-once.ts";
import { type ActInput, type ActName, type ActValue, findAct } from "../acts/registry.ts";
import { readSendingId } from "../acts/sending.ts";
import { makeViewer } from "../auth/make-viewer.ts";
import { readRelyingParty, withRequestSource } from "../auth/request-source.ts";
import { requireSession } from "../auth/session-gate.ts";
import { fail } from "../domain/result.ts";
import { env } from "../server/env.ts";
import { noteActionBegun } from "../server/http/answer-notes.ts";
import { openForm } from "./action-form.ts";
import { echo, type FormState } from "./form-state.ts";

const submission = z.object({ name: z.string(), secrets: z.array(z.string()).default([]) });

async function performAndRefresh(
  name: unknown,
  readInput: (act: Act) => unknown,
  sendingId: string | null = null,
): Promise<{ act: Act | null; outcome: Outcome<unknown> }> {
  noteActionBegun();
  const { id: sessionId, member } = await requireSession();
  const act = typeof name === "string" ? await findAct(name) : null;
  if (!act) return { act, outcome: fail("input-unreadable") };
  const [now, relyingParty] = [new Date(), await readRelyingParty()];
  const context = { now, sessionId, publicUrl: env().publicUrl, relyingParty };
  // The answer of a sending is kept for its next one, and keys and codes are kept nowhere.
  const sending = sendingId && !act.isSecret ? { id: sendingId, at: now } : undefined;
  const viewer = makeViewer(member.id, sending);
  const outcome = await withRequestSource(() => performOnce(act, viewer, readInput(act), context));
  const isChanged = act.touches.length > 0 && (outcome.ok || act.keepsFailure);
  if (isChanged && !act.keepsPage) revalidatePath("/", "layout");
  return { act, outcome };
}

/**
 * Performs one act of the signed-in member. The page is made anew when the act changes what it shows.
 *
 * @param sendingId a uuid of the browser's choice: the act counts once, however often it comes with the same one
 */
export async function perform<Name extends ActName>(
  name: Name,
  input: ActInput<Name>,
  sendingId: string | null = null,
): Promise<Outcome<ActValue<Name>>> {
  const { outcome } = await performAndRefresh(name, () => input, readSendingId(sendingId));
  return outcome as Outcome<ActValue<Name>>;
}

/** Performs one act with what a form holds. Fields named as secrets are not sent back. */
export async function submit<Name extends ActName>(
  what: { name: Name; secrets?: readonly string[] },
  _: FormState,
  sent: FormData,
): Promise<FormState<ActValue<Name>>> {
  const form = openForm(sent);
  // Types are no more than a hope here: everybody can send anything.
  const read = submission.safeParse(what);
  const { name, secrets } = read.success ? read.data : { name: "", secrets: [] };
  const fields = echo(form);
  const { act, outcome } = await performAndRefresh(
    name,
    (found) => found.fromForm?.(fields) ?? fields,
  );
  if (outcome.ok) {
    const { value, done: message, undo } = outcome;
    return {
      status: "ok",
      done: { value: value as ActValue<Name>, undo },
      ...(message ? { message } : {}),
      ...(act?.keepsForm ? { values: echo(form, secrets) } : {}),
    };
  }
  const { problem, field, fields: problems } = outcome;
  const where = problems
    ? { fieldErrors: problems }
    : field
      ? { fieldErrors: { [field]: problem } }
      : { formError: problem };
  const asksProof = outcome.code === "proof-missing";
  return {
    status: "error",
    ...where,
    ...(asksProof ? { asksProof } : {}),
    values: echo(form, secrets),
  };
}
