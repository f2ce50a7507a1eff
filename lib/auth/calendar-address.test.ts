import ICAL from "ical.js";
import { describe, expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../test/member-space.ts";
import { cpuMs } from "../../test/processor-time.ts";
import { test } from "../../test/space-test.ts";
import { listCalendarEvents } from "../data/calendar/queries.ts";
import { inSpaceRaw, sharedTables } from "../data/database.ts";
import { findToken, revokeTokens } from "../data/member/access-tokens.ts";
import { addFact } from "../data/timeline/commands.ts";
import type { Viewer } from "../data/viewer.ts";
import { writeCalendar } from "../domain/calendar/write-calendar.ts";
import { makeCalendarAddress, openCalendar } from "./calendar-address.ts";

const now = new Date("2026-11-23T09:00:00Z");
const url = "http://127.0.0.1:3000";
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const lastPart = (address: string) => address.split("/").at(-1) ?? "";

test.override("space", { zone: "UTC", since: now });

async function readTitles(viewer: Viewer): Promise<string[]> {
  const events = await listCalendarEvents(viewer, url, now);
  return events.map(({ title }) => title).sort();
}

describe("the address of a calendar", () => {
  test("opens the calendar of its member and nobody else's", async () => {
    const anna = await createTestSpace("Europe/Vienna", now);
    const ben = await createTestSpace("Europe/Vienna", now);
    await addTestPerson(anna, "Ada Quist", invitedAt(now), now);
    const chat = { kind: "chat-scheduled", source: "typed", at: now } as const;
    const facts = [...invitedAt(now), { ...chat, data: { chatAt: later(5).getTime() } }];
    await addTestPerson(anna, "Lars Holm", facts, now);
    await addTestPerson(ben, "Secret Person", facts, now);
    const address = await makeCalendarAddress(anna, url, now);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/api\/calendar\/[\w-]{43}\.ics$/);
    const gate = await openCalendar(lastPart(address), "192.0.2.1", later(1));
    if (!("viewer" in gate)) throw new Error(gate.refused);
    expect(gate.viewer.ownerId).toBe(anna.ownerId);
    expect(await readTitles(gate.viewer)).toEqual([
      "Chat with Lars Holm",
      "Their week ends: Ada Quist",
    ]);
    expect((await findToken(anna, "calendar"))?.lastUsedAt).toEqual(later(1));
    expect(await findToken(ben, "calendar")).toBeNull();
  });

  test("is kept as a fingerprint only; a new one ends the one before, revoking ends all", async ({
    viewer,
  }) => {
    const first = lastPart(await makeCalendarAddress(viewer, url, now));
    const kept = await sharedTables().accessToken.findMany({ where: { memberId: viewer.ownerId } });
    expect(JSON.stringify(kept)).not.toContain(first.slice(0, 43));
    const second = lastPart(await makeCalendarAddress(viewer, url, later(1)));
    expect(await openCalendar(first, "192.0.2.2", later(1))).toEqual({ refused: "unknown" });
    expect(await openCalendar(second, "192.0.2.2", later(1))).toHaveProperty("viewer");
    await revokeTokens(viewer, "calendar", later(2));
    expect(await openCalendar(second, "192.0.2.2", later(2))).toEqual({ refused: "unknown" });
  });

  test("of any wrong shape is as unknown as a wrong one, and guessing is slowed down", async ({
    viewer,
  }) => {
    const good = lastPart(await makeCalendarAddress(viewer, url, now));
    const wrong = ["", ".ics", "x.ics", `${"a".repeat(43)}.ics`, good.slice(0, -4), `${good}.ics`];
    for (const each of wrong) {
      expect(await openCalendar(each, "192.0.2.3", now)).toEqual({ refused: "unknown" });
    }
    for (let guess = wrong.length; guess < 60; guess += 1) {
      await openCalendar("guess.ics", "192.0.2.3", now);
    }
    expect(await openCalendar("guess.ics", "192.0.2.3", now)).toEqual({ refused: "too-often" });
    // Another calendar behind the same network is not in the way.
    expect(await openCalendar(good, "192.0.2.3", now)).toHaveProperty("viewer");
  });
});

describe("the calendar", () => {
  test("tells of chats through their end, and leaves out what is long past or far away", async ({
    viewer,
  }) => {
    const connected = { kind: "connected", at: later(-9000), source: "typed" } as const;
    const agree = (at: Date, chatAt: Date) =>
      ({
        kind: "chat-scheduled",
        source: "typed",
        at,
        data: { chatAt: chatAt.getTime() },
      }) as const;
    const add = (name: string, ...facts: Parameters<typeof addTestPerson>[2][number][]) =>
      addTestPerson(viewer, name, [connected, ...facts], now);
    const ended = (kind: "chat-held" | "chat-cancelled", at: Date) =>
      ({ kind, source: "typed", at }) as const;
    await add("Held", agree(later(-2000), later(-50)), ended("chat-held", later(-50)));
    await add("Cancelled", agree(later(-90), later(40)), ended("chat-cancelled", later(-5)));
    await add("Long past", agree(later(-2000), later(-1900)), ended("chat-held", later(-1900)));
    await add("Far away", agree(later(-5), later(24 * 500)));
    const touch = await add("Touch");
    const data = { until: later(30).getTime() };
    await addFact(viewer, { personId: touch, kind: "next-touch", at: now, data }, now);
    const events = await listCalendarEvents(viewer, url, now);
    expect(events.map(({ title, cancelled }) => [title, cancelled]).sort()).toEqual([
      ["Be in touch: Touch", false],
      ["Chat with Cancelled", true],
      ["Chat with Held", false],
    ]);
  });

  test("of 30,000 people is read in a moment and stays of bounded size", async ({ viewer }) => {
    await inSpaceRaw(viewer, async (client) => {
      await client.query(
        `insert into person (owner_id, id, name, search_text, name_key, stage, due_at, next_touch_at, created_at)
         select $1::uuid, gen_random_uuid(), 'Person ' || n, 'person', 'person',
           case when n % 2 = 0 then 'awaiting-reply' else 'met' end,
           case when n % 2 = 0 then $2::timestamptz + n * interval '10 minutes' end,
           case when n % 2 = 1 then $2::timestamptz + n * interval '10 minutes' end, $2
         from generate_series(1, 30000) n`,
        [viewer.ownerId, now],
      );
      await client.query("select refresh_person_statistics()");
    });
    const begun = cpuMs();
    const events = await listCalendarEvents(viewer, url, now);
    const text = writeCalendar(events, { name: "Acquaint", stamp: now.getTime() });
    expect(cpuMs() - begun).toBeLessThan(2000);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getAllSubcomponents("vevent")).toHaveLength(2000);
  });
});
