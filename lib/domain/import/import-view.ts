import { z } from "zod";
import type { EncodingQuestion } from "../archive/encoding/encodings.ts";
import type { ImportPreview, ImportProgress, ImportResult } from "../archive/import-preview.ts";
import type { ContactsPreview, ContactsResult } from "../contacts/contacts-preview.ts";
import type { ExportPreview, ExportResult } from "../export/export-preview.ts";
import type { MailsReport } from "../mail/mails-report.ts";

/** Where an import stands. */
const importStatuses = [
  "uploading",
  "uploaded",
  "reading",
  "preview",
  "applying",
  "applied",
  "failed",
  "undoing",
  "undone",
  "discarded",
] as const;
export const importStatusSchema = z.enum(importStatuses);
export type ImportStatus = z.infer<typeof importStatusSchema>;

/** Statuses in which a job is at work or about to be. */
export const busyStatuses: readonly ImportStatus[] = ["uploaded", "reading", "applying", "undoing"];

/** What an import brings; each kind has its own reader, preview and undo (lib/jobs/import-kinds.ts). */
const importKinds = ["archive", "contacts", "mails", "export"] as const;
export const importKindSchema = z.enum(importKinds);
export type ImportKind = z.infer<typeof importKindSchema>;

/** What each kind would bring, and what it brought; null before that is known. */
type Contents = {
  archive: { preview: ImportPreview | null; result: ImportResult | null };
  contacts: { preview: ContactsPreview | null; result: ContactsResult | null };
  mails: { preview: MailsReport | null; result: MailsReport | null };
  export: { preview: ExportPreview | null; result: ExportResult | null };
};

/** What every kind of import shows. Instants are epoch milliseconds. */
export type ImportBase = {
  id: string;
  fileName: string;
  bytes: number;
  status: ImportStatus;
  progress: ImportProgress | null;
  /** files whose encoding the member is asked about before anything is read; empty when all is known */
  questions: EncodingQuestion[];
  error: string | null;
  rejected: number;
  createdAt: number;
  appliedAt: number | null;
  undoneAt: number | null;
};

/** One import of a kind as the page shows it. */
export type ImportViewOf<Kind extends ImportKind> = ImportBase & { kind: Kind } & Contents[Kind];

/** One import as the page shows it, told apart by its kind. */
export type ImportView = { [Kind in ImportKind]: ImportViewOf<Kind> }[ImportKind];

/** One row that could not be read. */
export type RejectedRow = { file: string; line: number; reason: string; raw: string };

/** The largest archive taken: far above any seen (30,000 connections and 500,000 messages are 150 MB). */
export const mostUploadBytes = 2 * 1024 ** 3;
