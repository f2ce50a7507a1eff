import fc from "fast-check";
import { expect } from "vitest";
import { test } from "../../../test/space-test.ts";
import { sharedTables } from "../database.ts";
import { endSessions, listSessions, resumeSession, startSession } from "./sessions.ts";

const begun = new Date("2026-08-01T09:00:00Z");
const hourMs = 60 * 60 * 1000;
const after = (hours: number) => new Date(begun.getTime() + hours * hourMs);
const [idleHours, longestHours] = [30 * 24, 90 * 24];

test("a session lives until 30 days pass without use or 90 days since its beginning, whatever its use", async ({
  viewer,
}) => {
  const gaps = fc.array(fc.integer({ min: 1, max: 32 * 24 }), { minLength: 1, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(gaps, async (pauses) => {
      const id = await startSession({ memberId: viewer.ownerId, userAgent: null }, begun);
      let [hours, isAlive] = [0, true];
      for (const pause of pauses) {
        hours += pause;
        isAlive = isAlive && pause < idleHours && hours < longestHours;
        const listed = await listSessions(viewer, after(hours));
        expect(listed.some((session) => session.id === id)).toBe(isAlive);
        expect((await resumeSession(id, after(hours))) !== null).toBe(isAlive);
      }
    }),
    { numRuns: 40 },
  );
});

test("a session in daily use ends after 90 days to the moment", async ({ viewer }) => {
  const id = await startSession({ memberId: viewer.ownerId, userAgent: null }, begun);
  for (let day = 1; day < 90; day += 1) {
    expect(await resumeSession(id, after(day * 24))).not.toBeNull();
  }
  expect(await resumeSession(id, new Date(after(longestHours).getTime() - 1))).not.toBeNull();
  expect(await resumeSession(id, after(longestHours))).toBeNull();
});

test("an end that was written before there was an absolute one prolongs nothing", async ({
  viewer,
}) => {
  const id = await startSession({ memberId: viewer.ownerId, userAgent: null }, begun);
  const data = { expiresAt: after(longestHours * 2), lastSeenAt: after(longestHours - 1) };
  await sharedTables().session.update({ where: { id }, data });
  expect(await resumeSession(id, after(longestHours + 1))).toBeNull();
  expect(await listSessions(viewer, after(longestHours + 1))).toEqual([]);
  expect(await endSessions(viewer, { except: null }, after(longestHours + 1))).toBe(0);
});
