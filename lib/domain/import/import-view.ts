import { z } from "zod";

/** Where an import stands. */
export const importStatuses = [
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

/** How far a step has come; `total` 0 = not known. */
export const importProgressSchema = z.object({
  step: z.string(),
  done: z.number(),
  total: z.number(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

/** What an import would change, or has changed. Instants are epoch milliseconds. */
export const importPreviewSchema = z.object({
  archiveDate: z.number().nullable(),
  files: z.array(z.object({ name: z.string(), kind: z.string(), rows: z.number() })),
  connections: z.object({
    rows: z.number(),
    people: z.number(),
    dateOnly: z.number(),
    newPeople: z.number(),
    updated: z.number(),
    gone: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  invitations: z.object({
    incoming: z.number(),
    outgoing: z.number(),
    pending: z.number(),
    outgoingPending: z.number(),
    new: z.number(),
  }),
  messages: z.object({
    rows: z.number(),
    drafts: z.number(),
    sponsored: z.number(),
    leftOut: z.number(),
    new: z.number(),
  }),
  conversations: z.number(),
  chatInvites: z.object({
    count: z.number(),
    samples: z.array(z.object({ name: z.string(), at: z.number(), text: z.string() })),
  }),
  rejected: z.number(),
  warnings: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** One import as the page shows it. Instants are epoch milliseconds. */
export type ImportView = {
  id: string;
  fileName: string;
  bytes: number;
  status: ImportStatus;
  progress: ImportProgress | null;
  preview: ImportPreview | null;
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
