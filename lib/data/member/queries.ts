import "server-only";
import { sharedTables } from "../database.ts";
import type { Viewer } from "../viewer.ts";
import { pagePatienceMs, waitWithin } from "../wait-within.ts";

/** A member as lists show it. */
export type MemberRow = {
  id: string;
  email: string;
  /** when it was shown that the address is theirs; null while it wasn't */
  emailConfirmedAt: Date | null;
  name: string;
  isOwner: boolean;
  createdAt: Date;
};

const shown = {
  id: true,
  email: true,
  emailConfirmedAt: true,
  name: true,
  isOwner: true,
  createdAt: true,
} as const;

/** Whether anybody has an account here; false only before the set-up. */
export async function hasMembers(): Promise<boolean> {
  const find = () => sharedTables().member.findFirst({ select: { id: true } });
  return (await waitWithin(pagePatienceMs, find)) !== null;
}

/** All members, the first one first. For the operator and for the member who invites others. */
export async function listMembers(): Promise<MemberRow[]> {
  return sharedTables().member.findMany({ select: shown, orderBy: { createdAt: "asc" } });
}

/** The member with this address in any spelling of case, or null. */
export async function findMemberByEmail(email: string): Promise<MemberRow | null> {
  return sharedTables().member.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: shown,
  });
}

/** The address's member and password hash, for the check of a password only. */
export async function findPasswordHash(
  email: string,
): Promise<{ id: string; passwordHash: string } | null> {
  return sharedTables().member.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, passwordHash: true },
  });
}

/** The viewer's own account; null when it is gone. */
export function readOwnAccount({ ownerId }: Viewer): Promise<MemberRow | null> {
  return sharedTables().member.findUnique({ where: { id: ownerId }, select: shown });
}
