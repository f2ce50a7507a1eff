import { describe, expect, it } from "vitest";
import { fixtureNames, openFixture, readTruth } from "../../../test/archive/fixture-archives.ts";
import { foldConversationAt } from "../conversation/fold-conversation.ts";
import type { TimelineEntry } from "../conversation/timeline-entry.ts";
import { endReplyWindow } from "../time/reply-window.ts";
import type { PlannedPerson } from "./match/planned-person.ts";
import { type ArchiveReading, readArchive } from "./read-archive.ts";

const slugOf = ({ slug }: PlannedPerson) => slug;

function entry(kind: TimelineEntry["kind"], at: number, seq: number): TimelineEntry {
  return {
    id: `${kind}-${at}-${seq}`,
    kind,
    at,
    recordedAt: 0,
    dueAt: kind === "chat-invited" ? endReplyWindow(at, "Europe/London", 7) : null,
    guessed: kind === "chat-invited",
    targetId: null,
    data: null,
  };
}

/** The timelines that an import would write, folded at an instant. */
async function foldArchive(reading: ArchiveReading, now: number) {
  const timelines = new Map<PlannedPerson, TimelineEntry[]>();
  const add = (person: PlannedPerson, kind: TimelineEntry["kind"], at: number) => {
    const timeline = timelines.get(person) ?? [];
    timelines.set(person, timeline);
    timeline.push(entry(kind, at, timeline.length));
  };
  for (const { person, direction, sentAt } of reading.invitations) {
    add(person, direction === "incoming" ? "invitation-received" : "invitation-sent", sentAt);
  }
  for (const person of reading.people.filter(({ inConnections }) => inConnections)) {
    add(person, "connected", person.connectedAt ?? Date.parse(person.connectedOn ?? ""));
  }
  for await (const batch of reading.messageFacts()) {
    for (const { person, kind, at } of batch) add(person, kind, at);
  }
  return new Map(
    Array.from(timelines, ([person, timeline]) => [
      person,
      foldConversationAt(timeline, now).stage,
    ]),
  );
}

async function readFixture(name: string) {
  return readArchive({ archiveName: `${name}.zip`, files: await openFixture(name) });
}

/** In 2022 and 2023 an archive cannot tell the slug of somebody who never wrote: then the name alone is compared. */
const sameness = (truth: { name: string; slug: string }[], people: PlannedPerson[]) => {
  const byName = people.map((person) => ({ name: person.name, slug: slugOf(person) }));
  return truth.map(({ name, slug }) => {
    const exact = byName.find((person) => person.slug === slug);
    return exact ?? byName.find((person) => person.slug === null && person.name === name);
  });
};

describe.each(fixtureNames)("%s", (name) => {
  const truth = readTruth(name);

  it("gives the counts of its truth", async () => {
    const { counts, owner, rejects } = await readFixture(name);
    expect(counts).toMatchObject({
      connections: truth.connections,
      invitations: {
        incoming: truth.invitations.incoming,
        outgoing: truth.invitations.outgoing,
        pending: truth.invitations.pending.length,
        outgoingPending: truth.invitations.outgoingPending.length,
      },
      messages: truth.messages,
      rejected: 0,
    });
    expect({ name: owner.name, slug: owner.slug }).toEqual(truth.owner);
    expect(rejects).toEqual([]);
  });

  it("finds exactly the pending invitations of its truth", async () => {
    const { invitations } = await readFixture(name);
    for (const direction of ["incoming", "outgoing"] as const) {
      const expected = truth.invitations[direction === "incoming" ? "pending" : "outgoingPending"];
      const pending = invitations.filter(
        (one) => one.direction === direction && one.status === "pending",
      );
      const people = pending.map(({ person }) => person);
      expect(people.map((person) => person.name).sort()).toEqual(
        expected.map((one) => one.name).sort(),
      );
      expect(sameness(expected, people).map((one) => one?.name)).toEqual(
        expected.map((one) => one.name),
      );
      if (name.endsWith("2026")) {
        expect(people.map(slugOf).sort()).toEqual(expected.map(({ slug }) => slug).sort());
      }
    }
  });

  it("folds every listed conversation to the state of its truth", async () => {
    const reading = await readFixture(name);
    const stages = await foldArchive(reading, Date.parse(truth.export));
    const people = [...stages.keys()];
    const found = truth.conversations.map(({ name: fullName, slug, kind }) => {
      const bySlug = people.find((person) => slugOf(person) === slug);
      const byName = people.filter((person) => slugOf(person) === null && person.name === fullName);
      const person = bySlug ?? (byName.length === 1 ? byName[0] : undefined);
      return { name: fullName, kind, state: person && stages.get(person) };
    });
    expect(found).toEqual(
      truth.conversations.map(({ name: fullName, kind, state }) => ({
        name: fullName,
        kind,
        state,
      })),
    );
  });

  it("says the same again when everything is known already", async () => {
    const first = await readFixture(name);
    const known = first.people.map((person, index) => ({
      id: `p${index}`,
      name: person.name,
      keys: person.keys,
      slug: person.slug,
      company: person.company,
      connectedOn: person.connectedOn,
      isConnected: person.inConnections,
      invitations: first.invitations
        .filter((one) => one.person === person)
        .map(({ direction, sentAt, note }, at) => ({
          id: `i${index}-${at}`,
          direction,
          sentAt,
          note,
          isExact: true,
        })),
    }));
    const again = await readArchive({
      archiveName: `${name}.zip`,
      files: await openFixture(name),
      known,
    });
    expect(again.people.every(({ knownId }) => knownId !== null)).toBe(true);
    expect(again.people).toHaveLength(first.people.length);
    expect(again.invitations.every(({ knownId }) => knownId !== null)).toBe(true);
    expect(again.missing).toEqual([]);
    expect({ ...again.counts }).toEqual({ ...first.counts });
    const [before, after] = await Promise.all(
      [first, again].map(async (reading) => {
        const facts: unknown[] = [];
        for await (const batch of reading.messageFacts()) {
          facts.push(...batch.map(({ person, ...fact }) => [person.name, fact]));
        }
        return facts;
      }),
    );
    expect(after).toEqual(before);
  });
});
