import "server-only";
import type { PersonKey } from "../../domain/archive/match/planned-person.ts";
import type { Tx } from "../database.ts";
import type { Prisma } from "../prisma-client/client.ts";
import { searchDuplicatesAfter } from "../queue/enqueue.ts";
import type { Viewer } from "../viewer.ts";

/** What is shown of somebody who was recognised. */
export const recognisedColumns = {
  id: true,
  name: true,
  stage: true,
  headline: true,
  position: true,
  company: true,
  connectedAt: true,
} as const;
type Recognised = Prisma.PersonGetPayload<{ select: typeof recognisedColumns }>;
/** Somebody recognised by a key. */
export type RecognisedPerson = Pick<Recognised, "id" | "name" | "stage">;

/**
 * A key that is one person's alone, by which they are recognised whatever else is said of them. An e-mail is none: it
 * needs a name, and the comparison of `identify`.
 */
export type OwnKey = PersonKey & { kind: "slug" | "member-id" | "urn" };

const nameOf = ({ kind, value }: { kind: string; value: string }) => `${kind} ${value}`;

/**
 * Who is known by these keys: slugs, also those of long ago, and member ids, the strong ones of
 * lib/domain/identity/identify.ts. A name or an e-mail alone is never sure, and waits among the duplicates. For
 * archives, which bring thousands, see lib/domain/archive/match.
 *
 * @returns the people, each by `find`
 */
export async function recognisePeople(
  tx: Tx,
  viewer: Viewer,
  keys: readonly OwnKey[],
): Promise<{ find: (key: OwnKey | null) => Recognised | null }> {
  const rows = await tx.personKey.findMany({
    where: {
      ownerId: viewer.ownerId,
      kind: { in: [...new Set(keys.map(({ kind }) => kind))] },
      value: { in: keys.map(({ value }) => value) },
    },
    select: {
      kind: true,
      value: true,
      person: { select: recognisedColumns },
    },
  });
  const byKey = new Map(rows.map((row) => [nameOf(row), row.person]));
  return { find: (key) => (key && byKey.get(nameOf(key))) ?? null };
}

/**
 * Gives a person one more key; those of before stay, so that old addresses are recognised for good.
 *
 * @returns whose key it is: somebody else's, when they had it first
 */
export async function learnKey(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  key: OwnKey,
): Promise<RecognisedPerson | null> {
  const { ownerId } = viewer;
  await tx.personKey.createMany({ data: [{ ownerId, ...key, personId }], skipDuplicates: true });
  searchDuplicatesAfter(tx, viewer);
  return (await recognisePeople(tx, viewer, [key])).find(key);
}
