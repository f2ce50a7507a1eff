import { expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { noFilter } from "../../domain/person/people-filter.ts";
import { toNameKey, toSearchText } from "../../domain/text/search-text.ts";
import { inSpace } from "../database.ts";
import { newId } from "../new-id.ts";
import type { Viewer } from "../viewer.ts";
import { countByStage, listPeople } from "./list-people.ts";

const now = new Date("2026-11-16T09:30:00Z");
let viewer: Viewer;

const given = [
  ["Zoë Ångström", "Potter", "met"],
  ["Ana Ruiz", "100% cotton_weaver", "connected"],
  ["Ana Ruiz", "Beekeeper", "connected"],
  ["ana ruiz", "Potter", "ignored"],
  ["佐藤 さくら", "在庫計画", "connected"],
  ["نورا الحداد", "مديرة", "invited"],
  ["Łukasz Wójcik", "Osprey Freight", "met"],
] as const;

async function addPeople(owner: Viewer): Promise<void> {
  const { ownerId } = owner;
  await inSpace(owner, (tx) =>
    tx.person.createMany({
      data: given.map(([name, headline, stage]) => ({
        ownerId,
        id: newId(now),
        name,
        headline,
        stage,
        nameKey: toNameKey(name),
        searchText: toSearchText([name, headline]),
        createdAt: now,
      })),
    }),
  );
}

test.beforeAll(async () => {
  viewer = await createTestSpace("Europe/London", now);
  await addPeople(viewer);
  await addPeople(await createTestSpace("Europe/London", now));
});

async function find(query: string) {
  const { rows } = await listPeople(viewer, { ...noFilter, query }, null, 50, now);
  return rows.map(({ name, sub }) => `${name}, ${sub}`);
}

test.each([1, 2, 3, 6, 7, 50])("pages of %d hold everybody once, in one order", async (size) => {
  const everybody = await listPeople(viewer, noFilter, null, 100, now);
  const seen: string[] = [];
  let cursor: typeof everybody.next = null;
  do {
    const page: typeof everybody = await listPeople(viewer, noFilter, cursor, size, now);
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toEqual(everybody.rows.map(({ id }) => id));
  expect(seen).toHaveLength(given.length);
});

test("words are found in any order, without accents, in any script", async () => {
  expect(await find("angstrom zoe")).toEqual(["Zoë Ångström, Potter"]);
  expect(await find("LUKASZ freight")).toEqual(["Łukasz Wójcik, Osprey Freight"]);
  expect(await find("さくら")).toHaveLength(1);
  expect(await find("نورا")).toHaveLength(1);
  expect(await find("potter")).toHaveLength(2);
});

test("signs that mean something to a database mean themselves", async () => {
  expect(await find("100%")).toHaveLength(1);
  expect(await find("n_w")).toHaveLength(1);
  expect(await find("%")).toHaveLength(1);
  expect(await find("\\")).toEqual([]);
  expect(await find("' or 1=1 --")).toEqual([]);
});

test("stages are counted among those found, and in this space only", async () => {
  expect(await countByStage(viewer, noFilter, now)).toMatchObject({
    connected: 3,
    met: 2,
    removed: 0,
  });
  expect(await countByStage(viewer, { ...noFilter, query: "ana" }, now)).toMatchObject({
    connected: 2,
    ignored: 1,
    met: 0,
  });
});
