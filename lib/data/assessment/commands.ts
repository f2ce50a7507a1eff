import "server-only";
import { z } from "zod";
import type { Answer, Criterion } from "../../domain/assessment/assessment.ts";
import { explain, failInput } from "../../domain/input-issue.ts";
import { mutualCountSchema, mutualNameSchema } from "../../domain/invitation/invitation-draft.ts";
import type {
  MutualName,
  NoteKind,
  QueueItem,
  Relationship,
} from "../../domain/invitation/queue-item.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { inSpace, type Tx } from "../database.ts";
import { memberAnswersSchema } from "../invitation/queue-rows.ts";
import { refreshScore, refreshScores } from "../invitation/refresh-scores.ts";
import type { Viewer } from "../viewer.ts";

/** Changes one pending invitation under its lock and returns it with its new score. */
function change(
  viewer: Viewer,
  invitationId: string,
  work: (tx: Tx) => Promise<unknown>,
): Promise<Result<QueueItem>> {
  return inSpace(viewer, async (tx) => {
    const [locked] = await tx.$queryRaw<{ status: string }[]>`
      select status from invitation
      where owner_id = ${viewer.ownerId}::uuid and id = ${invitationId}::uuid
        and direction = 'incoming' for update`;
    if (!locked) return fail("invitation-gone");
    if (locked.status !== "pending") return fail("invitation-answers-closed");
    await work(tx);
    const item = await refreshScore(tx, viewer, invitationId);
    return item ? ok(item) : fail("invitation-gone");
  });
}

/**
 * Stores the member's answer to a criterion or to the litmus test; null leaves the criterion to the
 * proposal again. Only the member's own word ever comes here.
 */
export function answerCriterion(
  viewer: Viewer,
  given: { invitationId: string; criterion: Criterion | "litmus"; answer: Answer | null },
  now: Date,
): Promise<Result<QueueItem>> {
  const { invitationId, criterion, answer } = given;
  return change(viewer, invitationId, async (tx) => {
    const key = { ownerId: viewer.ownerId, invitationId };
    const row = await tx.assessment.findUnique({ where: { ownerId_invitationId: key } });
    const { [criterion]: _, ...others } = memberAnswersSchema.catch({}).parse(row?.answers ?? {});
    const answers = answer === null ? others : { ...others, [criterion]: answer };
    await tx.assessment.upsert({
      where: { ownerId_invitationId: key },
      create: { ...key, answers, updatedAt: now },
      update: { answers, updatedAt: now },
    });
  });
}

/** Stores what the member says could come of the acquaintance. */
export function setRelationship(
  viewer: Viewer,
  given: { invitationId: string; relationship: Relationship },
  now: Date,
): Promise<Result<QueueItem>> {
  const { invitationId, relationship } = given;
  return change(viewer, invitationId, (tx) => {
    const key = { ownerId: viewer.ownerId, invitationId };
    return tx.assessment.upsert({
      where: { ownerId_invitationId: key },
      create: { ...key, answers: {}, relationship, updatedAt: now },
      update: { relationship, updatedAt: now },
    });
  });
}

const mutualsSchema = z.object({
  count: mutualCountSchema.nullable(),
  names: z.array(mutualNameSchema).max(100, explain("names-too-many", { most: 100 })),
});

/**
 * Stores the mutual connections as the member typed them. A name is somebody of the space only
 * where its `personId` says so, and trust is then a mark on that person; more names than the count
 * raise the count.
 */
export async function setMutuals(
  viewer: Viewer,
  given: { invitationId: string; count: number | null; names: MutualName[] },
): Promise<Result<QueueItem>> {
  const parsed = mutualsSchema.safeParse(given);
  if (!parsed.success) {
    return failInput(parsed.error);
  }
  const { count, names } = parsed.data;
  return change(viewer, given.invitationId, async (tx) => {
    const ids = names.flatMap(({ personId }) => personId ?? []);
    const own = await tx.person.findMany({
      where: { ownerId: viewer.ownerId, id: { in: ids } },
      select: { id: true },
    });
    const known = new Set(own.map(({ id }) => id));
    const mutualNames = names.map(({ personId, ...rest }) =>
      personId && known.has(personId) ? { name: rest.name, personId } : rest,
    );
    for (const { personId, trusted } of names) {
      if (!personId || trusted === undefined) continue;
      await tx.person.updateMany({
        where: { ownerId: viewer.ownerId, id: personId, trusted: !trusted },
        data: { trusted, trustedWhy: null },
      });
    }
    const least = names.length > 0 ? names.length : null;
    await tx.invitation.update({
      where: { ownerId_id: { ownerId: viewer.ownerId, id: given.invitationId } },
      data: { mutualCount: count === null ? least : Math.max(count, names.length), mutualNames },
    });
  });
}

/**
 * Stores what the member says the note is, which stands for good and is remembered for notes with
 * the same words; null asks the detector again.
 */
export function setNoteKind(
  viewer: Viewer,
  given: { invitationId: string; kind: NoteKind | null },
): Promise<Result<QueueItem>> {
  const { invitationId, kind } = given;
  return change(viewer, invitationId, async (tx) => {
    await tx.invitation.update({
      where: { ownerId_id: { ownerId: viewer.ownerId, id: invitationId } },
      data: { noteKindByMember: kind !== null, ...(kind ? { noteKind: kind } : {}) },
    });
    const item = await refreshScore(tx, viewer, invitationId);
    if (item) await refreshScores(tx, viewer, item.alike);
  });
}
