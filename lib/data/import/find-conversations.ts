import "server-only";
import type pg from "pg";
import type { Viewer } from "../viewer.ts";

/** Whose timelines hold messages of these conversations: ids of people, by conversation. What was undone says nothing. */
export async function findConversations(
  client: pg.PoolClient,
  viewer: Viewer,
  threads: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ thread: string; people: string[] }>(
    `select said.data ->> 'thread' as thread, array_agg(distinct said.person_id)::text[] as people
     from timeline_entry said
     where said.owner_id = $1::uuid and said.data ->> 'thread' = any($2::text[])
       and said.kind in ('message-sent', 'message-received', 'chat-invited', 'nudged')
       and not exists (select from timeline_entry undo where undo.owner_id = $1::uuid
         and undo.person_id = said.person_id and undo.kind = 'undone' and undo.target_id = said.id)
     group by 1`,
    [viewer.ownerId, threads],
  );
  return new Map(rows.map(({ thread, people }) => [thread, people]));
}
