import "server-only";
import { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

/**
 * One text that is another one after each committed change of a topic: `people` is what the search for duplicates
 * compares, `notes` what invitations are compared with. Triggers write the marks (migration 20261128124000_page_indexes).
 */
export function selectChangeMark({ ownerId }: Viewer, topic: "people" | "notes"): Prisma.Sql {
  return Prisma.sql`(select coalesce(md5(string_agg(changed_at::text || xact::text, ' ' order by changed_at, xact)), 'none')
    from change_mark where owner_id = ${ownerId}::uuid and topic = ${topic})`;
}
