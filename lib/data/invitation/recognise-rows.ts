import "server-only";
import { isConnected } from "../../domain/conversation/conversation-state.ts";
import { identify } from "../../domain/identity/identify.ts";
import { type Sighting, toSighting } from "../../domain/identity/sighting.ts";
import type { Relation, RowStanding } from "../../domain/invitation/person-draft.ts";
import { readProfileUrl } from "../../domain/person/profile-slug.ts";
import { toNameKey } from "../../domain/text/search-text.ts";
import { inSpace, type Tx } from "../database.ts";
import { recognisePeople } from "../person/recognise.ts";
import type { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

type Row = { name: string; slug: string | null };

const columns = {
  id: true,
  name: true,
  nameKey: true,
  stage: true,
  slug: true,
  headline: true,
  position: true,
  company: true,
  email: true,
  invitations: { where: { status: "pending" }, select: { direction: true } },
} as const;

type Named = Found & { sighting: Sighting };
type Found = Prisma.PersonGetPayload<{ select: typeof columns }>;

function toPerson({ id, name, headline, position, company, stage }: Found) {
  const sub = headline ?? ([position, company].filter(Boolean).join(" · ") || null);
  return { id, name, sub, isConnected: isConnected(stage) };
}

function standOf(person: Found, relation: Relation): RowStanding["standing"] {
  if (isConnected(person.stage)) return "connected";
  const waits = person.invitations.some(({ direction }) => direction === relation);
  return waits ? "pending" : "known";
}

/** Whom a name alone may mean: on a list of connections anybody not connected, else who waits already. */
function mayBe(person: Named, relation: Relation, row: Sighting): boolean {
  if (identify(row, person.sighting).verdict === "different") return false;
  if (relation === "met" || relation === "connected") return true;
  return person.invitations.some(({ direction }) => direction === relation);
}

async function findNamed(tx: Tx, viewer: Viewer, rows: readonly Row[]) {
  const names = [...new Set(rows.map(({ name }) => toNameKey(name)))].filter(Boolean);
  const found = await tx.person.findMany({
    where: { ownerId: viewer.ownerId, nameKey: { in: names } },
    select: columns,
    orderBy: { id: "asc" },
  });
  const keys = await tx.personKey.findMany({
    where: { ownerId: viewer.ownerId, personId: { in: found.map(({ id }) => id) } },
    select: { personId: true, kind: true, value: true },
  });
  const keysOf = Map.groupBy(keys, ({ personId }) => personId);
  const people = found.map((person): Named => {
    const { id, name, email } = person;
    const sighting = toSighting({ name, keys: keysOf.get(id) ?? [], emails: [email] });
    return { ...person, sighting };
  });
  return Map.groupBy(people, ({ nameKey }) => nameKey);
}

/**
 * Tells for each row of a pasted page whether its person is known: by address for sure; a name alone is never more
 * than a namesake, with whom it may be where there is just one.
 */
export function recogniseRows(
  viewer: Viewer,
  rows: readonly Row[],
  relation: Relation,
): Promise<RowStanding[]> {
  const { ownerId } = viewer;
  const keys = rows.map(({ slug }) => (slug ? readProfileUrl(`/in/${slug}`) : null));
  return inSpace(viewer, async (tx) => {
    const known = await recognisePeople(
      tx,
      viewer,
      keys.filter((key) => key !== null),
    );
    const ids = keys.flatMap((key) => known.find(key)?.id ?? []);
    const linked = await tx.person.findMany({
      where: { ownerId, id: { in: ids } },
      select: columns,
    });
    const byId = new Map(linked.map((person) => [person.id, person]));
    const byName = await findNamed(tx, viewer, rows);
    return rows.map(({ name }, at): RowStanding => {
      const person = byId.get(known.find(keys[at] ?? null)?.id ?? "");
      if (person) {
        return { standing: standOf(person, relation), person: toPerson(person) };
      }
      const key = keys[at] ?? null;
      const row = toSighting({ name, keys: key ? [key] : [] });
      const namesakes = (byName.get(toNameKey(name)) ?? []).filter((one) =>
        mayBe(one, relation, row),
      );
      const [only] = namesakes;
      if (!only) return { standing: "new", person: null };
      return { standing: "namesake", person: namesakes.length === 1 ? toPerson(only) : null };
    });
  });
}

/** An invitation of the member's that waits for an answer. `sentAt` is epoch milliseconds. */
export type WaitingInvitation = { id: string; name: string; sentAt: number };

const mostWaiting = 500;

/**
 * The invitations of the member's that wait for an answer and are not on a pasted page of sent ones: withdrawn,
 * accepted, or the page was not whole. Newest first.
 */
export function listMissingSent(
  viewer: Viewer,
  rows: readonly Row[],
): Promise<WaitingInvitation[]> {
  const { ownerId } = viewer;
  const shown = new Set(
    rows.flatMap(({ slug }) => readProfileUrl(`/in/${slug ?? ""}`)?.value ?? []),
  );
  const names = new Set(rows.map(({ name }) => toNameKey(name)));
  return inSpace(viewer, async (tx) => {
    const waiting = await tx.invitation.findMany({
      where: { ownerId, direction: "outgoing", status: "pending" },
      orderBy: [{ sentAt: "desc" }, { id: "desc" }],
      select: {
        id: true,
        sentAt: true,
        person: { select: { name: true, nameKey: true, keys: { select: { value: true } } } },
      },
    });
    return waiting
      .filter(({ person }) => !person.keys.some(({ value }) => shown.has(value)))
      .filter(({ person }) => !names.has(person.nameKey))
      .slice(0, mostWaiting)
      .map(({ id, sentAt, person }) => ({ id, name: person.name, sentAt: sentAt.getTime() }));
  });
}
