import "server-only";
import { waitingGroups } from "../../domain/today/day.ts";
import { inSpace } from "../database.ts";
import { openMailSql } from "../review/open-mails.ts";
import { waitingSql } from "../review/waiting.ts";
import { readSettingsIn } from "../settings/queries.ts";
import type { Viewer } from "../viewer.ts";
import { pickLines } from "./pick-lines.ts";

/** How many wait behind the links of the navigation. */
export type NavCounts = {
  /** people of Today who need something: hellos, chats, touches, removals to confirm */
  today: number;
  /** invitations to decide; those whose sender was asked why are not */
  invitations: number;
  /** people who did not reply and are neither put off nor decided on */
  review: number;
  /** mails about a message that could be assigned to nobody */
  openMails: number;
};

/** Counts what waits, each thing once: their sum is what waits in all. */
export function readNavCounts(viewer: Viewer, now: Date): Promise<NavCounts> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const { zone } = await readSettingsIn(tx, viewer);
    const rows = await tx.$queryRaw<NavCounts[]>`
      select
        (select count(*)::int from (${pickLines(ownerId, now, zone, 1)}) picked
          where "group" = any(${waitingGroups})) as today,
        (select count(*)::int from invitation
          where owner_id = ${ownerId}::uuid and status = 'pending' and direction = 'incoming'
            and replied_first_at is null) as invitations,
        (select count(*)::int from person
          where ${waitingSql(viewer, now)}) as review,
        (select count(*)::int from received_mail
          where owner_id = ${ownerId}::uuid and ${openMailSql}) as "openMails"`;
    return rows[0] ?? { today: 0, invitations: 0, review: 0, openMails: 0 };
  });
}
