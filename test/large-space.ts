import pg from "pg";
import { inject } from "vitest";
import type { Viewer } from "../lib/data/viewer.ts";

/** A number of place `n` as a UUID; `kind` keeps those of different tables apart. */
const id = (kind: number, n: string) =>
  `('0000000${kind}-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** How many people stand where, in this order, and what is known of them. */
const stretches: [people: number, columns: Record<string, string>][] = [
  [
    3000,
    {
      stage: "'unresponsive'",
      invited_at: "moment - interval '12 days'",
      due_at: "moment - interval '5 days'",
      flagged_at: "moment - interval '5 days' + n * interval '1 second'",
    },
  ],
  [
    300,
    {
      stage: "'unresponsive'",
      flagged_at: "moment - interval '9 days'",
      removal_decided_at: "moment - interval '1 day'",
    },
  ],
  [1000, { stage: "'connected'", connected_at: "moment - n * interval '40 minutes'" }],
  [
    3000,
    {
      stage: "'awaiting-reply'",
      invited_at: "moment - interval '2 days'",
      due_at: "moment + interval '5 days'",
    },
  ],
  [500, { stage: "'chat-scheduled'", chat_at: "moment + (n - 7550) * interval '5 hours'" }],
  [
    5000,
    {
      stage: "'met'",
      invited_at: "moment - interval '300 days'",
      replied_at: "moment - interval '299 days'",
      last_touch_at: "moment - (n % 400) * interval '1 day'",
      cadence_days: "90",
      next_touch_at: "case when n % 2 = 0 then moment + (n % 200 - 100) * interval '1 day' end",
    },
  ],
  [11_645, { stage: "'connected'", connected_at: "moment - interval '3 years'" }],
  [5555, { stage: "'invited'" }],
];

function peopleSql(): string[] {
  let from = 0;
  return stretches.map(([people, columns]) => {
    const first = from + 1;
    from += people;
    return `insert into person (owner_id, id, name, search_text, name_key, created_at, headline, ${Object.keys(columns).join(", ")})
      select owner, ${id(1, "n")}, 'Ada Quill ' || n, 'ada quill ' || n, 'ada quill ' || n, moment,
        'Head of Operations', ${Object.values(columns).join(", ")}
      from spaces, generate_series(${first}, ${from}) n`;
  });
}

const statements = [
  ...peopleSql(),
  `insert into member_settings (owner_id, zone) select owner, 'Europe/Vienna' from spaces where not is_first`,
  `insert into person_key (owner_id, kind, value, person_id)
   select owner, 'slug', 'ada-' || n, ${id(1, "n")} from spaces, generate_series(1, 30000) n`,
  // Everybody's invitation, and 20,000 older ones; the newest 5,555 wait.
  `insert into invitation (owner_id, id, person_id, direction, status, note, note_kind, sent_at, source,
     score, created_at, replied_first_at)
   select owner, ${id(2, "n")}, ${id(1, "case when n > 30000 then n - 20000 else n end")}, 'incoming',
     case when n between 24446 and 30000 then 'pending' else 'accepted' end,
     case when n % 25 = 0 then 'I read your post ' || n end,
     case when n % 25 = 0 then 'template' else 'none' end,
     moment - (50000 - n) * interval '3 minutes', 'archive', n % 700, moment,
     case when n between 24446 and 24465 then moment - interval '1 day' end
   from spaces, generate_series(1, 50000) n`,
  `insert into assessment (owner_id, invitation_id, answers, outcome, decided_at, updated_at)
   select owner, ${id(2, "n")}, '{"note": "yes"}', 'accept', moment - n * interval '1 minute', moment
   from spaces, generate_series(1, 3000) n`,
  `insert into timeline_entry (owner_id, id, person_id, kind, at, recorded_at, source)
   select owner, ${id(3, "n * 4 + k")}, ${id(1, "n")},
     (array['connected', 'message-sent', 'message-received', 'message-sent'])[k + 1],
     moment - interval '1 year' + k * interval '1 day', moment, 'archive'
   from spaces, generate_series(1, 30000) n, generate_series(0, 3) k`,
  `insert into timeline_entry (owner_id, id, person_id, kind, at, recorded_at, source, due_at)
   select owner, ${id(4, "n")}, ${id(1, "n")}, 'flagged', moment - interval '5 days', moment, 'sweep',
     moment - interval '5 days' from spaces, generate_series(1, 3300) n`,
  `insert into timeline_entry (owner_id, id, person_id, kind, at, recorded_at, source, data)
   select owner, ${id(5, "n")}, ${id(1, "n")}, 'chat-held', moment - (n % 400) * interval '1 day', moment,
     'typed', '{"notes": {"agreed": "send the report"}}' from spaces, generate_series(7801, 12800) n`,
  `insert into review (owner_id, id, opened_on, opened_at, finished_at)
   select owner, ${id(6, "n")}, (moment - n * interval '7 days')::date, moment - n * interval '7 days',
     case when n > 0 then moment - n * interval '7 days' + interval '1 hour' end
   from spaces, generate_series(0, 20) n`,
  `insert into timeline_entry (owner_id, id, person_id, kind, at, recorded_at, source, review_id)
   select owner, ${id(7, "n")}, ${id(1, "n + 20000")}, 'kept', moment - (1 + n % 20) * interval '7 days',
     moment, 'typed', ${id(6, "1 + n % 20")} from spaces, generate_series(1, 200) n`,
  `insert into received_mail (owner_id, id, message_key, kind, outcome, name, sent_at, handled_at)
   select owner, ${id(8, "n")}, md5(n::text), 'message-received', 'taken', 'Ada', moment - n * interval '1 minute',
     moment - n * interval '1 minute' from spaces, generate_series(1, 5000) n`,
  `insert into duplicate_pair (owner_id, first_id, second_id, reasons, strength, found_at, status)
   select owner, ${id(1, "n")}, ${id(1, "n + 1")}, '[]', n % 900, moment,
     case when n % 5 = 0 then 'not-same' else 'open' end from spaces, generate_series(1, 2000) n`,
  `insert into duplicate_search (owner_id, fingerprint, searched_at) select owner, 'none', moment from spaces`,
];

/**
 * Fills the space with 30,000 people, 50,000 invitations (5,555 of them pending) and all that the pages show, as `now`
 * would find it, and two other spaces with the same: by plain SQL, in seconds.
 */
export async function fillLargeSpace(
  database: { appUrl: string },
  viewer: Viewer,
  now: Date,
): Promise<void> {
  const address = new URL(inject("adminUrl"));
  address.pathname = new URL(database.appUrl).pathname;
  const client = new pg.Client({ connectionString: address.toString() });
  await client.connect();
  try {
    // The rows are sound as they stand: no trigger and no foreign key is asked.
    await client.query("set session_replication_role = replica");
    await client.query(
      "create temp table spaces (owner uuid, is_first boolean, moment timestamptz)",
    );
    const others = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
    for (const owner of [viewer.ownerId, ...others]) {
      const isFirst = owner === viewer.ownerId;
      await client.query("insert into spaces values ($1, $2, $3)", [owner, isFirst, now]);
    }
    for (const statement of statements) await client.query(statement);
    // As PostgreSQL does by itself within minutes.
    await client.query("vacuum (freeze, analyze)");
  } finally {
    await client.end();
  }
}

/** Somebody and a review of that space. */
export const known = {
  busiestId: "00000001-0000-4000-8000-000000000001",
  reviewId: "00000006-0000-4000-8000-000000000001",
};
