import path from "node:path";
import { describe, expect } from "vitest";
import { fixtureNames, readTruth } from "../../../test/archive/fixture-archives.ts";
import { addTestPerson, createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace, inSpaceRaw } from "../../data/database.ts";
import { addImport } from "../../data/import/commands.ts";
import { sweepSpace } from "../../data/sweep/commands.ts";
import { recordThread } from "../../data/thread/commands.ts";
import type { Viewer } from "../../data/viewer.ts";
import { applyImport } from "./archive/apply-import.ts";
import { undoAppliedImport } from "./undo-applied-import.ts";

const folder = path.join(import.meta.dirname, "../../../e2e/fixtures/archives");

test.override("space", { zone: "Europe/London", since: new Date("2022-01-01T00:00:00Z") });

const newSpace = () => createTestSpace("Europe/London", new Date("2022-01-01T00:00:00Z"));

async function importFixture(viewer: Viewer, name: string) {
  const now = new Date(readTruth(name).export);
  const file = path.join(folder, `${name}.zip`);
  const importId = await addImport(
    viewer,
    { fileName: `${name}.zip`, storedAt: null, bytes: 1 },
    now,
  );
  return { importId, applied: await applyImport(viewer, importId, now, file) };
}

/** Everything of a space that an import may change, without the ids of imports and their times. */
async function snapshot(viewer: Viewer) {
  return inSpaceRaw(viewer, async (client) => {
    const read = async (sql: string) => (await client.query(sql)).rows;
    return {
      people: await read(
        `select id, name, slug, company, position, email, connected_on::text, search_text, stage,
           due_at, connected_at, replied_at, last_touch_at from person order by id`,
      ),
      keys: await read("select kind, value, person_id from person_key order by kind, value"),
      invitations: await read(
        "select id, person_id, direction, status, assumed, note, sent_at from invitation order by id",
      ),
      facts: await read(
        "select id, person_id, kind, at, text, due_at from timeline_entry order by id",
      ),
      profile: await read("select name, slug, facts from member_profile"),
    };
  });
}

describe.each(fixtureNames)("%s", (name) => {
  const truth = readTruth(name);

  test("comes in as its truth says, stages at its date included", async ({ viewer }) => {
    const { applied } = await importFixture(viewer, name);
    expect(applied?.result.counts).toEqual({
      connections: truth.connections,
      invitations: {
        incoming: truth.invitations.incoming,
        outgoing: truth.invitations.outgoing,
        pending: truth.invitations.pending.length,
        outgoingPending: truth.invitations.outgoingPending.length,
      },
      messages: truth.messages,
      rejected: 0,
    });
    await sweepSpace(viewer, new Date(truth.export));
    const people = await inSpace(viewer, (tx) =>
      tx.person.findMany({
        where: { ownerId: viewer.ownerId },
        select: { name: true, slug: true, stage: true },
      }),
    );
    const stages = truth.conversations.map(({ name: fullName, slug }) => {
      const bySlug = people.find((person) => person.slug === slug);
      const byName = people.filter((person) => person.slug === null && person.name === fullName);
      return { slug, state: (bySlug ?? (byName.length === 1 ? byName[0] : undefined))?.stage };
    });
    expect(stages).toEqual(truth.conversations.map(({ slug, state }) => ({ slug, state })));
    const pending = await inSpace(viewer, (tx) =>
      tx.invitation.findMany({
        where: { ownerId: viewer.ownerId, direction: "incoming", status: "pending" },
        select: { person: { select: { name: true } } },
      }),
    );
    expect(pending.map(({ person }) => person.name).sort()).toEqual(
      truth.invitations.pending.map((one) => one.name).sort(),
    );
  });

  test("changes nothing when it comes in again", async ({ viewer }) => {
    await importFixture(viewer, name);
    const before = await snapshot(viewer);
    const { applied } = await importFixture(viewer, name);
    expect(applied?.result).toMatchObject({
      people: { added: 0, updated: 0 },
      invitations: { added: 0, settled: 0 },
      facts: { added: 0 },
    });
    expect(await snapshot(viewer)).toEqual(before);
  });

  test("is taken back without a trace", async ({ viewer }) => {
    const before = await snapshot(viewer);
    const { importId } = await importFixture(viewer, name);
    expect(await undoAppliedImport(viewer, importId, new Date(truth.export))).toBe(true);
    expect(await snapshot(viewer)).toEqual(before);
  });
});

test("a later archive updates, and taking it back restores the earlier state", async ({
  viewer,
}) => {
  await importFixture(viewer, fixtureNames[2] ?? "");
  const before = await snapshot(viewer);
  const { importId, applied } = await importFixture(viewer, fixtureNames[3] ?? "");
  expect(applied?.result.people.added).toBeGreaterThan(300);
  await undoAppliedImport(viewer, importId, new Date("2026-11-16T00:00:00Z"));
  const after = await snapshot(viewer);
  expect(after.people).toEqual(before.people);
  expect(after.invitations).toEqual(before.invitations);
  expect(after.facts).toEqual(before.facts);
  expect(after.profile).toEqual(before.profile);
});

test("messages that were pasted before do not come in a second time", async () => {
  const name = fixtureNames[3] ?? "";
  const said = ["message-sent", "message-received", "chat-invited"];
  const messagesOf = (viewer: Viewer, slug: string) =>
    inSpace(viewer, (tx) =>
      tx.timelineEntry.findMany({
        where: { ownerId: viewer.ownerId, kind: { in: said }, person: { slug } },
        orderBy: { at: "asc" },
        select: { kind: true, text: true, at: true, person: { select: { slug: true } } },
      }),
    );
  const first = await newSpace();
  await importFixture(first, name);
  const talked = await inSpace(first, (tx) =>
    tx.timelineEntry.findFirstOrThrow({
      where: { ownerId: first.ownerId, kind: "message-received", person: { slug: { not: null } } },
      select: { person: { select: { slug: true, name: true } } },
    }),
  );
  const slug = talked.person.slug ?? "";
  const told = await messagesOf(first, slug);

  const viewer = await newSpace();
  const now = new Date(readTruth(name).export);
  const personId = await addTestPerson(viewer, talked.person.name, [], now);
  await inSpace(viewer, async (tx) => {
    const { ownerId } = viewer;
    await tx.person.update({ where: { ownerId_id: { ownerId, id: personId } }, data: { slug } });
    await tx.personKey.create({ data: { ownerId, kind: "slug", value: slug, personId } });
  });
  const messages = told.map(({ kind, at, text }) => ({
    direction: kind === "message-received" ? ("incoming" as const) : ("outgoing" as const),
    at: Math.floor(at.getTime() / 60_000) * 60_000,
    precision: "minute" as const,
    text: `${text}\n`,
    invite: kind === "chat-invited",
  }));
  const pasted = await recordThread(viewer, { personId, messages, accept: false }, now);
  expect(pasted.ok && pasted.value.entryIds.length).toBe(told.length);
  await importFixture(viewer, name);
  expect(await messagesOf(viewer, slug)).toHaveLength(told.length);
});

test("an import tells the planner how large the space has become", async ({ viewer }) => {
  const { applied } = await importFixture(viewer, "Complete_LinkedInDataExport_11-15-2026");
  const known = await inSpaceRaw(viewer, (client) =>
    client.query<{ rows: number }>(
      "select reltuples::int as rows from pg_class where relname = 'timeline_entry'",
    ),
  );
  expect(known.rows[0]?.rows).toBeGreaterThanOrEqual(applied?.result.facts.added ?? 0);
});
