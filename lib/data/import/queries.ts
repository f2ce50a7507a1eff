import "server-only";
import { z } from "zod";
import { encodingQuestionsSchema } from "../../domain/archive/encoding/encodings.ts";
import {
  importPreviewSchema,
  importProgressSchema,
  importResultSchema,
} from "../../domain/archive/import-preview.ts";
import {
  contactsPreviewSchema,
  contactsResultSchema,
} from "../../domain/contacts/contacts-preview.ts";
import { exportPreviewSchema, exportResultSchema } from "../../domain/export/export-preview.ts";
import {
  type ImportBase,
  type ImportView,
  importKindSchema,
  importStatusSchema,
  type RejectedRow,
} from "../../domain/import/import-view.ts";
import { mailsReportSchema } from "../../domain/mail/mails-report.ts";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

const columns = {
  id: true,
  kind: true,
  fileName: true,
  bytes: true,
  status: true,
  progress: true,
  preview: true,
  result: true,
  error: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
} as const;

type Stored = {
  id: string;
  kind: string;
  fileName: string;
  bytes: bigint;
  status: string;
  progress: unknown;
  preview: unknown;
  result: unknown;
  error: string | null;
  createdAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
};

const rejectedSchema = z.union([
  z
    .object({ counts: z.object({ rejected: z.number() }) })
    .transform(({ counts }) => counts.rejected),
  z.object({ rejected: z.number() }).transform(({ rejected }) => rejected),
]);

function countRejected(value: unknown): number {
  return rejectedSchema.safeParse(value).data ?? 0;
}

function readContents<Preview, Result>(
  { preview, result }: Stored,
  schemas: { preview: z.ZodType<Preview>; result: z.ZodType<Result> },
): { preview: Preview | null; result: Result | null } {
  return {
    preview: schemas.preview.safeParse(preview).data ?? null,
    result: schemas.result.safeParse(result).data ?? null,
  };
}

const archiveSchemas = { preview: importPreviewSchema, result: importResultSchema };
const contactsSchemas = { preview: contactsPreviewSchema, result: contactsResultSchema };
const mailsSchemas = { preview: mailsReportSchema, result: mailsReportSchema };
const exportSchemas = { preview: exportPreviewSchema, result: exportResultSchema };

function toBase(row: Stored): ImportBase {
  const { id, fileName, bytes, status, progress, error, createdAt, appliedAt, undoneAt } = row;
  return {
    id,
    fileName,
    error,
    bytes: Number(bytes),
    status: importStatusSchema.parse(status),
    progress: importProgressSchema.safeParse(progress).data ?? null,
    questions: encodingQuestionsSchema.safeParse(row.preview).data?.questions ?? [],
    rejected: countRejected(row.result ?? row.preview),
    createdAt: createdAt.getTime(),
    appliedAt: appliedAt?.getTime() ?? null,
    undoneAt: undoneAt?.getTime() ?? null,
  };
}

function toView(row: Stored): ImportView {
  const base = toBase(row);
  const kind = importKindSchema.parse(row.kind);
  switch (kind) {
    case "archive":
      return { ...base, kind, ...readContents(row, archiveSchemas) };
    case "contacts":
      return { ...base, kind, ...readContents(row, contactsSchemas) };
    case "mails":
      return { ...base, kind, ...readContents(row, mailsSchemas) };
    case "export":
      return { ...base, kind, ...readContents(row, exportSchemas) };
  }
}

/** One import, or null when there is none of this id in the space. */
export async function readImportView(viewer: Viewer, importId: string): Promise<ImportView | null> {
  const row = await inSpace(viewer, (tx) =>
    tx.import.findUnique({
      where: { ownerId_id: { ownerId: viewer.ownerId, id: importId } },
      select: columns,
    }),
  );
  return row && toView(row);
}

/** The imports of the space, newest first, those given up left out. */
export async function listImports(viewer: Viewer, most = 20): Promise<ImportView[]> {
  const rows = await inSpace(viewer, (tx) =>
    tx.import.findMany({
      where: { ownerId: viewer.ownerId, status: { notIn: ["discarded"] } },
      orderBy: { createdAt: "desc" },
      take: most,
      select: columns,
    }),
  );
  return rows.map(toView);
}

/**
 * Rows that an import could not read, or (`undated`) read without their date, in file order; `after` is the last `seq`
 * already seen.
 */
export async function listRejects(
  viewer: Viewer,
  importId: string,
  {
    after = -1,
    most = 200,
    kind = "rejected",
  }: { after?: number; most?: number; kind?: "rejected" | "undated" } = {},
): Promise<(RejectedRow & { seq: number })[]> {
  return inSpace(viewer, (tx) =>
    tx.importReject.findMany({
      where: { ownerId: viewer.ownerId, importId, kind, seq: { gt: after } },
      orderBy: { seq: "asc" },
      take: most,
      select: { seq: true, file: true, line: true, reason: true, raw: true },
    }),
  );
}
