import { describe, expect } from "vitest";
import { addTestPerson } from "../../../test/member-space.ts";
import { test } from "../../../test/space-test.ts";
import { inSpace, type Tx } from "../database.ts";
import { recordInvitation } from "../invitation/commands.ts";
import type { Viewer } from "../viewer.ts";
import { selectChangeMark } from "./change-marks.ts";

const now = new Date("2026-11-23T09:00:00Z");

function readMarks(viewer: Viewer): Promise<{ people: string; notes: string } | undefined> {
  return inSpace(viewer, async (tx) => {
    const rows = await tx.$queryRaw<{ people: string; notes: string }[]>`
      select ${selectChangeMark(viewer, "people")} as people,
        ${selectChangeMark(viewer, "notes")} as notes`;
    return rows[0];
  });
}

/** Which topics a change marks. */
async function listMarked(viewer: Viewer, change: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  const before = await readMarks(viewer);
  await inSpace(viewer, change);
  const after = await readMarks(viewer);
  return (["people", "notes"] as const).filter((topic) => before?.[topic] !== after?.[topic]);
}

describe("a change mark", () => {
  test("is left by every change of what is compared, and by no other", async ({ viewer }) => {
    const { ownerId } = viewer;
    const id = await addTestPerson(viewer, "Ana Ruiz", [], now);
    const note = "I saw your talk on harbours and would like to hear more of it.";
    const draft = { name: "Bo Lind", profileUrl: "linkedin.com/in/bo-lind", sentAt: now, note };
    const made = await recordInvitation(viewer, draft, now);
    if (!made.ok) throw new Error(made.problem);
    const where = { ownerId_id: { ownerId, id } };
    const set = (data: object) => (tx: Tx) => tx.person.update({ where, data });
    const noted = (data: object) => (tx: Tx) =>
      tx.invitation.updateMany({ where: { ownerId, note: { not: null } }, data });
    const marks: [topics: string[], change: (tx: Tx) => Promise<unknown>][] = [
      [["people", "notes"], set({ name: "Ana Maria Ruiz" })],
      [["people"], set({ headline: "Harbour master" })],
      [["people"], set({ company: "Quartz" })],
      [["people"], set({ email: "ana@example.org" })],
      [["people"], set({ connectedOn: now })],
      [
        ["people"],
        (tx) =>
          tx.personKey.create({
            data: { ownerId, kind: "slug", value: "ana-maria", personId: id },
          }),
      ],
      [["notes"], noted({ note: "Hello" })],
      [[], set({ name: "Ana Maria Ruiz", headline: "Harbour master" })],
      [[], set({ trusted: true, lastTouchAt: now, stage: "met", notesText: "sails" })],
      [[], noted({ score: 3, noteKind: "personal", repliedFirstAt: now })],
      [["people"], (tx) => tx.personKey.deleteMany({ where: { ownerId, personId: id } })],
      [["people"], (tx) => tx.person.delete({ where })],
      [["notes"], (tx) => tx.invitation.deleteMany({ where: { ownerId } })],
    ];
    for (const [topics, change] of marks) expect(await listMarked(viewer, change)).toEqual(topics);
  });

  test("goes with a change that is rolled back", async ({ viewer }) => {
    await addTestPerson(viewer, "Ana Ruiz", [], now);
    const before = await readMarks(viewer);
    const broken = inSpace(viewer, async (tx) => {
      await tx.person.updateMany({ where: { ownerId: viewer.ownerId }, data: { name: "Bo" } });
      throw new Error("on purpose");
    });
    await expect(broken).rejects.toThrow("on purpose");
    expect(await readMarks(viewer)).toEqual(before);
  });

  test("makes room: however many changes, few marks are kept", async ({ viewer }) => {
    const { ownerId } = viewer;
    await addTestPerson(viewer, "Ana Ruiz", [], now);
    for (let change = 0; change < 50; change++) {
      expect(
        await listMarked(viewer, (tx) =>
          tx.person.updateMany({ where: { ownerId }, data: { name: `Ana ${change}` } }),
        ),
      ).toEqual(["people", "notes"]);
    }
    const kept = await inSpace(viewer, (tx) => tx.changeMark.count({ where: { ownerId } }));
    expect(kept).toBeLessThanOrEqual(42);
  });
});
