import "server-only";
import { z } from "zod";
import { answersSchema, policySchema } from "../../domain/assessment/assessment.ts";
import type { PastDecision } from "../../domain/assessment/replay-decisions.ts";
import type { Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

const storedSchema = z.object({
  answers: answersSchema,
  proposed: answersSchema.omit({ litmus: true }),
  policy: policySchema,
  mutualCount: z.number().nullable(),
  trusted: z.boolean().default(false),
});

const decisionsShown = 80;

/** The last decisions with what they were made with, newest first; in a transaction of the caller's. */
export async function listPastDecisionsIn(tx: Tx, { ownerId }: Viewer): Promise<PastDecision[]> {
  const rows = await tx.assessment.findMany({
    where: { ownerId, decidedAt: { not: null } },
    orderBy: { decidedAt: "desc" },
    take: decisionsShown,
    select: { decidedWith: true },
  });
  return rows.flatMap(({ decidedWith }) => {
    const stored = storedSchema.safeParse(decidedWith);
    if (!stored.success) return [];
    const { proposed, ...rest } = stored.data;
    return [{ ...rest, proposedMutuals: proposed.mutuals }];
  });
}
