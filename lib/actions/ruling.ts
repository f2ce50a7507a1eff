"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { settlePair } from "../data/duplicate/commands.ts";
import { setTrusted } from "../data/person/commands.ts";
import { ruleNote } from "../data/ruling/commands.ts";
import { undoEntry } from "../data/timeline/commands.ts";
import { noteKinds } from "../domain/invitation/queue-item.ts";
import { wordsOf } from "../domain/words/problems.ts";

const rulingSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("note"),
    invitationId: z.uuid(),
    noteKind: z.enum(noteKinds).nullable(),
  }),
  z.object({
    kind: z.literal("not-same"),
    firstId: z.uuid(),
    secondId: z.uuid(),
    status: z.enum(["not-same", "open"]),
  }),
  z.object({
    kind: z.literal("trusted"),
    personId: z.uuid(),
    trusted: z.boolean(),
    why: z.string().max(500),
  }),
  /** the correction of a message, or the undo of one */
  z.object({ kind: z.literal("invite"), personId: z.uuid(), entryId: z.uuid() }),
]);
export type RulingStep = z.input<typeof rulingSchema>;

/** What a step among the rulings came to; `undoId` takes an invite's step back. */
export type RulingOutcome =
  | { status: "ok"; undoId?: string }
  | { status: "error"; formError: string };

/** Revokes one ruling of the member, or makes it again. */
export async function changeRuling(input: RulingStep): Promise<RulingOutcome> {
  const viewer = await requireViewer();
  const parsed = rulingSchema.safeParse(input);
  if (!parsed.success) {
    return { status: "error", formError: wordsOf("input-unreadable") };
  }
  const step = parsed.data;
  const now = new Date();
  const result =
    step.kind === "note"
      ? await ruleNote(viewer, { invitationId: step.invitationId, kind: step.noteKind })
      : step.kind === "not-same"
        ? await settlePair(viewer, [step.firstId, step.secondId], step.status, now)
        : step.kind === "trusted"
          ? await setTrusted(viewer, step.personId, step)
          : await undoEntry(viewer, step, now);
  if (!result.ok) return { status: "error", formError: result.problem };
  revalidatePath("/", "layout");
  const value: unknown = result.value;
  const undone = z.object({ undoId: z.string() }).safeParse(value);
  return undone.success ? { status: "ok", undoId: undone.data.undoId } : { status: "ok" };
}
