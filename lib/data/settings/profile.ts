import "server-only";
import { type MemberProfile, memberProfileSchema } from "../../domain/person/member-profile.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** What the member's own archive says of them. */
export type KnownProfile = { profile: MemberProfile; updatedAt: Date };

/** What the member's own archive says of them; null before the first import. */
export function readMemberProfile(viewer: Viewer): Promise<KnownProfile | null> {
  return inSpace(viewer, (tx) => readProfileIn(tx, viewer));
}

/** The same as {@link readMemberProfile}, inside a transaction of the caller's. */
export async function readProfileIn(tx: Tx, { ownerId }: Viewer): Promise<KnownProfile | null> {
  const row = await tx.memberProfile.findUnique({ where: { ownerId } });
  if (!row) return null;
  const facts = typeof row.facts === "object" ? row.facts : {};
  const profile = memberProfileSchema.parse({ ...facts, name: row.name, slug: row.slug });
  return { profile, updatedAt: row.updatedAt };
}

/** The slug of the member's own LinkedIn profile, as their archive gives it; null where it is not known. */
export function readProfileSlug(viewer: Viewer): Promise<string | null> {
  return inSpace(viewer, async (tx) => {
    const where = { ownerId: viewer.ownerId };
    const row = await tx.memberProfile.findUnique({ where, select: { slug: true } });
    return row?.slug ?? null;
  });
}
