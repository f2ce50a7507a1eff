import "server-only";
import type pg from "pg";
import {
  type ContactsMapping,
  contactsMappingSchema,
  noMapping,
} from "../../domain/contacts/contacts-preview.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** What the member said of an upload of contacts; nothing yet is no mapping. */
async function readMappingIn(tx: Tx, viewer: Viewer, importId: string): Promise<ContactsMapping> {
  const row = await tx.import.findUnique({
    where: { ownerId_id: { ownerId: viewer.ownerId, id: importId } },
    select: { mapping: true },
  });
  return contactsMappingSchema.safeParse(row?.mapping).data ?? noMapping;
}

/** The same in a transaction of its own. */
export function readMapping(viewer: Viewer, importId: string): Promise<ContactsMapping> {
  return inSpace(viewer, (tx) => readMappingIn(tx, viewer, importId));
}

/** Stores a part of what the member says of an upload; the rest stays. */
export async function changeMappingIn(
  tx: Tx,
  viewer: Viewer,
  importId: string,
  change: Partial<ContactsMapping>,
): Promise<void> {
  const mapping = { ...(await readMappingIn(tx, viewer, importId)), ...change };
  await tx.import.updateMany({
    where: { ownerId: viewer.ownerId, id: importId, kind: "contacts" },
    data: { mapping },
  });
}

/** The same in a transaction of its own. */
export function changeMapping(
  viewer: Viewer,
  importId: string,
  change: Partial<ContactsMapping>,
): Promise<void> {
  return inSpace(viewer, (tx) => changeMappingIn(tx, viewer, importId, change));
}

/** Which of these facts the space holds already, undone ones included. */
export async function findStandingFacts(
  client: pg.PoolClient,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    "select id from timeline_entry where owner_id = $1::uuid and id = any($2::uuid[])",
    [viewer.ownerId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
