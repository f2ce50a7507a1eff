import path from "node:path";
import { expect } from "vitest";
import { fixtureNames, readTruth } from "../../../test/archive/fixture-archives.ts";
import { throwDice } from "../../../test/duplicates/planted-space.ts";
import { addTestPerson, createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace, inSpaceRaw } from "../../data/database.ts";
import { mergePeople, unmergePeople } from "../../data/duplicate/commands.ts";
import { addImport } from "../../data/import/commands.ts";
import { recordInvitation } from "../../data/invitation/commands.ts";
import { verifySpace } from "../../data/verify/queries.ts";
import type { Viewer } from "../../data/viewer.ts";
import { applyImport } from "./archive/apply-import.ts";
import { undoAppliedImport } from "./undo-applied-import.ts";

const folder = path.join(import.meta.dirname, "../../../e2e/fixtures/archives");
const later = new Date("2026-12-01T09:00:00Z");
const choices = { name: "merged", headline: "kept" } as const;

test.override("space", { zone: "Europe/London", since: later });

async function importFixture(viewer: Viewer, name: string): Promise<string> {
  const now = new Date(readTruth(name).export);
  const upload = { fileName: `${name}.zip`, storedAt: null, bytes: 1 };
  const importId = await addImport(viewer, upload, now);
  await applyImport(viewer, importId, now, path.join(folder, `${name}.zip`));
  return importId;
}

