import "server-only";
import path from "node:path";
import { inSpaceRaw } from "../../data/database.ts";
import { type ArchiveChoices, readChoices } from "../../data/import/archive-choices.ts";
import { failImport, moveImport, writePreview, writeRejects } from "../../data/import/commands.ts";
import { findConversations } from "../../data/import/find-conversations.ts";
import { type GuessWriter, startGuesses } from "../../data/import/guesses.ts";
import { writeIdentities } from "../../data/import/identities.ts";
import {
  findImportSource,
  type ImportSource,
  isNewestArchive,
} from "../../data/import/import-context.ts";
import {
  readKnownPeople,
  readMergedFacts,
  type StandingPerson,
} from "../../data/import/read-known.ts";
import { readToldMessages, type ToldMessage } from "../../data/import/read-told.ts";
import { readOwnerNames, readWaitingTables } from "../../data/import/waiting-rows.ts";
import type { Viewer } from "../../data/viewer.ts";
import type { ImportPreview } from "../../domain/archive/import-preview.ts";
import type { PlannedPerson } from "../../domain/archive/match/planned-person.ts";
import { type ArchiveReading, readArchive } from "../../domain/archive/read-archive.ts";
import { countIdentityChanges } from "../../domain/import/identity-change.ts";
import { fail } from "../../domain/result.ts";
import { env } from "../../server/env.ts";
import { isInvite, messageFactId } from "./archive-facts.ts";
import { ArchiveProblem } from "./archive-problem.ts";
import { askEncodings } from "./ask-encodings.ts";
import { type ComparedRemovals, compareRemovals } from "./compare-removals.ts";
import { guessKey } from "./guess-key.ts";
import { openUpload } from "./open-upload.ts";
import type { OpenedArchive } from "./open-zip.ts";
import { type ImportPlan, planChanges } from "./plan-changes.ts";
import { type ProgressWriter, startProgress } from "./progress-writer.ts";
import { recogniseTold } from "./retell-messages.ts";
import { EncodingDoubt, settleUpload } from "./settle-upload.ts";
import { tellRows } from "./tell-rows.ts";
import { readWordingMatcher } from "./wording-matcher.ts";

const mostNames = 200;
/** People an archive misses whom the member is asked about. */
const mostAsked = 1000;

/**
 * Opens the files of an import: its stored upload, or the file that the command line names.
 * @throws EncodingDoubt when only the member can say what a file is encoded in
 */
export async function openImport(view: ImportSource, file?: string): Promise<OpenedArchive> {
  if (!file && view.storedAt === null)
    throw new ArchiveProblem(fail("upload-gone", { name: view.fileName }));
  const upload = await openUpload(file ?? path.resolve(env().dataDir, view.storedAt ?? ""));
  return settleUpload(upload, view.encodings, "archive");
}

/** @throws ArchiveProblem when the upload holds nothing of a LinkedIn archive */
export function refuseStrangeArchive(reading: ArchiveReading, view: ImportSource) {
  if (reading.files.length > 0) return;
  const [first] = reading.rejects;
  throw new ArchiveProblem(
    first
      ? fail("archive-row-rejected", { file: first.file, line: first.line, reason: first.reason })
      : fail("archive-missing", { name: view.fileName }),
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

/** What a preview is put together from, beside the archive. */
type Survey = {
  plan: ImportPlan;
  standing: ReadonlyMap<string, StandingPerson>;
  removals: ComparedRemovals;
  told: ReadonlyMap<string, ToldMessage[]>;
  guesses: GuessWriter;
  progress: ProgressWriter;
  choices: ArchiveChoices;
};

async function surveyMessages(reading: ArchiveReading, { plan, told, guesses, progress }: Survey) {
  const people = new Set<PlannedPerson>();
  const recognise = recogniseTold(told);
  let facts = 0;
  for await (const batch of reading.messageFacts()) {
    for (const message of batch) {
      const { person, at, text, wording } = message;
      people.add(person);
      facts++;
      if (!isInvite(message)) continue;
      if (recognise(plan.idOf(person), message)) {
        guesses.countKnown();
        continue;
      }
      await guesses.add({
        key: guessKey(message),
        factId: messageFactId(message, plan),
        name: person.name,
        at,
        text,
        wording: wording?.name ?? null,
      });
    }
    await progress.write("messages", facts, reading.counts.messages.rows);
  }
  return { conversations: people.size, messageFacts: facts, guesses: await guesses.finish() };
}

async function previewOf(reading: ArchiveReading, survey: Survey): Promise<ImportPreview> {
  const { plan, standing, removals, choices } = survey;
  const messages = await surveyMessages(reading, survey);
  return {
    owner: { name: reading.owner.name, slug: reading.owner.slug },
    archiveDate: reading.archiveDate,
    ahead: reading.ahead,
    files: reading.files,
    counts: countReading(reading),
    ...plan.counts,
    identities: countIdentityChanges(plan.identities),
    ...messages,
    strangers: reading.counts.messages.strangers,
    notes: reading.notes.length,
    missing: tellMissing(reading, standing),
    removals: tellRemovals(removals),
    rows: tellRows(reading, choices),
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
  const matchWording = await readWordingMatcher(viewer);
  const choices = await readChoices(viewer, importId);
  try {
    const upload = await openImport(view);
    try {
      const { preview, rejects, undated, hasMessages, identities } = await inSpaceRaw(
        viewer,
        async (client) => {
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
          const mergedFacts = await readMergedFacts(client, viewer, standing.values());
          const plan = planChanges(reading, { importId, now, standing, isNewest, mergedFacts });
          const { rejects, undated, hasMessages } = reading;
          const removals = await compareRemovals(client, viewer, reading, standing);
          const told = await readToldMessages(client, viewer);
          const guesses = await startGuesses(client, viewer, importId);
          const survey = { plan, standing, removals, told, guesses, progress, choices };
          const preview = await previewOf(reading, survey);
          return { preview, rejects, undated, hasMessages, identities: plan.identities };
        },
      );
      await writeRejects(viewer, importId, rejects, undated);
      await inSpaceRaw(viewer, (client) => writeIdentities(client, viewer, importId, identities));
      await writePreview(viewer, importId, preview, hasMessages);
    } finally {
      upload.close();
    }
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    if (error instanceof EncodingDoubt) return askEncodings(viewer, importId, error);
    await failImport(viewer, importId, error.message);
  }
}
