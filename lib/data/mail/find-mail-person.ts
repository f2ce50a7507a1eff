import "server-only";
import { canBeNamed } from "../../domain/mail/mail-owner.ts";
import type { MailPerson, MailWriter } from "../../domain/mail/received-mail.ts";
import { type ProfileKey, readProfileUrl } from "../../domain/person/profile-slug.ts";
import { toNameKey } from "../../domain/text/search-text.ts";
import type { Tx } from "../database.ts";
import { recognisedColumns, recognisePeople } from "../person/recognise.ts";
import type { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

/** Somebody known whom a mail is about. */
export type RecognisedSender = Prisma.PersonGetPayload<{ select: typeof recognisedColumns }>;

/** The key of the profile that a mail links to, or null. */
export function keyOfMail({ slug }: Pick<MailPerson, "slug">): ProfileKey | null {
  return slug === null ? null : readProfileUrl(`/in/${encodeURIComponent(slug)}`);
}

/** The person whom the profile link of a mail names; links are sure. */
export async function findByProfile(
  tx: Tx,
  viewer: Viewer,
  person: Pick<MailPerson, "slug">,
): Promise<RecognisedSender | null> {
  const key = keyOfMail(person);
  if (!key) return null;
  return (await recognisePeople(tx, viewer, [key])).find(key);
}

/**
 * The person of a mail by name, among those whom the mail can be about: only when there is one alone,
 * and no profile address of theirs says otherwise. A name is never sure: what such a mail brings must be
 * a fact that the member can undo, and never a key, by which two people would become one.
 */
export async function findPersonByName(
  tx: Tx,
  viewer: Viewer,
  person: MailPerson,
  among: Prisma.PersonWhereInput,
): Promise<RecognisedSender | null> {
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

/** Everybody who took part in a conversation by the timelines; what was undone doesn't count. */
async function findInThread(tx: Tx, viewer: Viewer, thread: string): Promise<RecognisedSender[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    select distinct said.person_id as "personId" from timeline_entry said
    where said.owner_id = ${viewer.ownerId}::uuid and said.data ->> 'thread' = ${thread}
      and not exists (
        select from timeline_entry undo
        where undo.owner_id = said.owner_id and undo.kind = 'undone' and undo.target_id = said.id)
    limit 50`;
  const ids = rows.map(({ personId }) => personId);
  if (ids.length === 0) return [];
  return tx.person.findMany({
    where: { ownerId: viewer.ownerId, id: { in: ids } },
    select: recognisedColumns,
  });
}

/**
 * Who wrote a message. The conversation is the strongest key: whoever the mail links to must belong to it, where
 * Acquaint knows it; a name alone is looked for in it first, and is enough there when it is the first name. Without a
 * known conversation the profile decides, else a whole name that one alone of those asked for bears.
 *
 * @param among whom a name without any key may be about
 * @returns null when nobody is surely meant, also when the keys contradict each other
 */
export async function findWriter(
  tx: Tx,
  viewer: Viewer,
  { person, thread }: { person: MailWriter; thread: string | null },
  among: Prisma.PersonWhereInput,
): Promise<RecognisedSender | null> {
  const { name } = person;
  const linked = await findByProfile(tx, viewer, person);
  const inThread = thread === null ? [] : await findInThread(tx, viewer, thread);
  if (inThread.length > 0) {
    if (linked) return inThread.find(({ id }) => id === linked.id) ?? null;
    const fitting = inThread.filter((each) => name === null || canBeNamed(each.name, name));
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
  if (linked) return linked;
  return name === null ? null : findPersonByName(tx, viewer, { name, slug: person.slug }, among);
}
