import "server-only";
import { recordAuditIn } from "../audit/commands.ts";
import { inSpace, sharedTables } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import type { NewToken } from "./access-tokens.ts";
import { deleteSpaceIn, leaveNothingIn } from "./delete-account.ts";
import { findOldestSession } from "./sessions.ts";

/** A member with what the operator and the owner see of them: never anything of their space. */
export type MemberPresence = {
  id: string;
  email: string;
  name: string;
  isOwner: boolean;
  createdAt: Date;
  lastSeenAt: Date | null;
  /** browsers that are signed in */
  sessions: number;
};

/** All members with when they were last here, the first one first; for the operator. */
export function listPresence(now: Date): Promise<MemberPresence[]> {
  return readPresence(null, now);
}

/** The same for the owner; nobody else is shown anybody. */
export function listPresenceFor(owner: Viewer, now: Date): Promise<MemberPresence[]> {
  return readPresence(owner.ownerId, now);
}

async function readPresence(ownerId: string | null, now: Date): Promise<MemberPresence[]> {
  return sharedTables().$queryRaw<MemberPresence[]>`
    select m.id::text, m.email, m.name, m.is_owner as "isOwner", m.created_at as "createdAt",
      max(s.last_seen_at) as "lastSeenAt",
      count(s.id) filter (where s.ended_at is null and s.expires_at > ${now}::timestamptz
        and s.created_at > ${findOldestSession(now)}::timestamptz)::int as sessions
    from member m left join session s on s.member_id = m.id
    where ${ownerId}::uuid is null
      or exists (select 1 from member o where o.id = ${ownerId}::uuid and o.is_owner)
    group by m.id order by m.created_at, m.id`;
}

/**
 * Keeps the hash of a link to a new password that the owner makes for a member, and ends the links before it.
 * @returns the member's e-mail; null when the viewer isn't the owner or the member is gone
 */
export async function addResetFor(
  owner: Viewer,
  memberId: string,
  token: Pick<NewToken, "tokenHash" | "name"> & { expiresAt: Date },
  now: Date,
): Promise<string | null> {
  return sharedTables().$transaction(async (tx) => {
    await tx.$executeRaw`
      update access_token set revoked_at = ${now}::timestamptz
      where member_id = ${memberId}::uuid and purpose = 'password-reset' and revoked_at is null
        and exists (select 1 from member o where o.id = ${owner.ownerId}::uuid and o.is_owner)`;
    const [member] = await tx.$queryRaw<{ email: string }[]>`
      with made as (
        insert into access_token (token_hash, member_id, purpose, name, created_at, expires_at)
        select ${token.tokenHash}, m.id, 'password-reset', ${token.name},
          ${now}::timestamptz, ${token.expiresAt}::timestamptz
        from member m
        where m.id = ${memberId}::uuid
          and exists (select 1 from member o where o.id = ${owner.ownerId}::uuid and o.is_owner)
        returning member_id)
      select m.email from made join member m on m.id = made.member_id`;
    if (!member) return null;
    await recordAuditIn(tx, { ownerId: memberId }, "reset-link-made", now);
    await recordAuditIn(tx, owner, "member-reset-link-made", now);
    return member.email;
  });
}

/**
 * Removes another member with everything in their space, for good.
 *
 * @param member the space to remove, whose right to it the statement itself checks
 * @returns where the uploaded files lie that are now needed no more; null when the viewer isn't the owner, is meant
 *   themselves, or the member is gone
 */
export function removeMemberFor(
  owner: Viewer,
  member: Viewer,
  now: Date,
): Promise<string[] | null> {
  return inSpace(member, async (tx) => {
    const removed = await tx.$executeRaw`
      delete from member m
      where m.id = ${member.ownerId}::uuid and m.id <> ${owner.ownerId}::uuid and not m.is_owner
        and exists (select 1 from member o where o.id = ${owner.ownerId}::uuid and o.is_owner)`;
    if (removed === 0) return null;
    const uploads = await deleteSpaceIn(tx, member);
    await leaveNothingIn(tx, member);
    await recordAuditIn(tx, owner, "member-removed", now);
    return uploads;
  });
}
