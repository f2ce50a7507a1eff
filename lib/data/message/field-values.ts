import "server-only";
import { nameCommonGround } from "../../domain/common-ground/find-common-ground.ts";
import { findFirstName } from "../../domain/message/first-name.ts";
import { quoteNote } from "../../domain/message/quote-note.ts";
import type { FieldValues } from "../../domain/message/template-fields.ts";
import { senderFactsSchema } from "../../domain/person/sender-facts.ts";
import type { Tx } from "../database.ts";
import type { EvidenceContext } from "../invitation/propose.ts";
import { queueColumns, selectQueueRows, toQueueItems } from "../invitation/queue-rows.ts";
import { Prisma } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

/**
 * What the fields of a wording stand for, for each of the people named, but for `days`, which depends
 * on the moment. A few queries, however many people.
 *
 * @param context of the same transaction
 */
export async function readFieldValues(
  tx: Tx,
  viewer: Viewer,
  personIds: readonly string[],
  context: EvidenceContext,
): Promise<Map<string, FieldValues>> {
  const { ownerId } = viewer;
  if (personIds.length === 0) return new Map();
  const people = await tx.person.findMany({
    where: { ownerId, id: { in: [...personIds] } },
    select: { id: true, ...queueColumns.person.select },
  });
  const rows = await selectQueueRows(
    tx,
    viewer,
    // The newest invitation of each.
    Prisma.sql`i.direction = 'incoming' and i.id in (
      select newest.id from unnest(${[...personIds]}::uuid[]) who(id) cross join lateral (
        select id from invitation where owner_id = ${ownerId}::uuid and person_id = who.id
          and direction = 'incoming' order by sent_at desc, id desc limit 1) newest)`,
    { order: ["i.sent_at", "i.id"], most: personIds.length },
  );
  const items = await toQueueItems(tx, viewer, rows, context);
  const invitations = new Map(items.map((item) => [item.personId, item]));
  const { profile, called, settings } = context;
  return new Map(
    people.map((person) => {
      const item = invitations.get(person.id);
      const mutual = item?.mutuals.find(({ trusted }) => trusted) ?? item?.mutuals[0];
      const { headline, company, position, location } = person;
      const stored = senderFactsSchema.catch(senderFactsSchema.parse({})).parse(person.facts ?? {});
      const known = { ...stored, headline, company, position, location };
      const values: FieldValues = {
        "first name": findFirstName(person.name),
        "full name": person.name,
        company: company ?? stored.companies[0] ?? null,
        "their note": item?.noteKind === "personal" ? quoteNote(item.note) : null,
        mutual: mutual?.name ?? null,
        "common ground": profile && nameCommonGround(profile, known),
        "my name": called.signature,
        "my calendar link": settings.calendarLink,
      };
      return [person.id, values];
    }),
  );
}
