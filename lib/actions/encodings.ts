"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { chosenEncodingsSchema } from "../domain/archive/encoding/encodings.ts";
import { fail, type Result } from "../domain/result.ts";
import { requestEncodings } from "../jobs/import/request-encodings.ts";

const choiceSchema = z.object({ importId: z.uuid(), encodings: chosenEncodingsSchema });

/** Says what the files of an upload are encoded in; they are read anew. */
export async function chooseEncodings(input: z.input<typeof choiceSchema>): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = choiceSchema.safeParse(input);
  if (!parsed.success) return fail("input-unreadable");
  const { importId, encodings } = parsed.data;
  const requested = await requestEncodings(viewer, importId, encodings);
  revalidatePath("/import");
  return requested;
}
