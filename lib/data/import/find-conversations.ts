import "server-only";
import type pg from "pg";
import type { Viewer } from "../viewer.ts";

/** Whose timelines hold messages of these conversations: ids of people, by conversation. */
export async function findConversations(
  client: pg.PoolClient,
  viewer: Viewer,
  threads: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ thread: string; people: string[] }>(
    `select data ->> 'thread' as thread, array_agg(distinct person_id)::text[] as people
     from timeline_entry
     where owner_id = $1::uuid and data ->> 'thread' = any($2::text[])
       and kind in ('message-sent', 'message-received', 'chat-invited', 'nudged')
     group by 1`,
    [viewer.ownerId, threads],
  );
  return new Map(rows.map(({ thread, people }) => [thread, people]));
}
