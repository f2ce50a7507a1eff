import { z } from "zod";

const count = z.number().int().nonnegative();

/** What opening an export would bring: the `preview` of an import of this kind. Times are epoch ms. */
export const exportPreviewSchema = z.object({
  exportedAt: z.number(),
  /** silence is known up to here, by the archives that the exported space had seen */
  archiveDate: z.number().nullable(),
  people: z.object({ rows: count, added: count, known: count }),
  /** records by set: invitations, assessments, timeline, reviews, templates … */
  records: z.record(z.string(), count),
  /** the space is empty, so the exported settings are taken too */
  takesSettings: z.boolean(),
  rejected: count,
});
export type ExportPreview = z.infer<typeof exportPreviewSchema>;

/** What opening an export brought: the `result` of such an import; new rows by set. */
export const exportResultSchema = z.object({
  added: z.record(z.string(), count),
  rejected: count,
});
export type ExportResult = z.infer<typeof exportResultSchema>;
