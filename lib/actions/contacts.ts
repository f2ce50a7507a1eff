"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import { contactsMappingSchema } from "../domain/contacts/contacts-preview.ts";
import { fail, type Result } from "../domain/result.ts";
import { requestContacts, requestMapping } from "../jobs/import/request-contacts.ts";

const { sheets, addUnknown, same } = contactsMappingSchema.shape;
const mappingSchema = z.object({ importId: z.uuid(), sheets });
const choiceSchema = z.object({ importId: z.uuid(), addUnknown, same });

/** Says what the columns of an upload mean; the preview is made anew. */
export async function mapColumns(input: z.input<typeof mappingSchema>): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = mappingSchema.safeParse(input);
  if (!parsed.success) return fail("input-unreadable");
  const requested = await requestMapping(viewer, parsed.data.importId, parsed.data.sheets);
  revalidatePath("/import");
  return requested;
}

/** Applies an upload of contacts with the member's choices. */
export async function takeContacts(input: z.input<typeof choiceSchema>): Promise<Result<null>> {
  const viewer = await requireViewer();
  const parsed = choiceSchema.safeParse(input);
  if (!parsed.success) return fail("input-unreadable");
  const { importId, ...choice } = parsed.data;
  const requested = await requestContacts(viewer, importId, choice);
  revalidatePath("/import");
  return requested;
}
