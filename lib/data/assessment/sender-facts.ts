import "server-only";
import { z } from "zod";
import { explain } from "../../domain/input-issue.ts";
import type { QueueItem } from "../../domain/invitation/queue-item.ts";
import { senderFactsSchema } from "../../domain/person/sender-facts.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { toSearchText } from "../../domain/text/search-text.ts";
import { storableText } from "../../domain/text/storable-field.ts";
import { inSpace } from "../database.ts";
import { refreshScore } from "../invitation/refresh-scores.ts";
import { searchDuplicatesAfter } from "../queue/enqueue.ts";
import type { Viewer } from "../viewer.ts";

const line = (most: number) => storableText.trim().max(most, explain("line-too-long", { most }));
const lines = z.array(line(200)).max(60, explain("list-too-long", { most: 60 }));

/** What the member typed, or took over from a pasted profile. Empty means unknown. */
export const describedSenderSchema = z.object({
  invitationId: z.uuid().describe("id of the invitation"),
  headline: line(1000).describe("the line under their name"),
  location: line(200).describe("where they are"),
  companies: lines.describe("where they worked"),
  schools: lines.describe("where they learned"),
  skills: lines.describe("what they can do"),
});
export type DescribedSender = z.infer<typeof describedSenderSchema>;

/** Stores what is known of the sender's profile and refreshes the invitation's score. */
export function describeSender(
  viewer: Viewer,
  { invitationId, headline, location, companies, schools, skills }: DescribedSender,
): Promise<Result<QueueItem>> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    const found = await tx.invitation.findFirst({
      where: { ownerId, id: invitationId, direction: "incoming", status: "pending" },
      select: {
        person: {
          select: { id: true, name: true, position: true, company: true, slug: true, facts: true },
        },
      },
    });
    if (!found) return fail("invitation-decided");
    const { id, name, position, company, slug, facts } = found.person;
    const known = senderFactsSchema.catch(senderFactsSchema.parse({})).parse(facts ?? {});
    await tx.person.update({
      where: { ownerId_id: { ownerId, id } },
      data: {
        headline: headline || null,
        location: location || null,
        searchText: toSearchText([name, headline, position, company, slug]),
        facts: { ...known, companies, schools, skills },
      },
    });
    searchDuplicatesAfter(tx, viewer);
    const item = await refreshScore(tx, viewer, invitationId);
    return item ? ok(item) : fail("invitation-gone");
  });
}
