import "server-only";
import type { ProfileKey } from "../../domain/person/profile-slug.ts";
import { toNameKey, toSearchText } from "../../domain/text/search-text.ts";
import type { Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import { searchDuplicatesAfter } from "../queue/enqueue.ts";
import type { Viewer } from "../viewer.ts";
import { learnKey, type OwnKey, type RecognisedPerson, recognisePeople } from "./recognise.ts";

/** An address that a person got because the member said that it is theirs. */
export type LearntKey = { personId: string; kind: string; value: string };

/** Whom a draft is about; `known` is null for somebody new. */
export type DraftPerson = { known: RecognisedPerson | null; learnt: LearntKey | null };

/**
 * Whom a draft is about: the person with its profile address, else the one whom the member named, who gets the address
 * as one more key.
 */
export async function findDraftPerson(
  tx: Tx,
  viewer: Viewer,
  key: ProfileKey | null,
  personId: string | null | undefined,
): Promise<DraftPerson> {
  const byKey = key ? (await recognisePeople(tx, viewer, [key])).find(key) : null;
  if (byKey || !personId) return { known: byKey, learnt: null };
  const { ownerId } = viewer;
  const where = { ownerId_id: { ownerId, id: personId } };
  const select = { id: true, name: true, stage: true, slug: true } as const;
  const named = await tx.person.findUnique({ where, select });
  if (!named) return { known: null, learnt: null };
  const { slug, ...known } = named;
  if (!key) return { known, learnt: null };
  await learnKey(tx, viewer, personId, key);
  if (slug === null) await tx.person.update({ where, data: { slug: key.value } });
  return { known, learnt: { personId, ...key } };
}

/** Removes an address from the person who got it by mistake. */
export async function unlearnKeyIn(tx: Tx, viewer: Viewer, learnt: LearntKey): Promise<void> {
  searchDuplicatesAfter(tx, viewer);
  const { ownerId } = viewer;
  const { personId, kind, value } = learnt;
  await tx.personKey.deleteMany({ where: { ownerId, personId, kind, value } });
  await tx.person.updateMany({
    where: { ownerId, id: personId, slug: value },
    data: { slug: null },
  });
}

/** Somebody new. `importId` names the import that brings them and whose undo takes them away. */
export type NewPerson = {
  name: string;
  headline: string | null;
  key: OwnKey | null;
  importId?: string | null;
  demo?: { trustedWhy: string | null };
};

/** Adds somebody of whom nothing is known yet but this, in the caller's transaction. */
export function addPersonIn(
  tx: Tx,
  viewer: Viewer,
  { name, headline, key, importId = null, demo }: NewPerson,
  now: Date,
): Promise<RecognisedPerson> {
  searchDuplicatesAfter(tx, viewer);
  return tx.person.create({
    data: {
      ownerId: viewer.ownerId,
      id: newId(now),
      name,
      nameKey: toNameKey(name),
      searchText: toSearchText([name, headline, key?.value]),
      headline,
      slug: key?.value ?? null,
      createdAt: now,
      importId,
      ...(demo
        ? { demo: true, trusted: demo.trustedWhy !== null, trustedWhy: demo.trustedWhy }
        : {}),
      ...(key ? { keys: { create: [{ ...key }] } } : {}),
    },
    select: { id: true, name: true, stage: true },
  });
}

/** A newer headline is worth keeping; a name that LinkedIn's archive gave is not overwritten. */
export async function updateHeadlineIn(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  headline: string,
): Promise<void> {
  searchDuplicatesAfter(tx, viewer);
  const where = { ownerId_id: { ownerId: viewer.ownerId, id: personId } };
  const { name, position, company, slug } = await tx.person.findUniqueOrThrow({ where });
  const searchText = toSearchText([name, headline, position, company, slug]);
  await tx.person.update({ where, data: { headline, searchText } });
}
