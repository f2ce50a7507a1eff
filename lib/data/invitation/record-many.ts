import "server-only";
import type { InvitationDraftInput } from "../../domain/invitation/invitation-draft.ts";
import { readProfileUrl } from "../../domain/person/profile-slug.ts";
import { toNameKey } from "../../domain/person/search-text.ts";
import { inSpace } from "../database.ts";
import { recognisePeople } from "../person/recognise.ts";
import type { Viewer } from "../viewer.ts";
import { connectedStages, recordInvitationIn } from "./commands.ts";

/** How a person of a pasted page stands to the space. `namesake`: only the name is the same. */
export type Recognition = "new" | "known" | "pending" | "connected" | "namesake";

/** Tells for each row whether its person is known; a name alone is never more than a namesake. */
export function recognise(
  viewer: Viewer,
  rows: readonly { name: string; slug: string | null }[],
): Promise<Recognition[]> {
  const { ownerId } = viewer;
  const keys = rows.map(({ slug }) => readProfileUrl(`/in/${slug ?? ""}`));
  const pending = { direction: "incoming", status: "pending" };
  return inSpace(viewer, async (tx) => {
    const known = await recognisePeople(
      tx,
      viewer,
      keys.filter((key) => key !== null),
    );
    const waiting = await tx.invitation.findMany({
      where: {
        ownerId,
        ...pending,
        OR: [
          { person: { nameKey: { in: rows.map(({ name }) => toNameKey(name)) } } },
          { personId: { in: keys.flatMap((key) => known.find(key)?.id ?? []) } },
        ],
      },
      select: { personId: true, person: { select: { nameKey: true } } },
    });
    const names = new Set(waiting.map(({ person }) => person.nameKey));
    const waitingIds = new Set(waiting.map(({ personId }) => personId));
    return rows.map(({ name }, at): Recognition => {
      const person = known.find(keys[at] ?? null);
      if (person && connectedStages.includes(person.stage)) return "connected";
      if (person) return waitingIds.has(person.id) ? "pending" : "known";
      return names.has(toNameKey(name)) ? "namesake" : "new";
    });
  });
}

/** What became of many drafts: the new invitations, and what was left out with the reason. */
export type RecordedMany = {
  invitationIds: string[];
  left: { name: string; problem: string }[];
};

/** Records many invitations in one transaction; those that can't be recorded are left out and told. */
export function recordMany(
  viewer: Viewer,
  drafts: readonly InvitationDraftInput[],
  now: Date,
): Promise<RecordedMany> {
  return inSpace(viewer, async (tx) => {
    const done: RecordedMany = { invitationIds: [], left: [] };
    for (const draft of drafts) {
      const recorded = await recordInvitationIn(tx, viewer, draft, now);
      if (recorded.ok) done.invitationIds.push(recorded.value.invitationId);
      else done.left.push({ name: draft.name ?? "", problem: recorded.problem });
    }
    return done;
  });
}
