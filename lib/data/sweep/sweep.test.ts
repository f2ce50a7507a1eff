import pg from "pg";
import { describe, expect } from "vitest";
import type { TestDatabase } from "../../../test/database.ts";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { newFact } from "../../domain/conversation/read-fact.ts";
import { inSpace } from "../database.ts";
import { appendFacts } from "../timeline/append.ts";
import { addFact, undoEntry } from "../timeline/commands.ts";
import { verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import { sweepSpace } from "./commands.ts";
import { flagDueBatch } from "./flag-due.ts";

const invited = new Date("2026-11-02T09:12:00Z");
const due = new Date("2026-11-09T09:12:00Z");
const later = (ms: number) => new Date(due.getTime() + ms);

test.override("space", { zone: "Europe/Berlin", since: invited });

function readPerson(viewer: Viewer, id: string) {
  return inSpace(viewer, (tx) =>
    tx.person.findUniqueOrThrow({ where: { ownerId_id: { ownerId: viewer.ownerId, id } } }),
  );
}

function listFlags(viewer: Viewer) {
  return inSpace(viewer, (tx) =>
    tx.timelineEntry.findMany({ where: { ownerId: viewer.ownerId, kind: "flagged" } }),
  );
}

/** Due people by the thousand, without their cost. */
async function addDuePeople(
  { ownerUrl }: TestDatabase,
  viewer: Viewer,
  count: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("begin");
  await client.query("select set_config('app.owner_id', $1, true)", [viewer.ownerId]);
  await client.query(
    `insert into person (owner_id, id, name, search_text, name_key, stage, connected_at,
       invited_at, last_touch_at, due_at, created_at)
     select $1, gen_random_uuid(), 'Invented ' || n, 'invented', 'invented', 'awaiting-reply',
       $2::timestamptz - interval '1 hour', $2, $2, $3, $2
     from generate_series(1, $4) n`,
    [viewer.ownerId, invited, due, count],
  );
  await client.query(
    `insert into timeline_entry (owner_id, id, person_id, kind, at, recorded_at, source, due_at)
     select owner_id, gen_random_uuid(), id, kind, at, $2, 'typed', due_at from (
       select owner_id, id, 'connected' as kind, connected_at as at, null::timestamptz as due_at
       from person where owner_id = $1
       union all
       select owner_id, id, 'chat-invited', invited_at, due_at from person where owner_id = $1
     ) facts`,
    [viewer.ownerId, invited],
  );
  await client.query("commit");
  await client.query("analyze person");
  await client.end();
}

describe("the flag", () => {
  test("stands at the end of the week, whenever the sweep comes by", async ({ viewer }) => {
    const id = await addTestPerson(viewer, "Lars Example", invitedAt(invited), invited);
    expect((await sweepSpace(viewer, later(3 * 86_400_000))).flagged).toBe(1);
    const person = await readPerson(viewer, id);
    expect(person).toMatchObject({ stage: "unresponsive", flaggedAt: due, dueAt: due });
    const [flag] = await listFlags(viewer);
    expect(flag).toMatchObject({
      at: due,
      recordedAt: later(3 * 86_400_000),
      source: "sweep",
      data: { dueAt: due.getTime() },
    });
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("a second sweep finds nothing to do", async ({ viewer }) => {
    await addTestPerson(viewer, "Lars Example", invitedAt(invited), invited);
    await sweepSpace(viewer, later(1));
    expect(await sweepSpace(viewer, later(60_000))).toEqual({ flagged: 0, reviewsOpened: 0 });
    expect(await listFlags(viewer)).toHaveLength(1);
  });

  test("the week is over after its last moment, not at it", async ({ viewer }) => {
    await addTestPerson(viewer, "Lars Example", invitedAt(invited), invited);
    expect((await sweepSpace(viewer, due)).flagged).toBe(0);
    expect((await sweepSpace(viewer, later(1))).flagged).toBe(1);
  });

  test("a reply dated before the flag takes it away, its undo brings it back, and none comes twice", async ({
    viewer,
  }) => {
    const personId = await addTestPerson(viewer, "Lars Example", invitedAt(invited), invited);
    await sweepSpace(viewer, later(1));
    const reply = await addFact(viewer, { personId, kind: "replied", at: due }, later(60_000));
    expect((await readPerson(viewer, personId)).stage).toBe("in-conversation");
    if (!reply.ok) throw new Error(reply.problem);
    await undoEntry(viewer, { personId, entryId: reply.value.entryId }, later(120_000));
    expect((await readPerson(viewer, personId)).stage).toBe("unresponsive");
    expect((await sweepSpace(viewer, later(180_000))).flagged).toBe(0);
    expect(await listFlags(viewer)).toHaveLength(1);
  });

  test("a nudge starts a week of its own, which is flagged for itself", async ({ viewer }) => {
    const personId = await addTestPerson(viewer, "Lars Example", invitedAt(invited), invited);
    await sweepSpace(viewer, later(1));
    await addFact(viewer, { personId, kind: "nudged", at: later(1000) }, later(2000));
    expect((await sweepSpace(viewer, later(3000))).flagged).toBe(0);
    expect((await sweepSpace(viewer, later(8 * 86_400_000))).flagged).toBe(1);
    expect(await listFlags(viewer)).toHaveLength(2);
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("one space is swept without touching another", async ({ viewer }) => {
    await addTestPerson(viewer, "Lars Example", invitedAt(invited), invited);
    const other = await createTestSpace("UTC", invited);
    expect((await sweepSpace(other, later(1))).flagged).toBe(0);
    expect(await listFlags(viewer)).toHaveLength(0);
  });
});

describe("many workers", () => {
  test("four sweepers, one killed in the middle: everybody is flagged once", async ({
    database,
    viewer,
  }) => {
    const people = 9_000;
    await addDuePeople(database, viewer, people);
    const sweeper = async () => {
      const client = new pg.Client({ connectionString: database.appUrl });
      client.on("error", () => undefined);
      await client.connect();
      return client;
    };
    const doomed = await sweeper();
    await doomed.query("begin");
    await doomed.query("select set_config('app.owner_id', $1, true)", [viewer.ownerId]);
    expect((await flagDueBatch(doomed, viewer.ownerId, later(1))).flagged).toBe(2_000);

    const sweepUntilEmpty = async () => {
      const client = await sweeper();
      let flagged = 0;
      for (let swept = 1; swept > 0; ) {
        await client.query("begin");
        await client.query("select set_config('app.owner_id', $1, true)", [viewer.ownerId]);
        const batch = await flagDueBatch(client, viewer.ownerId, later(1), 500);
        await client.query("commit");
        swept = batch.swept;
        flagged += batch.flagged;
      }
      await client.end();
      return flagged;
    };
    const sums = await Promise.all([sweepUntilEmpty(), sweepUntilEmpty(), sweepUntilEmpty()]);
    expect(sums.reduce((sum, flagged) => sum + flagged, 0)).toBe(people - 2_000);

    // The connection drops without a word: what it had in hand is taken up by the next sweep.
    const killer = await sweeper();
    const { rows } = await doomed.query("select pg_backend_pid() as pid");
    await killer.query("select pg_terminate_backend($1)", [rows[0].pid]);
    await killer.end();
    let rest = 0;
    while (rest < 2_000) rest += (await sweepSpace(viewer, later(2))).flagged;

    expect(rest).toBe(2_000);
    const flags = await listFlags(viewer);
    expect(flags).toHaveLength(people);
    expect(new Set(flags.map((flag) => flag.personId)).size).toBe(people);
    expect(await verifySpace(viewer)).toEqual({ people, drift: [] });
  });

  test("a reply that is being written while the sweep runs wins", async ({ viewer }) => {
    const personId = await addTestPerson(viewer, "Lars Example", invitedAt(invited), invited);
    const written = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const writing = inSpace(viewer, async (tx) => {
      const reply = newFact({ kind: "replied", at: later(-1000), source: "typed" }, later(1));
      await appendFacts(tx, viewer, personId, [reply], later(1));
      written.resolve();
      await release.promise;
    });
    await written.promise;
    expect((await sweepSpace(viewer, later(2))).flagged).toBe(0);
    release.resolve();
    await writing;
    expect((await sweepSpace(viewer, later(3))).flagged).toBe(0);
    expect((await readPerson(viewer, personId)).stage).toBe("in-conversation");
  });

  test("more than one batch of due people is flagged by one sweep, and a second finds none", async ({
    database,
    viewer,
  }) => {
    await addDuePeople(database, viewer, 5_001);
    expect((await sweepSpace(viewer, later(1))).flagged).toBe(5_001);
    expect((await sweepSpace(viewer, later(2))).flagged).toBe(0);
    expect(await listFlags(viewer)).toHaveLength(5_001);
  });

  test("looking for due people reads the index of the due, however many others there are", async ({
    database,
    viewer,
  }) => {
    await addDuePeople(database, viewer, 3_000);
    await sweepSpace(viewer, later(1));
    const plan = await inSpace(
      viewer,
      (tx) => tx.$queryRaw<{ "QUERY PLAN": string }[]>`
        explain select id from person
        where owner_id = ${viewer.ownerId}::uuid and stage = 'awaiting-reply'
          and due_at < ${later(2)} order by due_at limit 2000 for update skip locked`,
    );
    expect(JSON.stringify(plan)).toContain("person_due_idx");
  });
});

describe("the weekly review", () => {
  const monday = new Date("2026-11-16T07:00:00Z"); // 08:00 in Berlin

  test("opens at the member's hour in their zone when somebody is unresponsive, and once", async ({
    viewer,
  }) => {
    await addTestPerson(viewer, "Lars Example", invitedAt(invited), invited);
    await sweepSpace(viewer, later(1));
    expect((await sweepSpace(viewer, new Date(monday.getTime() - 1))).reviewsOpened).toBe(0);
    expect((await sweepSpace(viewer, monday)).reviewsOpened).toBe(1);
    expect((await sweepSpace(viewer, monday)).reviewsOpened).toBe(0);
  });

  test("does not open while there is nobody to review, and is planned for the week after", async ({
    viewer,
  }) => {
    expect((await sweepSpace(viewer, monday)).reviewsOpened).toBe(0);
    const settings = await inSpace(viewer, (tx) =>
      tx.memberSettings.findUniqueOrThrow({ where: { ownerId: viewer.ownerId } }),
    );
    expect(settings.reviewDueAt).toEqual(new Date("2026-11-23T07:00:00Z"));
  });

  test("after an outage of weeks one review opens, and the one left open is closed", async ({
    viewer,
  }) => {
    await addTestPerson(viewer, "Lars Example", invitedAt(invited), invited);
    await sweepSpace(viewer, monday);
    const muchLater = new Date("2026-12-16T10:00:00Z");
    expect((await sweepSpace(viewer, muchLater)).reviewsOpened).toBe(1);
    const reviews = await inSpace(viewer, (tx) =>
      tx.review.findMany({ where: { ownerId: viewer.ownerId }, orderBy: { openedAt: "asc" } }),
    );
    expect(reviews.map((review) => review.finishedAt)).toEqual([muchLater, null]);
  });
});
