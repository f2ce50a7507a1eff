import { expect } from "vitest";
import { test } from "../../../test/space-test.ts";
import { makeViewer } from "../../auth/make-viewer.ts";
import { inSpace } from "../database.ts";
import { newId } from "../new-id.ts";
import { tryNote } from "./try-note.ts";

const now = new Date("2026-11-20T09:00:00Z");
const viewer = makeViewer(newId(now));
const words = "It was good to talk about cold-chain audits at the Ghent depot on Tuesday.";

test.beforeAll(async () => {
  const { ownerId } = viewer;
  await inSpace(viewer, async (tx) => {
    await tx.memberSettings.create({ data: { ownerId } });
    for (const name of ["Ana Ruiz", "Ben Cole", "Mei Ito"]) {
      const personId = newId(now);
      const person = {
        ownerId,
        id: personId,
        name,
        nameKey: name,
        searchText: name,
        createdAt: now,
      };
      await tx.person.create({ data: person });
      const note = `Hi ${name.split(" ")[0]}, ${words}`;
      const invitation = { ownerId, id: newId(now), personId, direction: "outgoing", note };
      await tx.invitation.create({
        data: { ...invitation, status: "pending", sentAt: now, source: "typed", createdAt: now },
      });
    }
  });
});

test("a note of one's own with the words of earlier ones is told so, and its limit", async () => {
  const tested = await tryNote(viewer, {
    note: `Hi Tariq, ${words}`,
    otherName: "Tariq Almeida",
    own: true,
  });
  expect(tested.limit).toBe(200);
  expect(tested.evidence.map(({ text }) => text)).toContain("The same sentence went to 3 more.");
});

test("the same note received has no twin among the notes received", async () => {
  const tested = await tryNote(viewer, {
    note: `Hi Tariq, ${words}`,
    otherName: "Ana Ruiz",
    own: false,
  });
  expect(tested.limit).toBeNull();
  expect(tested.evidence.filter(({ text }) => text.startsWith("The same sentence"))).toEqual([]);
});
