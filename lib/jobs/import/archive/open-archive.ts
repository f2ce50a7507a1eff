import "server-only";
import path from "node:path";
import type pg from "pg";
import type { ArchiveChoices } from "../../../data/import/archive-choices.ts";
import { findConversations } from "../../../data/import/find-conversations.ts";
import { type ImportSource, isNewestArchive } from "../../../data/import/import-context.ts";
import {
  readKnownPeople,
  readMergedFacts,
  type StandingPerson,
} from "../../../data/import/read-known.ts";
import { readOwnerNames, readWaitingTables } from "../../../data/import/waiting-rows.ts";
import type { Viewer } from "../../../data/viewer.ts";
import { type ArchiveReading, readArchive } from "../../../domain/archive/read-archive.ts";
import type { WordingMatcher } from "../../../domain/message/match-wording.ts";
import { fail } from "../../../domain/result.ts";
import { env } from "../../../server/env.ts";
import { ArchiveProblem } from "../archive-problem.ts";
import { decodeUpload } from "../decode-upload.ts";
import { openUpload } from "../open-upload.ts";
import type { OpenedArchive } from "../open-zip.ts";
import type { ProgressWriter } from "../progress-writer.ts";

/**
 * Opens the files of an import: its stored upload, or the file that the command line names.
 * @throws EncodingDoubt when only the member can say what a file is encoded in
 */
export async function openImport(view: ImportSource, file?: string): Promise<OpenedArchive> {
  if (!file && view.storedAt === null)
    throw new ArchiveProblem(fail("upload-gone", { name: view.fileName }));
  const upload = await openUpload(file ?? path.resolve(env().dataDir, view.storedAt ?? ""));
  return decodeUpload(upload, view.encodings, "archive");
}

/** @throws ArchiveProblem when the upload holds nothing of a LinkedIn archive */
function refuseStrangeArchive(reading: ArchiveReading, view: ImportSource) {
  if (reading.files.length > 0) return;
  const [first] = reading.rejects;
  throw new ArchiveProblem(
    first
      ? fail("archive-row-rejected", { file: first.file, line: first.line, reason: first.reason })
      : fail("archive-missing", { name: view.fileName }),
  );
}

/** What an archive is read with beside its files. */
export type ReadingContext = {
  viewer: Viewer;
  view: ImportSource;
  now: Date;
  progress: ProgressWriter;
  matchWording: WordingMatcher;
  choices: ArchiveChoices;
};

/** An archive that is read, and who was in the space before it. */
export type ReadUpload = {
  reading: ArchiveReading;
  standing: Map<string, StandingPerson>;
  isNewest: boolean;
  mergedFacts: Awaited<ReturnType<typeof readMergedFacts>>;
};

/**
 * Reads an opened upload against the space as it stands: for the preview and for applying it alike.
 *
 * @throws ArchiveProblem when the upload holds nothing of a LinkedIn archive
 */
export async function readUpload(
  client: pg.PoolClient,
  { viewer, view, now, progress, matchWording, choices }: ReadingContext,
  upload: OpenedArchive,
): Promise<ReadUpload> {
  const standing = await readKnownPeople(client, viewer);
  const reading = await readArchive({
    archiveName: view.fileName,
    files: upload.files,
    known: standing.values(),
    findConversations: (threads) => findConversations(client, viewer, threads),
    matchWording,
    waiting: await readWaitingTables(client, viewer),
    ownerNames: await readOwnerNames(client, viewer),
    dayOrder: choices.dayOrder,
    now: now.getTime(),
    onProgress: (file, rows) => progress.write(file, rows, null),
  });
  refuseStrangeArchive(reading, view);
  const isNewest = await isNewestArchive(client, viewer, reading.archiveDate);
  return {
    reading,
    standing,
    isNewest,
    mergedFacts: await readMergedFacts(client, viewer, standing.values()),
  };
}
