import { describe, expect } from "vitest";
import { createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import type { PersonDraftInput, Relation } from "../../domain/invitation/person-draft.ts";
import { inSpace } from "../database.ts";
import { addFact } from "../timeline/commands.ts";
import { listTimeline } from "../timeline/queries.ts";
import { verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import { recordInvitation } from "./commands.ts";
import { listMissingSent, recogniseRows } from "./recognise-rows.ts";
import { recordMany, undoRecorded } from "./record-many.ts";
import { recordPerson } from "./record-person.ts";

const now = new Date("2026-11-23T11:00:00Z");
const day = new Date("2026-11-03T00:00:00Z");

test.override("space", { zone: "Europe/Vienna", since: now });

function draft(relation: Relation, name: string, rest: Partial<PersonDraftInput> = {}) {
  const profileUrl = `https://www.linkedin.com/in/${name.toLowerCase().replaceAll(" ", "-")}`;
  const source = "paste" as const;
  return {
    relation,
    name,
    profileUrl,
    sentAt: day,
    sentPrecision: "day" as const,
    source,
    ...rest,
  };
}

/** Everything that is known of the space, but for ids and times of recording. */
async function everything(viewer: Viewer) {
  return inSpace(viewer, async (tx) => {
    const people = await tx.person.findMany({
      where: { ownerId: viewer.ownerId },
      orderBy: { name: "asc" },
      select: {
        name: true,
        stage: true,
        connectedAt: true,
        invitations: { select: { direction: true, status: true, sentAt: true } },
      },
    });
    return people;
  });
}

async function add(viewer: Viewer, relation: Relation, name: string): Promise<string> {
  const added = await recordPerson(viewer, draft(relation, name), now);
  if (!added.ok) throw new Error(added.problem);
  return added.value.personId;
}

describe("the page of sent invitations", () => {
  test("brings invitations of the member's, each once", async ({ viewer }) => {
    const rows = [draft("outgoing", "Ana Ruiz", { note: "Hello" }), draft("outgoing", "Bo Li")];
    const first = await recordMany(viewer, rows, now);
    expect(first).toMatchObject({ recorded: 2, left: [] });
    const stood = await everything(viewer);
    expect(stood).toMatchObject([
      { name: "Ana Ruiz", stage: "not-connected", invitations: [{ direction: "outgoing" }] },
      { name: "Bo Li" },
    ]);
    const again = await recordMany(viewer, rows, now);
    expect(again.recorded).toBe(0);
    expect(again.left.map(({ problem }) => problem)).toEqual([
      "You have recorded your invitation to Ana Ruiz already.",
      "You have recorded your invitation to Bo Li already.",
    ]);
    expect(await everything(viewer)).toEqual(stood);
    await undoRecorded(viewer, first.brought, now);
    expect(await everything(viewer)).toEqual([]);
  });

  test("asks about those that are not on it, and decides nothing by itself", async ({ viewer }) => {
    const [ana, bo, cy] = [
      await add(viewer, "outgoing", "Ana Ruiz"),
      await add(viewer, "outgoing", "Bo Li"),
      await add(viewer, "outgoing", "Cy Day"),
    ];
    await add(viewer, "incoming", "Di Fox");
    const missing = await listMissingSent(viewer, [{ name: "Ana Ruiz", slug: "ana-ruiz" }]);
    expect(missing.map(({ name }) => name).sort()).toEqual(["Bo Li", "Cy Day"]);
    expect(await listMissingSent(viewer, [{ name: "bo  li", slug: null }])).toHaveLength(2);
    const idOf = (name: string) => missing.find((each) => each.name === name)?.id ?? "";
    const before = await everything(viewer);
    const { brought } = await recordMany(viewer, [], now, [
      { invitationId: idOf("Bo Li"), outcome: "withdrawn" },
      { invitationId: idOf("Cy Day"), outcome: "accepted" },
    ]);
    expect(await everything(viewer)).toMatchObject([
      { name: "Ana Ruiz", invitations: [{ status: "pending" }] },
      { name: "Bo Li", stage: "not-connected", invitations: [{ status: "withdrawn" }] },
      { name: "Cy Day", stage: "connected", invitations: [{ status: "accepted" }] },
      { name: "Di Fox", stage: "invited" },
    ]);
    expect([ana, bo, cy]).toHaveLength(3);
    await undoRecorded(viewer, brought, now);
    expect(await everything(viewer)).toEqual(before);
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });
});

describe("the page of connections", () => {
  test("accepts invitations of either direction, adds who is new, and leaves the rest", async ({
    viewer,
  }) => {
    await add(viewer, "incoming", "Ana Ruiz");
    await add(viewer, "outgoing", "Bo Li");
    const cy = await add(viewer, "connected", "Cy Day");
    const before = await everything(viewer);
    const rows = ["Ana Ruiz", "Bo Li", "Cy Day", "Di Fox"].map((name) => draft("connected", name));
    const done = await recordMany(viewer, rows, now);
    expect(done).toMatchObject({ recorded: 3, left: [{ name: "Cy Day" }] });
    const after = await everything(viewer);
    expect(after.map(({ stage }) => stage)).toEqual(Array(4).fill("connected"));
    expect(after.map(({ connectedAt }) => connectedAt)).toEqual(Array(4).fill(day));
    expect(after.flatMap(({ invitations }) => invitations.map(({ status }) => status))).toEqual([
      "accepted",
      "accepted",
    ]);
    expect(await listTimeline(viewer, cy)).toHaveLength(1);
    const again = await recordMany(viewer, rows, now);
    expect(again.recorded).toBe(0);
    expect(await everything(viewer)).toEqual(after);
    await undoRecorded(viewer, done.brought, now);
    expect(await everything(viewer)).toEqual(before);
    expect((await verifySpace(viewer)).drift).toEqual([]);
  });

  test("shows that somebody thought removed is still connected", async ({ viewer }) => {
    const personId = await add(viewer, "connected", "Ana Ruiz");
    await addFact(viewer, { personId, kind: "removed", at: new Date("2026-11-10T00:00Z") }, now);
    await recordMany(viewer, [draft("connected", "Ana Ruiz")], now);
    expect(await everything(viewer)).toMatchObject([{ stage: "connected" }]);
  });

  test("people who are spoken of since are not let go with it", async ({ viewer }) => {
    const done = await recordMany(viewer, [draft("connected", "Ana Ruiz")], now);
    const personId = done.brought.personIds[0] ?? "";
    await addFact(viewer, { personId, kind: "note", at: now, text: "A good talk" }, now);
    await undoRecorded(viewer, done.brought, now);
    expect(await everything(viewer)).toMatchObject([{ name: "Ana Ruiz", stage: "not-connected" }]);
  });
});

describe("a person of a page is recognised", () => {
  test("by address for sure, by a name as a namesake, with whom it may be", async ({ viewer }) => {
    await add(viewer, "incoming", "Ana Ruiz");
    await add(viewer, "connected", "Bo Li");
    const rows = [
      { name: "A. Ruiz", slug: "Ana-Ruiz" },
      { name: "ana ruiz", slug: null },
      { name: "Ana Ruiz", slug: "ana-ruiz-2" },
      { name: "Bo Li", slug: null },
      { name: "Cy Day", slug: null },
    ];
    const connected = await recogniseRows(viewer, rows, "connected");
    expect(connected.map(({ standing }) => standing)).toEqual([
      "known",
      "namesake",
      "new",
      "namesake",
      "new",
    ]);
    expect(connected[1]?.person).toMatchObject({ name: "Ana Ruiz", isConnected: false });
    expect(connected[3]?.person).toMatchObject({ name: "Bo Li", isConnected: true });
    const received = await recogniseRows(viewer, rows, "incoming");
    expect(received.map(({ standing }) => standing)).toEqual([
      "pending",
      "namesake",
      "new",
      "new",
      "new",
    ]);
    const other = await createTestSpace("Europe/Vienna", now);
    expect((await recogniseRows(other, rows, "connected"))[0]?.standing).toBe("new");
  });

  test("and connected without an address when the member says that it is them", async ({
    viewer,
  }) => {
    const personId = await add(viewer, "incoming", "Ana Ruiz");
    const row = draft("connected", "Ana Ruiz", { profileUrl: "", personId });
    expect(await recordMany(viewer, [row], now)).toMatchObject({ recorded: 1 });
    expect(await everything(viewer)).toMatchObject([{ name: "Ana Ruiz", stage: "connected" }]);
    const another = draft("connected", "Ana Ruiz", { profileUrl: "" });
    await recordMany(viewer, [another], now);
    expect(await everything(viewer)).toHaveLength(2);
    const stranger = await createTestSpace("Europe/Vienna", now);
    const theirs = await recordMany(stranger, [row], now);
    expect(theirs.brought.personIds).toHaveLength(1);
    expect(theirs.brought.personIds).not.toContain(personId);
  });
});

describe("one person by hand", () => {
  test("just met: known, not connected, with what was said", async ({ viewer }) => {
    const met = await recordPerson(viewer, draft("met", "Ana Ruiz", { note: "At the fair" }), now);
    expect(met.ok && met.value).toMatchObject({ added: true, invitationId: null });
    const personId = met.ok ? met.value.personId : "";
    expect(await listTimeline(viewer, personId)).toMatchObject([
      { kind: "note", text: "At the fair" },
    ]);
    const again = await recordPerson(viewer, draft("met", "Ana Ruiz"), now);
    expect(again).toEqual({
      ok: false,
      code: "person-known",
      params: { name: "Ana Ruiz" },
      problem: "You know Ana Ruiz already.",
      field: "profileUrl",
    });
  });

  test("is the one of this name whom the member says it is, who gets the address", async ({
    viewer,
  }) => {
    const met = await recordPerson(viewer, draft("met", "Ana Ruiz", { profileUrl: "" }), now);
    const personId = met.ok ? met.value.personId : "";
    const address = "linkedin.com/in/ana-ruiz-9";
    const invited = draft("incoming", "Ana Ruiz", { profileUrl: address, personId });
    expect(await recordPerson(viewer, invited, now)).toMatchObject({
      value: { personId, added: false },
    });
    expect(await everything(viewer)).toMatchObject([{ name: "Ana Ruiz", stage: "invited" }]);
    const [row] = await recogniseRows(viewer, [{ name: "A. R.", slug: "ana-ruiz-9" }], "incoming");
    expect(row).toMatchObject({ standing: "pending", person: { id: personId } });
  });

  test("and the address goes when it is taken back", async ({ viewer }) => {
    const personId = await add(viewer, "met", "Ana Ruiz");
    await inSpace(viewer, (tx) => tx.personKey.deleteMany({ where: { ownerId: viewer.ownerId } }));
    await inSpace(viewer, (tx) => tx.person.updateMany({ data: { slug: null } }));
    const address = "linkedin.com/in/ana-ruiz-9";
    const done = await recordMany(
      viewer,
      [draft("connected", "Ana Ruiz", { profileUrl: address, personId })],
      now,
    );
    expect(done.brought.keys).toEqual([{ personId, kind: "slug", value: "ana-ruiz-9" }]);
    await undoRecorded(viewer, done.brought, now);
    const rows = [{ name: "A. R.", slug: "ana-ruiz-9" }];
    expect(await recogniseRows(viewer, rows, "connected")).toMatchObject([{ standing: "new" }]);
    expect(await everything(viewer)).toMatchObject([{ name: "Ana Ruiz", stage: "not-connected" }]);
  });

  test("is refused without a name, with a wrong address, or in the future", async ({ viewer }) => {
    const bare = await recordPerson(viewer, draft("met", "", { profileUrl: "" }), now);
    expect(bare).toMatchObject({ ok: false, field: "name" });
    const wrong = await recordPerson(
      viewer,
      draft("met", "Ana", { profileUrl: "ana.example" }),
      now,
    );
    expect(wrong).toMatchObject({ ok: false, field: "profileUrl" });
    const late = draft("connected", "Ana Ruiz", { sentAt: new Date("2026-12-24T00:00:00Z") });
    expect(await recordPerson(viewer, late, now)).toMatchObject({ ok: false, field: "sentAt" });
    const slug = draft("outgoing", "", { profileUrl: "linkedin.com/in/ana-ruiz-1b2" });
    expect(await recordPerson(viewer, slug, now)).toMatchObject({ value: { name: "Ana Ruiz" } });
    expect(
      (await recordInvitation(viewer, { ...draft("incoming", "Ana Ruiz"), profileUrl: "x" }, now))
        .ok,
    ).toBe(false);
  });
});
