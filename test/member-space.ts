import { makeViewer } from "../lib/auth/make-viewer.ts";
import { inSpace } from "../lib/data/database.ts";
import { createMember } from "../lib/data/member/commands.ts";
import { newId } from "../lib/data/new-id.ts";
import { appendFacts } from "../lib/data/timeline/append.ts";
import type { Viewer } from "../lib/data/viewer.ts";
import type { FactInput } from "../lib/domain/conversation/fact.ts";
import { newFact } from "../lib/domain/conversation/read-fact.ts";

/** An empty space of an invented member, for tests. */
export async function createTestSpace(zone: string, now: Date): Promise<Viewer> {
  const viewer = makeViewer(newId(now));
  const email = `${viewer.ownerId}@example.org`;
  const member = { email, name: "Robin Example", passwordHash: "none", zone };
  const made = await createMember(viewer, member, { by: "operator" }, now);
  if (!made.ok) throw new Error(made.problem);
  return viewer;
}

/** An invented person with these facts, told at `now`. Returns the id. */
export async function addTestPerson(
  viewer: Viewer,
  name: string,
  facts: readonly FactInput[],
  now: Date,
): Promise<string> {
  const id = newId(now);
  const nameKey = name.toLowerCase();
  await inSpace(viewer, async (tx) => {
    await tx.person.create({
      data: {
        ownerId: viewer.ownerId,
        id,
        name,
        nameKey,
        searchText: nameKey,
        slug: nameKey.replaceAll(" ", "-"),
        createdAt: now,
      },
    });
    await appendFacts(
      tx,
      viewer,
      id,
      facts.map((fact) => newFact(fact, now)),
      now,
    );
  });
  return id;
}

/** The facts of somebody who was invited to a coffee chat at `at`. */
export function invitedAt(at: Date): FactInput[] {
  const before = new Date(at.getTime() - 3_600_000);
  return [
    { kind: "connected", at: before, source: "typed" },
    { kind: "chat-invited", at, source: "typed", text: "Would you like to have a coffee?" },
  ];
}
