import { expect } from "vitest";
import { addTestPerson, createTestSpace } from "../../../test/member-space.ts";
import { cpuMs } from "../../../test/processor-time.ts";
import { test } from "../../../test/space-test.ts";
import type { FactInput } from "../../domain/conversation/fact.ts";
import { noFilter } from "../../domain/person/people-filter.ts";
import { inSpaceRaw } from "../database.ts";
import { readEverybody } from "../page/people-page.ts";
import { addFact } from "../timeline/commands.ts";
import { listTouches } from "./touch-lists.ts";

const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const typed = (days: number) => ({ at: ago(days), source: "typed" }) as const;
const plan = (days: number, until: number, cadenceDays: number | null = null): FactInput => ({
  kind: "next-touch",
  ...typed(days),
  data: { until: ago(until).getTime(), cadenceDays },
});
const connected: FactInput = { kind: "connected", ...typed(400) };
const heldSince = (days: number, agreed?: string): FactInput => ({
  kind: "chat-held",
  ...typed(days),
  ...(agreed ? { data: { notes: { agreed } } } : {}),
});
const repliedSince = (days: number): FactInput => ({ kind: "replied", ...typed(days) });

test("both lists hold whom they should, in the order of what is lost by waiting", async () => {
  const viewer = await createTestSpace("Europe/Vienna", now);
  const add = (name: string, ...facts: FactInput[]) =>
    addTestPerson(viewer, name, [connected, ...facts], now);
  const met = heldSince(60);
  await add("Spoken Late", repliedSince(60), plan(60, 30));
  const late = await add("Met Late", met, plan(60, 30));
  const promised = heldSince(60, "Send the book");
  await add("Promised Late", promised, plan(60, 30));
  await add("Met Today", met, plan(60, 0));
  await add("Not Yet", met, plan(60, -3));
  await add("Losing Met", heldSince(120));
  await add("Losing Spoken", repliedSince(200));
  await add("Never Again", heldSince(300), {
    kind: "next-touch",
    ...typed(299),
    data: { cadenceDays: 0 },
  });
  await add("Often, But Off", heldSince(50), plan(49, 40, 30), plan(48, 2, 30));
  await add("Silent But New", heldSince(80));
  const ask = async (list: "keep-in-touch" | "losing-touch", query = "") =>
    (await listTouches(viewer, { list, query }, 10, now)).rows.map(({ name }) => name);
  expect(await ask("keep-in-touch")).toEqual([
    "Promised Late",
    "Met Late",
    "Spoken Late",
    "Often, But Off",
    "Met Today",
  ]);
  expect(await ask("keep-in-touch", "spoken")).toEqual(["Spoken Late"]);
  expect(await ask("losing-touch")).toEqual(["Losing Met", "Losing Spoken"]);
  const { touches } = await readEverybody(viewer, noFilter, now);
  expect(touches).toEqual({ "keep-in-touch": 5, "losing-touch": 2 });
  await addFact(viewer, { personId: late, kind: "message-sent", at: now }, now);
  expect(await ask("keep-in-touch")).not.toContain("Met Late");
  const other = await createTestSpace("UTC", now);
  expect(await listTouches(other, { list: "losing-touch", query: "" }, 10, now)).toEqual({
    rows: [],
    count: 0,
  });
});

test("thirty thousand people, half of them late, are ordered in a moment", async () => {
  const viewer = await createTestSpace("UTC", now);
  await inSpaceRaw(viewer, async (client) => {
    await client.query(
      `insert into person (owner_id, id, name, search_text, name_key, stage, last_touch_at, next_touch_at, created_at)
       select $1::uuid, gen_random_uuid(), 'Person ' || n, 'person ' || n, 'person ' || n, 'met',
         $2::timestamptz - n * interval '20 minutes',
         case when n % 2 = 0 then $2::timestamptz - n * interval '5 minutes' end, $2
       from generate_series(1, 30000) n`,
      [viewer.ownerId, now],
    );
    await client.query("select refresh_person_statistics()");
  });
  const begun = cpuMs();
  const kept = await listTouches(viewer, { list: "keep-in-touch", query: "" }, 100, now);
  const losing = await listTouches(viewer, { list: "losing-touch", query: "" }, 100, now);
  const took = cpuMs() - begun;
  expect([kept.count, kept.rows.length, losing.count, losing.rows.length]).toEqual([
    15_000, 100, 11_760, 100,
  ]);
  expect(took).toBeLessThan(2000);
});
