"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { reopenMail, settleOpenMail } from "../data/mail/settle-open-mail.ts";
import { wordsOf } from "../domain/words/problems.ts";

/** What settling a mail came to. */
export type OpenMailStep = { status: "ok" } | { status: "error"; formError: string };

const misread = { status: "error", formError: wordsOf("input-unreadable") } as const;
const settling = z.object({ mailId: z.uuid(), personId: z.uuid().nullable() });

/** Says who wrote what an open mail tells of; `personId` null: nobody of the space. */
export async function settleMail(input: z.input<typeof settling>): Promise<OpenMailStep> {
  const viewer = await requireViewer();
  const parsed = settling.safeParse(input);
  if (!parsed.success) return misread;
  const settled = await settleOpenMail(viewer, parsed.data, new Date());
  if (!settled.ok) return { status: "error", formError: settled.problem };
  revalidatePath("/", "layout");
  return { status: "ok" };
}

/** Lays a mail open again. */
export async function reopenSettledMail(mailId: string): Promise<OpenMailStep> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse(mailId);
  if (!id.success) return misread;
  const reopened = await reopenMail(viewer, id.data, new Date());
  if (!reopened.ok) return { status: "error", formError: reopened.problem };
  revalidatePath("/", "layout");
  return { status: "ok" };
}
