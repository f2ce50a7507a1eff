import "server-only";
import { inSpace, type Tx } from "../database.ts";
import { Prisma } from "../prisma-client/client.ts";
import { openMailSql } from "../review/open-mails.ts";
import { waitingSql } from "../review/waiting.ts";
import type { Viewer } from "../viewer.ts";
import { countPeopleWaiting } from "./pick-lines.ts";

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

/** What the frame around every page shows. */
export type Frame = {
  /** of the member's own LinkedIn profile, as their archive gives it; null where it is not known */
  slug: string | null;
  counts: NavCounts;
};

async function countIn(tx: Tx, viewer: Viewer, zone: string, now: Date): Promise<NavCounts> {
  const rows = await tx.$queryRaw<NavCounts[]>`
    select ${countPeopleWaiting(viewer.ownerId, now, zone)} as today, ${countOthers(viewer, now)}`;
  return rows[0] ?? { today: 0, invitations: 0, review: 0, openMails: 0 };
}

/** What the frame shows: two statements, whatever the size of the space. */
export function readFrame(viewer: Viewer, now: Date): Promise<Frame> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const [known] = await tx.$queryRaw<{ zone: string; slug: string | null }[]>`
      select zone, (select slug from member_profile where owner_id = ${ownerId}::uuid) as slug
      from member_settings where owner_id = ${ownerId}::uuid`;
    if (!known) throw new Error("This space has no settings.");
    return { slug: known.slug, counts: await countIn(tx, viewer, known.zone, now) };
  });
}

/** Counts what waits, each thing once: their sum is what waits in all. */
export async function readNavCounts(viewer: Viewer, now: Date): Promise<NavCounts> {
  return (await readFrame(viewer, now)).counts;
}

/** What waits beside the people of Today: the columns `invitations`, `review` and `"openMails"`, for any select. */
export function countOthers(viewer: Viewer, now: Date): Prisma.Sql {
  const { ownerId } = viewer;
  return Prisma.sql`
    (select count(*)::int from invitation
      where owner_id = ${ownerId}::uuid and status = 'pending' and direction = 'incoming'
        and replied_first_at is null) as invitations,
    (select count(*)::int from person where ${waitingSql(viewer, now)}) as review,
    (select count(*)::int from received_mail
      where owner_id = ${ownerId}::uuid and ${openMailSql}) as "openMails"`;
}
