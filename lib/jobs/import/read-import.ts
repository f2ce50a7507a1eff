import "server-only";
import path from "node:path";
import { inSpaceRaw } from "../../data/database.ts";
import { failImport, moveImport, writePreview, writeRejects } from "../../data/import/commands.ts";
import {
  findImportSource,
  type ImportSource,
  isNewestArchive,
} from "../../data/import/import-context.ts";
import { readKnownPeople, type StandingPerson } from "../../data/import/read-known.ts";
import type { Viewer } from "../../data/viewer.ts";
import type { GuessSample, ImportPreview } from "../../domain/archive/import-preview.ts";
import type { PlannedPerson } from "../../domain/archive/match/planned-person.ts";
import { type ArchiveReading, readArchive } from "../../domain/archive/read-archive.ts";
import { env } from "../../server/env.ts";
import { ArchiveProblem } from "./archive-problem.ts";
import { type ComparedRemovals, compareRemovals } from "./compare-removals.ts";
import { openUpload } from "./open-upload.ts";
import type { OpenedArchive } from "./open-zip.ts";
import { planChanges } from "./plan-changes.ts";
import { type ProgressWriter, startProgress } from "./progress-writer.ts";

const mostNames = 200;
/** People an archive misses whom the member is asked about. */
const mostAsked = 1000;
const mostSamples = 20;

/** Opens the files of an import: its stored upload, or the file that the command line names. */
export function openImport(view: ImportSource, file?: string): Promise<OpenedArchive> {
  if (file) return openUpload(file);
  if (view.storedAt === null)
    throw new ArchiveProblem("The uploaded file is gone; upload it again.");
  return openUpload(path.resolve(env().dataDir, view.storedAt));
}

/** @throws ArchiveProblem when the upload holds nothing of a LinkedIn archive */
export function refuseStrangeArchive(reading: ArchiveReading, view: ImportSource) {
  if (reading.files.length > 0) return;
  const [first] = reading.rejects;
  throw new ArchiveProblem(
    first
      ? `${first.file}, line ${first.line}: ${first.reason}.`
      : `${view.fileName} holds no file of a LinkedIn archive, such as Connections.csv, Invitations.csv or messages.csv.`,
  );
}

/** The numbers of a reading, as they are stored and printed. */
export function countReading({ counts }: ArchiveReading): ImportPreview["counts"] {
  const { connections, invitations, rejected } = counts;
  const { rows, drafts, sponsored } = counts.messages;
  return { connections, invitations, messages: { rows, drafts, sponsored }, rejected };
}

/** Whom an archive misses, as many as are shown; those the member kept all the same are left out. */
export function tellMissing(
  reading: ArchiveReading,
  standing: ReadonlyMap<string, StandingPerson>,
): ImportPreview["missing"] {
  const missing = reading.missing.filter(
    ({ knownId }) => knownId === null || !standing.get(knownId)?.isKnownMissing,
  );
  return {
    count: missing.length,
    names: missing.slice(0, mostNames).map(({ name }) => name),
    ids: missing.slice(0, mostAsked).flatMap(({ knownId }) => knownId ?? []),
  };
}

/** What an archive says of removals, as it is stored. */
export function tellRemovals({ confirmed, still }: ComparedRemovals): ImportPreview["removals"] {
  return { confirmed, still: still.slice(0, mostNames) };
}

async function surveyMessages(reading: ArchiveReading, progress: ProgressWriter) {
  const people = new Set<PlannedPerson>();
  const samples: GuessSample[] = [];
  let facts = 0;
  let guesses = 0;
  for await (const batch of reading.messageFacts()) {
    for (const { person, kind, at, text } of batch) {
      people.add(person);
      facts++;
      if (kind !== "chat-invited") continue;
      guesses++;
      if (samples.length < mostSamples)
        samples.push({ name: person.name, at, text: text.slice(0, 300) });
    }
    await progress.write("messages", facts, reading.counts.messages.rows);
  }
  return { conversations: people.size, messageFacts: facts, guesses: { count: guesses, samples } };
}

async function previewOf(
  reading: ArchiveReading,
  plan: ReturnType<typeof planChanges>,
  standing: ReadonlyMap<string, StandingPerson>,
  removals: ComparedRemovals,
  progress: ProgressWriter,
): Promise<ImportPreview> {
  const messages = await surveyMessages(reading, progress);
  return {
    owner: { name: reading.owner.name, slug: reading.owner.slug },
    archiveDate: reading.archiveDate,
    files: reading.files,
    counts: countReading(reading),
    ...plan.counts,
    ...messages,
    strangers: reading.counts.messages.strangers,
    missing: tellMissing(reading, standing),
    removals: tellRemovals(removals),
  };
}

/**
 * Reads an upload and stores what it would change, for the member to confirm. Run again after a kill, it starts anew
 * and ends the same. What is wrong with the upload ends in the import's `error`.
 */
export async function readImport(viewer: Viewer, importId: string, now: Date): Promise<void> {
  if (!(await moveImport(viewer, importId, ["uploaded", "reading", "failed"], "reading"))) return;
  const view = await findImportSource(viewer, importId);
  if (!view) return;
  const progress = startProgress(viewer, importId);
  try {
    const upload = await openImport(view);
    try {
      const { preview, rejects, hasMessages } = await inSpaceRaw(viewer, async (client) => {
        const standing = await readKnownPeople(client, viewer);
        const reading = await readArchive({
          archiveName: view.fileName,
          files: upload.files,
          known: standing.values(),
          onProgress: (file, rows) => progress.write(file, rows, null),
        });
        refuseStrangeArchive(reading, view);
        const isNewest = await isNewestArchive(client, viewer, reading.archiveDate);
        const plan = planChanges(reading, { importId, now, standing, isNewest });
        const { rejects, hasMessages } = reading;
        const removals = await compareRemovals(client, viewer, reading, standing);
        const preview = await previewOf(reading, plan, standing, removals, progress);
        return { preview, rejects, hasMessages };
      });
      await writeRejects(viewer, importId, rejects);
      await writePreview(viewer, importId, preview, hasMessages);
    } finally {
      upload.close();
    }
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    await failImport(viewer, importId, error.message);
  }
}
