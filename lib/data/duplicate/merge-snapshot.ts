import { z } from "zod";
import { mergeChoicesSchema, personDetailsSchema } from "../../domain/duplicate/kept-details.ts";

const ids = z.array(z.uuid());
const row = z.record(z.string(), z.unknown());

/** The columns of an invitation that a merge may change. */
const invitationStateSchema = z.object({
  id: z.uuid(),
  status: z.string(),
  assumed: z.boolean(),
  note: z.string().nullable(),
  note_kind: z.string(),
  note_kind_by_member: z.boolean(),
  mutual_count: z.number().nullable(),
  mutual_names: z.unknown(),
});
export type InvitationState = z.infer<typeof invitationStateSchema>;

/** All that the undo of a merge needs; `person_merge.snapshot`. */
export const mergeSnapshotSchema = z.object({
  choices: mergeChoicesSchema,
  /** the kept person's details as they were, and as the merge made them */
  before: personDetailsSchema,
  after: personDetailsSchema,
  /** the whole row of the person who went, as the table has it */
  merged: row,
  /** the imports that first brought the two */
  importIds: z.object({ kept: z.uuid().nullable(), merged: z.uuid().nullable() }),
  keys: z.array(z.object({ kind: z.string(), value: z.string() })),
  entryIds: ids,
  /** flags of both for the same moment are one: the rows of the person who went */
  sameFlags: z.array(row),
  invitationIds: ids,
  mailIds: ids,
  /** invitations of others that name the person among their mutual connections */
  mutualIds: ids,
  /** invitations of both whose state the merge changed */
  settled: z.array(z.object({ before: invitationStateSchema, after: invitationStateSchema })),
  /** answers that moved from one invitation to the other */
  assessment: z.object({ from: z.uuid(), to: z.uuid() }).nullable(),
  /** rows of duplicate_pair that went with the person */
  pairs: z.array(row),
  /** what was found or said of the person who went, now found or said of the one who stayed */
  inherited: z.array(
    z.object({
      first_id: z.uuid(),
      second_id: z.uuid(),
      status: z.string(),
      was_open: z.boolean(),
    }),
  ),
});
export type MergeSnapshot = z.infer<typeof mergeSnapshotSchema>;
