import { describe, expect } from "vitest";
import { addTestPerson, createTestSpace } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace, inSpaceRaw } from "../database.ts";
import { listToWrite } from "../hello/to-write.ts";
import { updateSettings } from "../invitation/update-settings.ts";
import { addFact, reclassifyEntry, undoEntry } from "../timeline/commands.ts";
import { listTimeline } from "../timeline/queries.ts";
import type { Viewer } from "../viewer.ts";
import { markSent } from "./commands.ts";
import { readOutcomes } from "./outcomes.ts";
import { draftMany, draftMessages, readPreviewPerson } from "./queries.ts";
import {
  listTemplates,
  orderTemplates,
  removeTemplate,
  restoreTemplate,
  saveTemplate,
} from "./templates.ts";

const now = new Date("2026-11-16T09:30:00Z");
const hourMs = 3_600_000;
const daysAfter = (days: number, hours = 0) =>
  new Date(now.getTime() + (days * 24 + hours) * hourMs);

test.override("space", { zone: "Europe/Vienna", since: now });

function connect(viewer: Viewer, name: string, at = now): Promise<string> {
  return addTestPerson(viewer, name, [{ kind: "connected", at, source: "typed" }], now);
}

async function save(viewer: Viewer, name: string, body = "Hi {first name|there}, shall we talk?") {
  const saved = await saveTemplate(viewer, { moment: "hello", name, body }, now);
  if (!saved.ok) throw new Error(saved.problem);
  return saved.value.id;
}

const namesOf = async (viewer: Viewer) =>
  (await listTemplates(viewer)).filter(({ moment }) => moment === "hello").map(({ name }) => name);

describe("wordings", () => {
  test("the member's own come first; any order holds, with those of the app among them", async ({
    viewer,
  }) => {
    const mine = await save(viewer, "Mine");
    const all = (await listTemplates(viewer)).filter(({ moment }) => moment === "hello");
    expect(all[0]).toMatchObject({ id: mine, own: true, name: "Mine" });
    const ids = all.map(({ id }) => id).toReversed();
    await orderTemplates(viewer, [...ids, "no-such-template"]);
    expect(await namesOf(viewer)).toEqual(all.map(({ name }) => name).toReversed());
    await save(viewer, "Newer");
    expect((await namesOf(viewer))[0]).toBe("Newer");
  });

  test("a removed one comes back under its id and at its place", async ({ viewer }) => {
    const mine = await save(viewer, "Mine");
    const before = await listTemplates(viewer);
    await orderTemplates(
      viewer,
      before.filter(({ moment }) => moment === "hello").map(({ id }) => id),
    );
    const removed = await removeTemplate(viewer, mine);
    expect(await namesOf(viewer)).not.toContain("Mine");
    expect(await removeTemplate(viewer, mine)).toMatchObject({ ok: false });
    if (!removed.ok) throw new Error(removed.problem);
    await restoreTemplate(viewer, removed.value, now);
    expect(await listTemplates(viewer)).toEqual(before);
  });

  test("a name between braces that is no field is refused, with the nearest one named", async ({
    viewer,
  }) => {
    const refused = await saveTemplate(
      viewer,
      { moment: "hello", name: "Typo", body: "Hi {frist name}" },
      now,
    );
    expect(refused).toMatchObject({
      ok: false,
      field: "body",
      code: "template-field-unknown",
      params: { written: "frist name", nearest: "first name" },
      problem: "There is no field {frist name}. Did you mean {first name}?",
    });
  });

  test("one member's wordings and their order are nobody else's", async ({ viewer }) => {
    const mine = await save(viewer, "Mine");
    await orderTemplates(viewer, [mine]);
    viewer = await createTestSpace("UTC", now);
    expect(await namesOf(viewer)).not.toContain("Mine");
    expect(await removeTemplate(viewer, mine)).toMatchObject({ ok: false });
  });
});

