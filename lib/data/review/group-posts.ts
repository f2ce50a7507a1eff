import "server-only";
import type { Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** When each of these people last wrote in a group since they were invited (epoch ms); undone posts left out. */
export async function readGroupPosts(
  tx: Tx,
  { ownerId }: Viewer,
  personIds: readonly string[],
): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; at: Date }[]>`
    select p.id, max(t.at) as at from person p join timeline_entry t
      on t.owner_id = p.owner_id and t.person_id = p.id and t.at >= p.invited_at
        and t.kind = 'group-message'
    where p.owner_id = ${ownerId}::uuid and p.id = any(${[...personIds]}::uuid[])
      and not exists (select from timeline_entry undo where undo.owner_id = t.owner_id
        and undo.person_id = t.person_id and undo.kind = 'undone' and undo.target_id = t.id)
    group by p.id`;
  return new Map(rows.map(({ id, at }) => [id, at.getTime()]));
}
