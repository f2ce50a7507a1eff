import "server-only";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** An invitation as machines read it. */
export type InvitationListed = {
  id: string;
  name: string;
  /** decoded profile slug */
  slug: string | null;
  direction: string;
  status: string;
  note: string | null;
  sentAt: Date;
};

/** All invitations of the space, the newest first; narrowed where a status or direction is named. */
export function listAllInvitations(
  viewer: Viewer,
  filter: { status?: string | undefined; direction?: string | undefined },
): Promise<InvitationListed[]> {
  return inSpace(viewer, async (tx) => {
    const rows = await tx.invitation.findMany({
      where: { ownerId: viewer.ownerId, status: filter.status, direction: filter.direction },
      orderBy: [{ sentAt: "desc" }, { id: "desc" }],
      select: {
        id: true,
        direction: true,
        status: true,
        note: true,
        sentAt: true,
        person: { select: { name: true, slug: true } },
      },
    });
    return rows.map(({ person, id, ...rest }) => ({ id, ...person, ...rest }));
  });
}
