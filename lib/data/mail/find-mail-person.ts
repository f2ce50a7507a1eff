import "server-only";
import type { MailPerson } from "../../domain/mail/received-mail.ts";
import { type ProfileKey, readProfileUrl } from "../../domain/person/profile-slug.ts";
import { toNameKey } from "../../domain/person/search-text.ts";
import type { Tx } from "../database.ts";
import { recognisedColumns, recognisePeople } from "../person/recognise.ts";
import type { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

/** Somebody known whom a mail is about. */
export type FoundPerson = Prisma.PersonGetPayload<{ select: typeof recognisedColumns }>;

/** The key of the profile that a mail links to, or null. */
export function keyOfMail({ slug }: MailPerson): ProfileKey | null {
  return slug === null ? null : readProfileUrl(`/in/${encodeURIComponent(slug)}`);
}

/** The person whom the profile link of a mail names; links are sure. */
export async function findByProfile(
  tx: Tx,
  viewer: Viewer,
  person: MailPerson,
): Promise<FoundPerson | null> {
  const key = keyOfMail(person);
  if (!key) return null;
  return (await recognisePeople(tx, viewer, [key])).find(key);
}

/**
 * The person of a mail by name, among those whom the mail can be about: only when there is one alone,
 * and no profile address of theirs says otherwise. A name is never sure: what such a mail brings must be
 * a fact that the member can undo, and never a key, by which two people would become one.
 */
export async function findByName(
  tx: Tx,
  viewer: Viewer,
  person: MailPerson,
  among: Prisma.PersonWhereInput,
): Promise<FoundPerson | null> {
  const rows = await tx.person.findMany({
    where: { AND: [{ ownerId: viewer.ownerId, nameKey: toNameKey(person.name) }, among] },
    select: { ...recognisedColumns, keys: { select: { kind: true, value: true } } },
    take: 2,
  });
  const [only] = rows;
  if (!only || rows.length > 1) return null;
  const key = keyOfMail(person);
  const { keys, ...rest } = only;
  const isAnother = key !== null && keys.some(({ kind }) => kind === key.kind);
  return isAnother ? null : rest;
}
