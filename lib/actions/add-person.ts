"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireViewer } from "../auth/session-gate.ts";
import type { Brought } from "../data/invitation/record-many.ts";
import { recordPerson } from "../data/invitation/record-person.ts";
import { relations } from "../domain/invitation/person-draft.ts";
import { explain, failInput } from "../domain/words/input-issue.ts";
import { requestDuplicates } from "../jobs/request-duplicates.ts";

const personSchema = z.object({
  relation: z.enum(relations),
  name: z.string(),
  profileUrl: z.string(),
  headline: z.string(),
  note: z.string(),
  date: z.iso.date(explain("date-invalid")),
  mutualCount: z.number().int().nullable(),
  mutualNames: z.array(z.string().max(200)).max(100),
  personId: z.uuid().nullable(),
  anotherPerson: z.boolean(),
});

/** What came of adding one person; `brought` is what its toast takes back. */
export type AddedPerson =
  | {
      status: "ok";
      personId: string;
      name: string;
      invitationId: string | null;
      brought: Brought;
    }
  | { status: "error"; problem: string; field: string | null };

/** Records one person, as the member says they stand to each other. */
export async function addPerson(input: z.input<typeof personSchema>): Promise<AddedPerson> {
  const viewer = await requireViewer();
  const parsed = personSchema.safeParse(input);
  if (!parsed.success) {
    const { problem, field = null } = failInput(parsed.error);
    return { status: "error", problem, field };
  }
  const { date, mutualNames, ...rest } = parsed.data;
  const draft = {
    ...rest,
    sentAt: new Date(`${date}T00:00:00Z`),
    sentPrecision: "day" as const,
    mutualNames: mutualNames.map((name) => ({ name })),
    source: "typed" as const,
  };
  const recorded = await recordPerson(viewer, draft, new Date());
  if (!recorded.ok) {
    const { problem, field = null } = recorded;
    return { status: "error", problem, field: field === "sentAt" ? "date" : field };
  }
  await requestDuplicates(viewer);
  revalidatePath("/", "layout");
  const { personId, name, added, invitationId, entryIds, learnt } = recorded.value;
  const brought = {
    invitationIds: invitationId ? [invitationId] : [],
    entries: entryIds.map((entryId) => ({ personId, entryId })),
    personIds: added ? [personId] : [],
    keys: learnt ? [learnt] : [],
  };
  return { status: "ok", personId, name, invitationId, brought };
}