describe("drafts", () => {
  test("name what is shared, the calendar link and the member", async ({ viewer }) => {
    await updateSettings(viewer, { calendarLink: "https://cal.example.org/robin" }, now);
    await inSpace(viewer, (tx) =>
      tx.memberProfile.create({
        data: {
          ownerId: viewer.ownerId,
          name: "Robin Ashworth",
          updatedAt: now,
          facts: {
            name: "Robin Ashworth",
            positions: [{ company: "Osprey Freight Ltd", startedOn: "2020" }],
          },
        },
      }),
    );
    const personId = await connect(viewer, "Priya Sørensen");
    await inSpace(viewer, (tx) =>
      tx.person.update({
        where: { ownerId_id: { ownerId: viewer.ownerId, id: personId } },
        data: { company: "Osprey Freight" },
      }),
    );
    const drafted = await draftMessages(viewer, { personId, moment: "hello" });
    expect(drafted?.drafts.length).toBeGreaterThanOrEqual(3);
    expect(drafted?.drafts[0]).toMatchObject({ templateId: "hello-their-words", empty: [] });
    expect(drafted?.drafts[0]?.text).toContain("I see Osprey Freight Ltd in both our profiles.");
    expect(drafted?.drafts[0]?.text).toContain("https://cal.example.org/robin");
    expect(drafted?.drafts[0]?.text).toMatch(/Robin$/u);
  });

  test("are the same for one and for many, in the order asked", async ({ viewer }) => {
    const people = [
      await connect(viewer, "Ana Ruiz"),
      await connect(viewer, "Ben Cole"),
      await connect(viewer, "Zoë Fry"),
    ];
    const asked = people.map((personId) => ({ personId, moment: "hello" as const }));
    const many = await draftMany(viewer, asked);
    expect(many.map(({ personId }) => personId)).toEqual(people);
    for (const each of many) {
      expect((await draftMessages(viewer, each))?.drafts).toEqual(each.drafts);
    }
    const other = await createTestSpace("UTC", now);
    expect(await draftMany(other, asked)).toEqual([]);
  });

  test("the calendar link has to be a web address", async ({ viewer }) => {
    for (const calendarLink of ["cal.example.org", "javascript:alert(1)", "https://x"]) {
      const refused = await updateSettings(viewer, { calendarLink }, now);
      expect(refused).toMatchObject({ ok: false, field: "calendarLink" });
    }
    expect((await updateSettings(viewer, { calendarLink: null }, now)).ok).toBe(true);
  });

  test("the preview takes the next to say hello to, else the last in touch, else nobody", async ({
    viewer,
  }) => {
    expect(await readPreviewPerson(viewer, null, now)).toBeNull();
    const old = await connect(viewer, "Old Friend", daysAfter(-90));
    expect(await readPreviewPerson(viewer, null, now)).toMatchObject({ personId: old });
    const next = await connect(viewer, "Priya Sørensen");
    expect(await readPreviewPerson(viewer, null, now)).toMatchObject({
      personId: next,
      values: { "first name": "Priya" },
    });
    expect(await readPreviewPerson(viewer, old, now)).toMatchObject({ personId: old });
    const other = await createTestSpace("UTC", now);
    expect(await readPreviewPerson(other, old, now)).toBeNull();
  });

  test("all who wait are listed, however many", async ({ viewer }) => {
    for (let nth = 0; nth < 30; nth++) await connect(viewer, `Person ${nth}`);
    expect((await listToWrite(viewer, now)).rows).toHaveLength(30);
  });
});

describe("outcomes", () => {
  async function send(viewer: Viewer, name: string, at: Date, template = "hello-question") {
    const personId = await connect(viewer, name);
    const message = {
      personId,
      moment: "hello",
      text: "Coffee? I tidy up.",
      at,
      template,
    } as const;
    const sent = await markSent(viewer, message, at);
    if (!sent.ok) throw new Error(sent.problem);
    return { personId, entryId: sent.value.entryId };
  }

  test("count what was sent and answered, by wording, in one query; undone and corrected facts don't", async ({
    viewer,
  }) => {
    const [first, second, third] = [
      await send(viewer, "Ana Ruiz", daysAfter(1)),
      await send(viewer, "Ben Cole", daysAfter(1)),
      await send(viewer, "Zoë Fry", daysAfter(1), "hello-three-lines"),
    ];
    const replied = { personId: first.personId, kind: "replied", at: daysAfter(1, 6) } as const;
    await addFact(viewer, replied, daysAfter(2));
    const at = daysAfter(20);
    const count = async () => Object.fromEntries(await readOutcomes(viewer, at));
    expect(await count()).toEqual({
      "hello-question": { sent: 2, over: 2, replied: 1, medianHours: 6 },
      "hello-three-lines": { sent: 1, over: 1, replied: 0, medianHours: null },
    });
    await undoEntry(viewer, second, daysAfter(3));
    await reclassifyEntry(viewer, { ...third, as: "message-sent" }, daysAfter(3));
    expect(await count()).toEqual({
      "hello-question": { sent: 1, over: 1, replied: 1, medianHours: 6 },
    });
    expect(await readOutcomes(await createTestSpace("UTC", now), at)).toEqual(new Map());
    const [entry] = (await listTimeline(viewer, first.personId)).filter(
      ({ data }) => data?.template,
    );
    expect(entry).toMatchObject({ kind: "chat-invited", data: { template: "hello-question" } });
  });

  test("find their people by the index on the wording", async ({ viewer }) => {
    await send(viewer, "Ana Ruiz", daysAfter(1));
    const plan = await inSpaceRaw(viewer, async (client) => {
      await client.query("set local enable_seqscan = off");
      const { rows } = await client.query<{ "QUERY PLAN": string }>(
        `explain select person_id from timeline_entry where owner_id = $1::uuid and data ? 'template'`,
        [viewer.ownerId],
      );
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
    expect(plan).toContain("timeline_entry_template_idx");
  });
});
