import "server-only";
import type { Fact } from "../../domain/conversation/fact.ts";
import { newFact, readFact } from "../../domain/conversation/read-fact.ts";
import {
  type DemoFact,
  type DemoPerson,
  inventedPeople,
} from "../../domain/demo/invented-people.ts";
import { warnsOfTidying } from "../../domain/message/warns-of-tidying.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { inSpace, type Tx } from "../database.ts";
import { refreshScores } from "../invitation/refresh-scores.ts";
import { newId } from "../new-id.ts";
import { addPersonIn } from "../person/add-person.ts";
import { forgetLostMerges } from "../person/forget-lost-merges.ts";
import { sweepSpace } from "../sweep/commands.ts";
import { appendFacts } from "../timeline/append.ts";
import type { Viewer } from "../viewer.ts";

const hourMs = 3_600_000;

/**
 * Fills the space with invented people, through the same commands that real ones go through, and
 * sweeps once, so that the silent among them are flagged. Does nothing where a demo is already.
 *
 * @returns how many people came
 */
export async function fillDemoSpace(viewer: Viewer, now: Date): Promise<number> {
  const added = await inSpace(viewer, async (tx) => {
    // Two presses at once would fill it twice.
    await tx.$executeRaw`
      select 1 from member_settings where owner_id = ${viewer.ownerId}::uuid for update`;
    const there = await tx.person.findFirst({
      where: { ownerId: viewer.ownerId, demo: true },
      select: { id: true },
    });
    if (there) return 0;
    const invitationIds: string[] = [];
    for (const person of inventedPeople) {
      const invitationId = await addInvented(tx, viewer, person, now);
      if (invitationId) invitationIds.push(invitationId);
    }
    await refreshScores(tx, viewer, invitationIds);
    return inventedPeople.length;
  });
  await sweepSpace(viewer, now);
  return added;
}

async function addInvented(
  tx: Tx,
  viewer: Viewer,
  invented: DemoPerson,
  now: Date,
): Promise<string | null> {
  const { ownerId } = viewer;
  const { name, headline, trustedWhy, invitation } = invented;
  const demo = { trustedWhy: trustedWhy ?? null };
  const { id: personId } = await addPersonIn(tx, viewer, { name, headline, key: null, demo }, now);
  const invitationId = invitation ? newId(now) : null;
  const sentAt = new Date(now.getTime() - (invitation?.daysAgo ?? 0) * dayMs);
  if (invitation && invitationId) {
    const { note, status, mutualCount, mutualNames } = invitation;
    await tx.invitation.create({
      data: {
        ownerId,
        id: invitationId,
        personId,
        direction: "incoming",
        status,
        note,
        sentAt,
        mutualCount: mutualCount ?? null,
        mutualNames: (mutualNames ?? []).map((mutual) => ({ name: mutual, trusted: false })),
        source: "demo",
        createdAt: now,
      },
    });
  }
  const arrival = { kind: "invitation-received", at: sentAt, source: "demo" } as const;
  const received = invitation
    ? [newFact({ ...arrival, text: invitation.note, invitationId }, now)]
    : [];
  const facts = invented.facts.map((fact) => toNewFact(fact, invitationId, now));
  await appendFacts(tx, viewer, personId, [...received, ...facts], now);
  return invitationId;
}

function toNewFact(fact: DemoFact, invitationId: string | null, now: Date): Fact {
  const { kind, daysAgo, text, chatInHours, medium, place, untilInDays, reason } = fact;
  const later = (ms: number) => now.getTime() + ms;
  const invented = {
    kind,
    at: new Date(now.getTime() - daysAgo * dayMs),
    source: "demo",
    text: text ?? null,
    data: {
      ...(chatInHours === undefined ? {} : { chatAt: later(chatInHours * hourMs) }),
      ...(medium ? { medium } : {}),
      ...(place ? { place } : {}),
      ...(untilInDays === undefined ? {} : { until: later(untilInDays * dayMs) }),
      ...(reason ? { reason } : {}),
      ...(kind === "chat-invited" && text ? { warned: warnsOfTidying(text) } : {}),
    },
    invitationId:
      kind === "invitation-accepted" || kind === "invitation-ignored" ? invitationId : null,
  };
  const read = readFact(invented, now);
  if (!read.ok) throw new TypeError(`Invented ${kind}: ${read.problem}`);
  return read.value;
}

/**
 * Throws the demo away whole: the invented people with their invitations and timelines, and the
 * reviews that were about nobody else.
 */
export async function emptyDemoSpace(viewer: Viewer): Promise<void> {
  const { ownerId } = viewer;
  await inSpace(viewer, async (tx) => {
    await tx.person.deleteMany({ where: { ownerId, demo: true } });
    forgetLostMerges(tx, viewer);
    await tx.$executeRaw`
      delete from review r where r.owner_id = ${ownerId}::uuid
        and not exists (select from timeline_entry t
          where t.owner_id = r.owner_id and t.review_id = r.id)
        and not exists (select from person p
          where p.owner_id = r.owner_id and p.stage = 'unresponsive')`;
  });
}
