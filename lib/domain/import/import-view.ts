import { z } from "zod";
import type { EncodingQuestion } from "../archive/encoding/encodings.ts";
import type { ImportPreview, ImportProgress, ImportResult } from "../archive/import-preview.ts";

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

/** One import as the page shows it. Instants are epoch milliseconds. */
export type ImportView = {
  id: string;
  kind: ImportKind;
  fileName: string;
  bytes: number;
  status: ImportStatus;
  progress: ImportProgress | null;
  preview: ImportPreview | null;
  result: ImportResult | null;
  /** Preview and result of the kinds other than an archive, in the shape of that kind. */
  otherPreview: unknown;
  otherResult: unknown;
  /** files whose encoding the member is asked about before anything is read; empty when all is known */
  questions: EncodingQuestion[];
  error: string | null;
  rejected: number;
  createdAt: number;
  appliedAt: number | null;
  undoneAt: number | null;
};

/** One row that could not be read. */
export type RejectedRow = { file: string; line: number; reason: string; raw: string };

/** The largest archive taken: far above any seen (30,000 connections and 500,000 messages are 150 MB). */
export const mostUploadBytes = 2 * 1024 ** 3;
