import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { addImport } from "../../lib/data/import/commands.ts";
import { newId } from "../../lib/data/new-id.ts";
import type { Viewer } from "../../lib/data/viewer.ts";
import { applyImport } from "../../lib/jobs/import/archive/apply-import.ts";
import { type ArchiveSize, writeInventedArchive } from "./archive.ts";

/** What the pages are measured with. */
const spaceSize: ArchiveSize = {
  connections: 30_000,
  invitations: 50_000,
  messages: 300_000,
};

/** How the imported people are spread over the stages, by their place among all. */
const stages: [from: number, to: number, columns: string][] = [
  [
    0,
    3_000,
    "stage = 'unresponsive', invited_at = moment - interval '12 days', due_at = moment - interval '5 days', flagged_at = moment - interval '5 days'",
  ],
  [
    3_000,
    3_300,
    "stage = 'unresponsive', flagged_at = moment - interval '9 days', removal_decided_at = moment - interval '1 day'",
  ],
  [3_300, 4_300, "stage = 'connected', connected_at = moment - interval '3 days', kept_at = null"],
  [
    4_300,
    7_300,
    "stage = 'awaiting-reply', invited_at = moment - interval '2 days', due_at = moment + interval '5 days'",
  ],
  [
    7_300,
    8_300,
    "stage = 'chat-scheduled', chat_at = moment + (place - 7800) * interval '5 hours'",
  ],
  [
    8_300,
    13_300,
    "stage = 'met', last_touch_at = moment - (place % 400) * interval '1 day', cadence_days = 90, next_touch_at = case when place % 2 = 0 then moment + (place % 200 - 100) * interval '1 day' end",
  ],
];

/** What no archive brings. Each statement takes the owner, the moment and nothing else. */
const additions = [
  `update person p set name = w.name, name_key = lower(w.name),
     search_text = lower(w.name) || ' ' || p.search_text
   from (select id, split_part(name, ' ', 1) || ' ' || initcap(translate(left(md5(id::text), 7),
       '0123456789', 'ghijklmnop')) as name from person where owner_id = $1) w
   where p.owner_id = $1 and p.id = w.id and $2::timestamptz is not null`,
  `update person set notes_text = 'met at the harbour fair, likes sailing and ' || left(id::text, 6)
   where owner_id = $1 and stage in ('met', 'connected') and $2::timestamptz is not null`,
  `insert into timeline_entry (owner_id, id, person_id, kind, at, recorded_at, source, due_at)
   select $1, gen_random_uuid(), id, 'flagged', flagged_at, $2, 'sweep', due_at from person
   where owner_id = $1 and stage = 'unresponsive'`,
  `insert into timeline_entry (owner_id, id, person_id, kind, at, recorded_at, source, text, data)
   select $1, gen_random_uuid(), id, 'chat-scheduled', $2::timestamptz - interval '4 days', $2,
     'typed', null, jsonb_build_object('chatAt', (extract(epoch from chat_at) * 1000)::bigint,
       'medium', 'phone') from person where owner_id = $1 and stage = 'chat-scheduled'`,
  `insert into timeline_entry (owner_id, id, person_id, kind, at, recorded_at, source, data)
   select $1, gen_random_uuid(), id, 'chat-held', last_touch_at, $2, 'typed',
     '{"notes": {"agreed": "send the report"}}' from person
   where owner_id = $1 and stage = 'met'`,
  `insert into timeline_entry (owner_id, id, person_id, kind, at, recorded_at, source, text)
   select $1, gen_random_uuid(), id, 'note', $2, $2, 'typed', 'likes sailing' from person
   where owner_id = $1 and notes_text is not null`,
  `insert into timeline_entry (owner_id, id, person_id, kind, at, recorded_at, source, text)
   select $1, gen_random_uuid(), p.id, case when n % 2 = 0 then 'message-sent' else
     'message-received' end, $2::timestamptz - n * interval '3 hours', $2, 'typed', repeat('word ', 30)
   from (select id from person where owner_id = $1 order by name_key, id limit 1) p,
     generate_series(1, 2000) n`,
  `update timeline_entry t set data = coalesce(data, '{}') || jsonb_build_object('template',
     (array['default-hello-1', 'default-hello-2', 'default-nudge-1'])[1 + abs(hashtext(t.id::text)) % 3])
   from (select id from timeline_entry where owner_id = $1 and kind = 'chat-invited' limit 3000) s
   where t.owner_id = $1 and t.id = s.id and $2::timestamptz is not null`,
  `insert into received_mail (owner_id, id, message_key, kind, outcome, name, sent_at, handled_at)
   select $1, gen_random_uuid(), md5(n::text), 'message-received', 'taken', 'Ada', $2, $2
   from generate_series(1, 5000) n`,
  `insert into person_merge (owner_id, id, kept_id, merged_id, snapshot, merged_at)
   select $1, gen_random_uuid(), id, gen_random_uuid(), '{"merged": {"name": "Ada"}}', $2
   from person where owner_id = $1 limit 200`,
  `insert into review (owner_id, id, opened_on, opened_at)
   values ($1, gen_random_uuid(), $2::timestamptz::date, $2::timestamptz - interval '1 hour')`,
  `update timeline_entry t set review_id = (select id from review where owner_id = $1 limit 1)
   from person p where p.owner_id = $1 and p.removal_decided_at is not null and t.owner_id = $1
     and t.person_id = p.id and t.kind = 'flagged' and $2::timestamptz is not null`,
];

function placing([from, to, columns]: (typeof stages)[number]): string {
  return `update person set ${columns} from (select id as placed, row_number() over (order by id) as place,
      $2::timestamptz as moment from person where owner_id = $1 and connected_on is not null) w
    where owner_id = $1 and id = placed and place > ${from} and place <= ${to}`;
}

/** Imports an archive, then adds chats, notes, flags, mails and merges in SQL; as `now` would find them. */
export async function fillBenchSpace(appUrl: string, viewer: Viewer, now: Date): Promise<void> {
  const file = path.join(tmpdir(), `acquaint-bench-${newId()}.zip`);
  const fileName = "Complete_LinkedInDataExport_11-15-2026.zip";
  try {
    await writeInventedArchive(file, spaceSize);
    const importId = await addImport(viewer, { fileName, storedAt: null, bytes: 1 }, now);
    await applyImport(viewer, importId, now, file);
  } finally {
    await rm(file, { force: true });
  }
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.owner_id', $1, true)", [viewer.ownerId]);
    for (const statement of [...stages.map(placing), ...additions]) {
      await client.query(statement, [viewer.ownerId, now]);
    }
    await client.query("commit");
    // As PostgreSQL does by itself within minutes.
    await client.query("select refresh_space_statistics()");
  } finally {
    await client.end();
  }
}