/** Every row that an import may change. */
function readSpace(viewer: Viewer): Promise<Set<string>> {
  return inSpaceRaw(viewer, async (client) => {
    const space = new Set<string>();
    for (const table of ["person", "person_key", "timeline_entry", "invitation"]) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${table} t where owner_id = $1::uuid`,
        [viewer.ownerId],
      );
      for (const { row } of rows) space.add(`${table} ${row}`);
    }
    return space;
  });
}

/** The rows that came and went. */
function compare(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  return [
    ...Array.from(before.difference(after), (row) => `- ${row}`),
    ...Array.from(after.difference(before), (row) => `+ ${row}`),
  ].slice(0, 12);
}

async function listIds(viewer: Viewer): Promise<string[]> {
  const people = await inSpace(viewer, (tx) =>
    tx.person.findMany({
      where: { ownerId: viewer.ownerId },
      orderBy: [{ nameKey: "asc" }, { connectedOn: "asc" }, { slug: "asc" }],
      select: { id: true },
    }),
  );
  return people.map(({ id }) => id);
}

async function merge(viewer: Viewer, keptId: string, mergedId: string) {
  const made = await mergePeople(viewer, { keptId, mergedId, choices }, later);
  if (!made.ok) throw new Error(made.problem);
  return made.value.mergeId;
}

/** Pairs of anybody at all: whom the member merges is theirs to say. */
function drawPairs(ids: readonly string[], count: number): [string, string][] {
  const dice = throwDice(7);
  const left = [...ids];
  const draw = () => left.splice(Math.floor(dice() * left.length), 1)[0] ?? "";
  return Array.from({ length: count }, () => [draw(), draw()]);
}

test.each(fixtureNames)(
  "%s, read again after merges, changes nothing and creates nobody",
  async (name) => {
    const viewer = await createTestSpace("Europe/London", later);
    await importFixture(viewer, name);
    for (const [kept, merged] of drawPairs(await listIds(viewer), 12))
      await merge(viewer, kept, merged);
    const before = await readSpace(viewer);
    await importFixture(viewer, name);
    expect(compare(before, await readSpace(viewer))).toEqual([]);
    expect((await verifySpace(viewer)).drift).toEqual([]);
  },
  60_000,
);

test("an import that is taken back takes its people out of merges, and leaves the others as they were", async ({
  viewer,
}) => {
  const [name = ""] = fixtureNames;
  const record = async (slug: string) => {
    const made = await recordInvitation(
      viewer,
      {
        name: "Ana Quimby",
        profileUrl: `linkedin.com/in/${slug}`,
        headline: "",
        note: "",
        sentAt: later,
        anotherPerson: true,
      } as Parameters<typeof recordInvitation>[1],
      later,
    );
    if (!made.ok) throw new Error(made.problem);
    return made.value.personId;
  };
  const typed = [
    await record("ana-1"),
    await record("ana-2"),
    await record("ana-3"),
    await record("ana-4"),
  ];
  const [a = "", b = "", c = "", d = ""] = typed;
  const twoTyped = await merge(viewer, c, d);
  const before = await readSpace(viewer);
  const importId = await importFixture(viewer, name);
  const brought = (await listIds(viewer)).filter((id) => !typed.includes(id));
  const [x = "", y = "", v = "", w = ""] = brought;
  await merge(viewer, a, x);
  await merge(viewer, y, b);
  await merge(viewer, v, w);
  await undoAppliedImport(viewer, importId, later);
  expect(compare(before, await readSpace(viewer))).toEqual([]);
  expect((await verifySpace(viewer)).drift).toEqual([]);
  expect((await unmergePeople(viewer, twoTyped, later)).ok).toBe(true);
  expect((await listIds(viewer)).sort()).toEqual([...typed].sort());
});

test("an older archive that is taken back leaves a merge of people whom a newer one still knows", async ({
  viewer,
}) => {
  const [older = "", newer = ""] = fixtureNames;
  await importFixture(viewer, newer);
  const [kept = "", merged = ""] = await listIds(viewer);
  const importId = await importFixture(viewer, older);
  await merge(viewer, kept, merged);
  await undoAppliedImport(viewer, importId, later);
  const ids = await listIds(viewer);
  expect(ids).toContain(kept);
  expect(ids).not.toContain(merged);
  expect((await verifySpace(viewer)).drift).toEqual([]);
});

test("messages that came to two merged people go to each of them when they are parted and it is read again", async () => {
  const [name = ""] = fixtureNames;
  const facts = (viewer: Viewer, slug: string) =>
    inSpaceRaw(viewer, async (client) => {
      const { rows } = await client.query<{ fact: string }>(
        `select concat_ws(' ', t.kind, t.at, t.text) as fact from timeline_entry t
         join person_key k on k.owner_id = t.owner_id and k.person_id = t.person_id
         where t.owner_id = $1::uuid and k.value = $2 and t.source = 'archive'
           and t.kind in ('message-received', 'message-sent', 'chat-invited', 'nudged')
           and not exists (select from timeline_entry u where u.owner_id = t.owner_id
             and u.kind = 'undone' and u.target_id = t.id) order by 1`,
        [viewer.ownerId, slug],
      );
      return rows.map(({ fact }) => fact);
    });
  const alone = await createTestSpace("Europe/London", later);
  await importFixture(alone, name);
  const [first, second] = await inSpaceRaw(alone, async (client) => {
    const { rows } = await client.query<{ name: string; slug: string }>(
      `select p.name, p.slug from person p where p.owner_id = $1::uuid and p.slug is not null
         and exists (select from timeline_entry t where t.owner_id = p.owner_id
           and t.person_id = p.id and t.kind = 'message-received') order by p.slug limit 2`,
      [alone.ownerId],
    );
    return rows;
  });
  const [one, two] = [first?.slug ?? "", second?.slug ?? ""];
  const expected = [await facts(alone, one), await facts(alone, two)];

  const viewer = await createTestSpace("Europe/London", later);
  const early = new Date("2010-01-01T00:00:00Z");
  const ids: string[] = [];
  for (const { name, slug: value } of [first, second].filter((each) => each !== undefined)) {
    const personId = await addTestPerson(viewer, name, [], early);
    await inSpace(viewer, (tx) =>
      tx.personKey.create({ data: { ownerId: viewer.ownerId, kind: "slug", value, personId } }),
    );
    ids.push(personId);
  }
  const [keptId = "", mergedId = ""] = ids;
  const made = await mergePeople(viewer, { keptId, mergedId, choices }, early);
  if (!made.ok) throw new Error(made.problem);
  await importFixture(viewer, name);
  expect((await unmergePeople(viewer, made.value.mergeId, later)).ok).toBe(true);
  await importFixture(viewer, name);
  expect([await facts(viewer, one), await facts(viewer, two)]).toEqual(expected);
  expect((await verifySpace(viewer)).drift).toEqual([]);
});
