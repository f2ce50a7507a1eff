import { z } from "zod";

const sendingId = z.uuid();

/** The id of a sending as a browser gave it; null where it gave none that can be read. */
export function readSendingId(given: unknown): string | null {
  const read = sendingId.safeParse(given);
  return read.success ? read.data.toLowerCase() : null;
}

/** An act as a browser kept it, to send it again. */
export const keptSendings = z.object({
  sendings: z
    .array(z.object({ id: sendingId, act: z.string().max(100), input: z.unknown() }))
    .max(200),
});
