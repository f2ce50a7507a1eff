import "server-only";
import { z } from "zod";
import { answersSchema, policySchema } from "../../domain/assessment/assessment.ts";
import type { PastDecision } from "../../domain/assessment/replay-decisions.ts";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

const storedSchema = z.object({
  answers: answersSchema,
  proposed: answersSchema.omit({ litmus: true }),
  policy: policySchema,
  mutualCount: z.number().nullable(),
  trusted: z.boolean().default(false),
});

/** The last decisions with what they were made with, newest first. */
export async function listPastDecisions(viewer: Viewer, most = 80): Promise<PastDecision[]> {
  const rows = await inSpace(viewer, (tx) =>
    tx.assessment.findMany({
      where: { ownerId: viewer.ownerId, decidedAt: { not: null } },
      orderBy: { decidedAt: "desc" },
      take: most,
      select: { decidedWith: true },
    }),
  );
  return rows.flatMap(({ decidedWith }) => {
    const stored = storedSchema.safeParse(decidedWith);
    if (!stored.success) return [];
    const { proposed, ...rest } = stored.data;
    return [{ ...rest, proposedMutuals: proposed.mutuals }];
  });
}
