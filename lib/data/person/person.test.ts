import { describe, expect } from "vitest";
import { addTestPerson, createTestSpace, invitedAt } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace } from "../database.ts";
import { addFact, reclassifyEntry, undoEntry } from "../timeline/commands.ts";
import { verifySpace } from "../verify/queries.ts";
import type { Viewer } from "../viewer.ts";
import { editPerson, setTrusted } from "./commands.ts";
import { readPersonPage } from "./page.ts";

const dayMs = 86_400_000;
const now = new Date("2026-11-23T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * dayMs);

let lars: string;

test.override("space", { zone: "Europe/Berlin", since: ago(40) });
test.beforeEach(async ({ viewer }) => {
  lars = await addTestPerson(viewer, "Lars Example", invitedAt(ago(2)), ago(2));
});

async function readPage(viewer: Viewer, id = lars) {
  const page = await readPersonPage(viewer, id, now);
  if (!page) throw new Error("There is no such person.");
  return page;
}

describe("the page of a person", () => {
  test("shows every fact, the newest first, and the state that follows", async ({ viewer }) => {
    const page = await readPage(viewer);
    expect(page.timeline.map(({ kind }) => kind)).toEqual(["chat-invited", "connected"]);
    expect(page.state).toMatchObject({ stage: "awaiting-reply" });
  });

  test("keeps an undone fact with the undo by which it comes back", async ({ viewer }) => {
    const reply = { personId: lars, kind: "replied", at: ago(1) } as const;
    const added = await addFact(viewer, reply, now);
    if (!added.ok) throw new Error(added.problem);
    const entryId = added.value.entryId;
    await undoEntry(viewer, { personId: lars, entryId }, now);
    const undone = (await readPage(viewer)).timeline.find(({ id }) => id === entryId);
    expect(undone?.undone).toBe(true);
    await undoEntry(viewer, { personId: lars, entryId: undone?.undoId ?? "" }, now);
    const back = await readPage(viewer);
    expect(back.timeline.find(({ id }) => id === entryId)?.undone).toBe(false);
    expect(back.state.stage).toBe("in-conversation");
  });

  test("shows a corrected reading as what the member said", async ({ viewer }) => {
    const invite = (await readPage(viewer)).timeline[0];
    const target = { personId: lars, entryId: invite?.id ?? "" };
    await reclassifyEntry(viewer, { ...target, as: "message-sent" }, now);
    const page = await readPage(viewer);
    expect(page.timeline[0]).toMatchObject({ kind: "chat-invited", correctedTo: "message-sent" });
    expect(page.state.stage).toBe("connected");
  });

  test("only a message of the member's can be read another way", async ({ viewer }) => {
    const connected = (await readPage(viewer)).timeline[1];
    const target = { personId: lars, entryId: connected?.id ?? "" };
    expect((await reclassifyEntry(viewer, { ...target, as: "chat-invited" }, now)).ok).toBe(false);
  });

  test("is of one space alone, and so are its commands", async ({ viewer }) => {
    const other = await createTestSpace("UTC", ago(40));
    expect(await readPersonPage(other, lars, now)).toBeNull();
    const details = { name: "Stolen", headline: "", company: "", profileUrl: "" };
    expect((await editPerson(other, lars, details)).ok).toBe(false);
    expect((await setTrusted(other, lars, { trusted: true, why: "" })).ok).toBe(false);
    const note = { personId: lars, kind: "note", at: now, text: "Hello" } as const;
    expect((await addFact(other, note, now)).ok).toBe(false);
    const entryId = (await readPage(viewer)).timeline[0]?.id ?? "";
    expect((await undoEntry(other, { personId: lars, entryId }, now)).ok).toBe(false);
    expect((await readPage(viewer)).timeline).toHaveLength(2);
    expect((await readPage(viewer)).name).toBe("Lars Example");
  });
});

describe("putting a person right", () => {
  const details = { name: "Lars Example", headline: "", company: "", profileUrl: "" };

  test("changes what the search reads and adds the profile as a key", async ({ viewer }) => {
    const profileUrl = "https://de.linkedin.com/in/Lars-%C3%89xample/?trk=x";
    const edited = { ...details, headline: " Head of  Play ", company: "Łódź AG", profileUrl };
    expect(await editPerson(viewer, lars, edited)).toEqual({ ok: true, value: { id: lars } });
    const page = await readPage(viewer);
    expect(page).toMatchObject({ headline: "Head of Play", slug: "lars-éxample" });
    const person = await inSpace(viewer, (tx) =>
      tx.person.findFirstOrThrow({ where: { ownerId: viewer.ownerId, id: lars } }),
    );
    expect(person.searchText).toContain("head of play");
  });

  test("refuses an empty name, a strange address and another one's profile", async ({ viewer }) => {
    expect(await editPerson(viewer, lars, { ...details, name: " " })).toMatchObject({
      field: "name",
    });
    const strange = { ...details, profileUrl: "https://example.org/in/lars" };
    expect(await editPerson(viewer, lars, strange)).toMatchObject({ field: "profileUrl" });
    const ana = await addTestPerson(viewer, "Ana Example", [], now);
    const profileUrl = "linkedin.com/in/shared";
    await editPerson(viewer, ana, { ...details, name: "Ana Example", profileUrl });
    expect(await editPerson(viewer, lars, { ...details, profileUrl })).toMatchObject({
      ok: false,
      problem: "This is the profile of Ana Example, who is another person here.",
    });
  });

  test("trust is kept with its reason, and goes with it", async ({ viewer }) => {
    await setTrusted(viewer, lars, { trusted: true, why: "Years of work together" });
    expect(await readPage(viewer)).toMatchObject({
      trusted: true,
      trustedWhy: "Years of work together",
    });
    await setTrusted(viewer, lars, { trusted: false, why: "" });
    expect(await readPage(viewer)).toMatchObject({ trusted: false, trustedWhy: null });
  });
});

test("verify names every column that is not what the facts give", async ({ viewer }) => {
  await inSpace(viewer, (tx) =>
    tx.person.updateMany({
      where: { ownerId: viewer.ownerId, id: lars },
      data: { stage: "met", dueAt: null },
    }),
  );
  const { people, drift } = await verifySpace(viewer);
  expect(people).toBe(1);
  expect(drift.map(({ column, stored }) => [column, stored])).toEqual(
    expect.arrayContaining([
      ["stage", "met"],
      ["dueAt", null],
    ]),
  );
  expect(drift).toHaveLength(2);
});
