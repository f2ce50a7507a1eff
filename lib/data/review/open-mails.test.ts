import fc from "fast-check";
import { describe, expect } from "vitest";
import { addTestPerson, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { newFact } from "../../domain/conversation/read-fact.ts";
import { noFilter } from "../../domain/person/people-filter.ts";
import { mayMean } from "../../domain/review/open-mails.ts";
import { inSpace } from "../database.ts";
import { readDigestMatter } from "../digest/queries.ts";
import { assignOpenMail, reopenMail } from "../mail/assign-open-mail.ts";
import { newId } from "../new-id.ts";
import { listPeople } from "../person/list-people.ts";
import { readPersonPage } from "../person/page.ts";
import { sweepSpace } from "../sweep/commands.ts";
import { appendFacts } from "../timeline/append.ts";
import { undoEntry } from "../timeline/commands.ts";
import { readToday } from "../today/queries.ts";
import { verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import { decideInReview } from "./commands.ts";
import { listOpenMails } from "./open-mails.ts";
import { readReview } from "./queries.ts";

const dayMs = 86_400_000;
const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * dayMs);
let people: { id: string; name: string; invitedAt: number }[];

test.override("space", { zone: "Europe/Berlin", since: ago(60) });
test.beforeEach(async ({ viewer }) => {
  people = [];
  for (const [name, days] of [
    ["Anton Vesely", 20],
    ["Anton Horn", 15],
    ["Mara Lind", 10],
  ] as const) {
    const id = await addTestPerson(viewer, name, invitedAt(ago(days)), ago(days));
    people.push({ id, name, invitedAt: ago(days).getTime() });
  }
  await sweepSpace(viewer, now);
  const row = { ownerId: viewer.ownerId, id: newId(now), fileName: "x.zip", bytes: 1n };
  const applied = { status: "applied", hasMessages: true, archiveDate: now, createdAt: now };
  await inSpace(viewer, (tx) => tx.import.create({ data: { ...row, ...applied } }));
});

async function addMail(
  viewer: Viewer,
  name: string | null,
  sentAt: Date,
  outcome = "no-person",
): Promise<string> {
  const id = newId(now);
  const row = { ownerId: viewer.ownerId, id, messageKey: id, kind: "message-received", outcome };
  await inSpace(viewer, (tx) =>
    tx.receivedMail.create({ data: { ...row, name, sentAt, handledAt: now } }),
  );
  return id;
}

/** The names whose silence is sure, as every page says. */
async function listSure(viewer: Viewer): Promise<string[]> {
  const { cards, sure } = await readReview(viewer, { view: "table", after: null }, now);
  const names = cards.flatMap(({ name, freshness }) => (freshness.kind === "no-reply" ? name : []));
  const filter = { ...noFilter, freshness: "no-reply" } as const;
  const { rows } = await listPeople(viewer, filter, null, 50, now);
  const pages = await Promise.all(people.map(({ id }) => readPersonPage(viewer, id, now)));
  const onPages = pages.flatMap((page) =>
    page?.state.stage === "unresponsive" && page.freshness.kind === "no-reply" ? page.name : [],
  );
  expect([names.length, rows.map((row) => row.name).sort(), onPages.sort()]).toEqual([
    sure,
    names.toSorted(),
    names.toSorted(),
  ]);
  return names.toSorted();
}

const everybody = ["Anton Horn", "Anton Vesely", "Mara Lind"];

describe("a mail that nobody could be given", () => {
  test.for([
    ["names nobody", null, "not-understood", []],
    ["fits two of a name", "Anton", "no-person", ["Mara Lind"]],
    ["is not authenticated", "Mara Lind", "unauthenticated", ["Anton Horn", "Anton Vesely"]],
    ["names somebody else", "Zora Quist", "no-person", everybody],
  ] as const)(
    "%s: whom it may mean is to be checked first",
    async ([, name, outcome, sure], { viewer }) => {
      expect(await listSure(viewer)).toEqual(everybody);
      const mailId = await addMail(viewer, name, ago(2), outcome);
      expect(await listSure(viewer)).toEqual(sure);
      expect((await readToday(viewer, now)).openMails).toBe(1);
      expect((await readDigestMatter(viewer, "weekly", now)).waiting.openMails).toBe(1);
      expect((await assignOpenMail(viewer, { mailId, personId: null }, now)).ok).toBe(true);
      expect(await listSure(viewer)).toEqual(everybody);
      expect((await readToday(viewer, now)).openMails).toBe(0);
      expect((await reopenMail(viewer, mailId, now)).ok).toBe(true);
      expect(await listSure(viewer)).toEqual(sure);
    },
  );

  test("from before the invite can't be the answer", async ({ viewer }) => {
    await addMail(viewer, null, ago(12));
    expect(await listSure(viewer)).toEqual(["Mara Lind"]);
  });

  test("is assigned to whose it is: they replied at its time, and its undo lays it open", async ({
    viewer,
  }) => {
    const mailId = await addMail(viewer, "Anton", ago(2));
    const [anton] = people;
    const { mails } = await listOpenMails(viewer);
    expect(mails[0]?.people.map(({ name }) => name)).toEqual(["Anton Vesely", "Anton Horn"]);
    await assignOpenMail(viewer, { mailId, personId: anton?.id ?? "" }, now);
    expect(await listSure(viewer)).toEqual(["Anton Horn", "Mara Lind"]);
    const page = await readPersonPage(viewer, anton?.id ?? "", now);
    expect(page?.state).toMatchObject({ stage: "in-conversation", repliedAt: ago(2).getTime() });
    expect((await verifySpace(viewer)).drift).toEqual([]);
    const entryId = page?.timeline[0]?.id ?? "";
    await undoEntry(viewer, { personId: anton?.id ?? "", entryId }, now);
    expect(await listSure(viewer)).toEqual(["Mara Lind"]);
    expect((await assignOpenMail(viewer, { mailId, personId: newId(now) }, now)).ok).toBe(false);
  });

  test("taken for somebody's, it lies open when the member takes that back", async ({ viewer }) => {
    const mailId = await addMail(viewer, "Mara Lind", ago(2), "taken");
    const mara = people[2]?.id ?? "";
    const entryId = await inSpace(viewer, async (tx) => {
      const fact = newFact({ kind: "message-received", at: ago(2), source: "mail" }, now);
      const id = (await appendFacts(tx, viewer, mara, [fact], now))?.entryIds[0] ?? "";
      const where = { ownerId_id: { ownerId: viewer.ownerId, id: mailId } };
      await tx.receivedMail.update({ where, data: { entryId: id, personId: mara } });
      return id;
    });
    expect(await listSure(viewer)).toEqual(["Anton Horn", "Anton Vesely"]);
    const undone = await undoEntry(viewer, { personId: mara, entryId }, now);
    expect(await listSure(viewer)).toEqual(["Anton Horn", "Anton Vesely"]);
    expect((await listOpenMails(viewer)).count).toBe(1);
    if (!undone.ok) throw new Error(undone.problem);
    await undoEntry(viewer, { personId: mara, entryId: undone.value.undoId }, now);
    expect((await listOpenMails(viewer)).count).toBe(0);
  });

  test("is no ground for a removal in bulk: whom it may mean is left out, by the command too", async ({
    viewer,
  }) => {
    await addMail(viewer, "Anton", ago(2));
    const ids = people.map(({ id }) => id);
    const decided = await decideInReview(viewer, ids, { kind: "removal-decided" }, now);
    expect(
      decided.ok && [decided.value.entries.map(({ personId }) => personId), decided.value.unsure],
    ).toEqual([[people[2]?.id], 2]);
  });
});

test("whatever lies open, only whom none of it may mean is sure; with all of it assigned, everybody as before", async ({
  viewer,
}) => {
  const mail = fc.record({
    name: fc.constantFrom(null, "Anton", "Anton Horn", "Mara Lind", "Zora Quist"),
    days: fc.integer({ min: 0, max: 30 }),
    outcome: fc.constantFrom("no-person", "not-understood", "unauthenticated"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(mail, { minLength: 1, maxLength: 4 }), async (drawn) => {
      const ids: string[] = [];
      for (const { name, days, outcome } of drawn)
        ids.push(await addMail(viewer, name, ago(days), outcome));
      const sure = people.filter(
        (person) =>
          !drawn.some(({ name, days }) =>
            mayMean({ name, count: 1, newestAt: ago(days).getTime() }, person),
          ),
      );
      expect(await listSure(viewer)).toEqual(sure.map(({ name }) => name).sort());
      for (const mailId of ids) await assignOpenMail(viewer, { mailId, personId: null }, now);
      expect(await listSure(viewer)).toEqual(everybody);
    }),
    { numRuns: 12 },
  );
});

test("an archive or a mailbox dated after now proves no silence", async ({ viewer }) => {
  await inSpace(viewer, (tx) =>
    tx.import.updateMany({ where: { ownerId: viewer.ownerId }, data: { archiveDate: ago(-1) } }),
  );
  expect(await listSure(viewer)).toEqual([]);
});
