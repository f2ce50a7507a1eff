import "server-only";
import type { ProfileKey } from "../../domain/person/profile-slug.ts";
import { toNameKey, toSearchText } from "../../domain/person/search-text.ts";
import type { Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import type { Viewer } from "../viewer.ts";
import { type RecognisedPerson, recognisePeople } from "./recognise.ts";

/** The person with this profile address; null for nobody, and when there is no address. */
export async function findPersonByKey(
  tx: Tx,
  viewer: Viewer,
  key: ProfileKey | null,
): Promise<RecognisedPerson | null> {
  return key ? (await recognisePeople(tx, viewer, [key])).find(key) : null;
}

/** Adds somebody of whom nothing is known yet but this, in the caller's transaction. */
export function addPersonIn(
  tx: Tx,
  viewer: Viewer,
  { name, headline, key }: { name: string; headline: string | null; key: ProfileKey | null },
  now: Date,
): Promise<RecognisedPerson> {
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
  const where = { ownerId_id: { ownerId: viewer.ownerId, id: personId } };
  const { name, position, company, slug } = await tx.person.findUniqueOrThrow({ where });
  const searchText = toSearchText([name, headline, position, company, slug]);
  await tx.person.update({ where, data: { headline, searchText } });
}
