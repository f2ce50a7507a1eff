import "server-only";
import type pg from "pg";
import { heardKinds } from "../../domain/conversation/timeline-kind.ts";
import type { Viewer } from "../viewer.ts";

/** What may stand between two tellings of one message; see isHeardAlready. */
const passive = [...heardKinds, "note", "flagged", "undone", "reclassified"];

const bare = (text: string) => `regexp_replace(lower(${text}), '[^[:alnum:]]+', '', 'g')`;
/** The mail holds the beginning of the message, and enough of it to tell it from others. */
const sameWords = `coalesce(length(${bare("told.text")}) >= 12
  and starts_with(${bare("own.text")}, ${bare("told.text")}), false)`;

/**
 * Lets what an archive holds itself stand in place of what mails reported before: the archive has the
 * message with its own time and all its words. An archive that reaches past a mail holds what the mail
 * told of: the message up to a day before it (of the same words, or with nothing else in between, so
 * that an answer to a later message of the member is never missed), the connection of about that day,
 * the same invitation.
 * The mail's fact is corrected, not deleted; with the import undone it stands again.
 *
 * @param archive.archiveDate the archive holds everything up to then (epoch ms)
 * @returns the people whose timelines changed, to be folded again
 */
export async function supersedeMails(
  client: pg.PoolClient,
  viewer: Viewer,
  archive: { importId: string; archiveDate: number | null; hasMessages: boolean },
  now: Date,
): Promise<string[]> {
  const { importId, archiveDate, hasMessages } = archive;
  if (archiveDate === null) return [];
  const { rows } = await client.query<{ person_id: string }>(
    `insert into timeline_entry
       (owner_id, id, person_id, kind, at, precision, recorded_at, source, target_id, import_id)
     select told.owner_id, gen_random_uuid(), told.person_id, 'undone', $3::timestamptz, 'minute',
       $3::timestamptz, 'archive', told.id, $2::uuid
     from received_mail mail join timeline_entry told
       on told.owner_id = $1::uuid and told.id = mail.entry_id and told.source = 'mail'
     where mail.owner_id = $1::uuid and told.at <= $4::timestamptz
       and exists (
         select from timeline_entry own
         where own.owner_id = $1::uuid and own.person_id = told.person_id
           and own.source = 'archive'
           and case
             when told.kind = any($7::text[]) then $5::boolean and own.kind = any($7::text[])
               and own.at between told.at - interval '1 day' and told.at + interval '10 minutes'
               and (${sameWords} or not exists (
                 select from timeline_entry other
                 where other.owner_id = $1::uuid and other.person_id = told.person_id
                   and other.kind <> all($6::text[])
                   and other.at between least(own.at, told.at) and greatest(own.at, told.at)))
             when own.kind <> told.kind then false
             when told.kind = 'connected' then
               own.at between told.at - interval '2 days' and told.at + interval '1 day'
             when told.kind = 'invitation-received' then own.invitation_id = told.invitation_id
             else false end)
       and not exists (
         select from timeline_entry undo
         where undo.owner_id = $1::uuid and undo.person_id = told.person_id
           and undo.kind = 'undone' and undo.target_id = told.id)
     returning person_id`,
    [viewer.ownerId, importId, now, new Date(archiveDate), hasMessages, passive, heardKinds],
  );
  return rows.map(({ person_id }) => person_id);
}
