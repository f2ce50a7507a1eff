import "server-only";
import { z } from "zod";
import {
  type ChosenEncodings,
  chosenEncodingsSchema,
} from "../../domain/archive/encoding/encodings.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

const mappingSchema = z.looseObject({ encodings: chosenEncodingsSchema.default({}) });

/** Stores what the member says of the encodings of an upload's files; what was said of others stays. */
export async function chooseEncodingsIn(
  tx: Tx,
  viewer: Viewer,
  importId: string,
  encodings: ChosenEncodings,
): Promise<void> {
  const row = await tx.import.findUnique({
    where: { ownerId_id: { ownerId: viewer.ownerId, id: importId } },
    select: { mapping: true },
  });
  const said = mappingSchema.safeParse(row?.mapping ?? {}).data ?? { encodings: {} };
  const mapping = JSON.parse(
    JSON.stringify({ ...said, encodings: { ...said.encodings, ...encodings } }),
  );
  await tx.import.updateMany({
    where: { ownerId: viewer.ownerId, id: importId },
    data: { mapping },
  });
}

/** The same in a transaction of its own. */
export function chooseEncodings(
  viewer: Viewer,
  importId: string,
  encodings: ChosenEncodings,
): Promise<void> {
  return inSpace(viewer, (tx) => chooseEncodingsIn(tx, viewer, importId, encodings));
}
