import { describe, expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { noFilter } from "../../domain/person/people-filter.ts";
import { waitingGroups } from "../../domain/today/day.ts";
import { inSpace } from "../database.ts";
import { emptyDemoSpace, fillDemoSpace } from "../demo/commands.ts";
import { recordInvitation } from "../invitation/commands.ts";
import { decideInvitation } from "../invitation/decisions.ts";
import { countByStage } from "../person/list-people.ts";
import { addFact } from "../timeline/commands.ts";
import { verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import { readNavCounts } from "./nav-counts.ts";
import { readToday } from "./queries.ts";

const now = new Date("2026-11-16T09:30:00Z");
const dayMs = 86_400_000;
const inDays = (days: number) => new Date(now.getTime() + days * dayMs);

test.override("space", { zone: "Europe/London", since: now });

async function accept(viewer: Viewer, name: string, at: Date): Promise<string> {
  const recorded = await recordInvitation(viewer, { name, sentAt: at, note: "Hello!" }, at);
  if (!recorded.ok) throw new Error(recorded.problem);
  const { invitationId, personId } = recorded.value;
  const decided = await decideInvitation(viewer, { invitationId, outcome: "accept" }, at);
  if (!decided.ok) throw new Error(decided.problem);
  return personId;
}

const names = (lines: readonly { name: string }[]) => lines.map(({ name }) => name);

describe("Today", () => {
  test("is empty for a newcomer, and stays free of another member's people", async ({ viewer }) => {
    await fillDemoSpace(await createTestSpace("Europe/London", now), now);
    const today = await readToday(viewer, now);
    expect(today).toMatchObject({ isEmpty: true, hasDemo: false, pendingInvitations: 0 });
    expect(Object.values(today.groups).every(({ count }) => count === 0)).toBe(true);
    expect(await readNavCounts(viewer, now)).toEqual({
      today: 0,
      invitations: 0,
      review: 0,
      openMails: 0,
    });
  });

  test("asks for a hello to those accepted lately or here, never to an old archive's", async ({
    viewer,
  }) => {
    await accept(viewer, "Lately Here", inDays(-1));
    await accept(viewer, "Long Ago Here", inDays(-200));
    await fillDemoSpace(viewer, now);
    const { groups, olderConnections } = await readToday(viewer, now);
    expect(names(groups.hello.lines)).toEqual([
      "Omar Kowalska",
      "Lately Here",
      "Saoirse Lindqvist",
      "Dele Okonjo",
      "Long Ago Here",
    ]);
    expect(groups.hello.lines[1]?.text).toBe("Hello!");
    expect(olderConnections).toBe(6);
  });

  test("moves a person on as soon as something is done", async ({ viewer }) => {
    const personId = await accept(viewer, "Ada Quist", inDays(-1));
    const wrote = { personId, kind: "chat-invited", at: inDays(-0.5), text: "Coffee?" } as const;
    await addFact(viewer, wrote, now);
    expect((await readToday(viewer, now)).groups.hello.count).toBe(0);
    const nearEnd = inDays(5);
    expect(names((await readToday(viewer, nearEnd)).groups["week-ends"].lines)).toEqual([
      "Ada Quist",
    ]);
    const chatAt = inDays(0.2).getTime();
    const data = { chatAt, medium: "cafe", place: "The Lock Keeper's" } as const;
    await addFact(viewer, { personId, kind: "chat-scheduled", at: now, data }, now);
    const { groups, week } = await readToday(viewer, now);
    expect(groups.chat.lines).toMatchObject([{ medium: "cafe", text: "The Lock Keeper's" }]);
    expect(week[0]).toMatchObject({ date: "2026-11-16", chats: 1 });
    const evening = await readToday(viewer, inDays(0.5));
    expect(names(evening.groups["did-you-meet"].lines)).toEqual(["Ada Quist"]);
    await addFact(viewer, { personId, kind: "chat-held", at: inDays(0.3) }, inDays(0.5));
    expect((await readToday(viewer, inDays(0.5))).groups["did-you-meet"].count).toBe(0);
  });

  test("counts the same people in the navigation", async ({ viewer }) => {
    await fillDemoSpace(viewer, now);
    const today = await readToday(viewer, now);
    expect(await readNavCounts(viewer, now)).toEqual({
      today: waitingGroups.reduce((sum, group) => sum + today.groups[group].count, 0),
      invitations: today.pendingInvitations,
      review: today.review.waiting,
      openMails: 0,
    });
    const { received, accepted, invited, replied, met } = today.funnel;
    expect([received, accepted, invited, replied, met]).toEqual(
      [received, accepted, invited, replied, met].sort((a, b) => b - a),
    );
  });
});

describe("the demo space", () => {
  test("has somebody in every stage, and no drift between facts and stages", async ({ viewer }) => {
    expect(await fillDemoSpace(viewer, now)).toBe(44);
    const counts = await countByStage(viewer, noFilter, now);
    const { "not-connected": _, ...others } = counts;
    expect(Object.values(others).every((count) => count > 0)).toBe(true);
    expect(await verifySpace(viewer)).toMatchObject({ drift: [] });
  });

  test("comes once, however often the button is pressed", async ({ viewer }) => {
    const came = await Promise.all([fillDemoSpace(viewer, now), fillDemoSpace(viewer, now)]);
    expect(came.sort()).toEqual([0, 44]);
  });

  test("goes away whole and leaves the member's own people", async ({ viewer }) => {
    const mine = await accept(viewer, "My Own Person", inDays(-1));
    await fillDemoSpace(viewer, now);
    await emptyDemoSpace(viewer);
    const { ownerId } = viewer;
    const left = await inSpace(viewer, async (tx) => ({
      people: await tx.person.findMany({ where: { ownerId }, select: { id: true } }),
      invitations: await tx.invitation.count({ where: { ownerId } }),
      facts: await tx.timelineEntry.count({
        where: { ownerId, source: { in: ["demo", "sweep"] } },
      }),
      reviews: await tx.review.count({ where: { ownerId } }),
    }));
    expect(left).toEqual({ people: [{ id: mine }], invitations: 1, facts: 0, reviews: 0 });
  });
});
