import "server-only";
import path from "node:path";
import { inSpaceRaw } from "../../../data/database.ts";
import { removeRestored } from "../../../data/export/restore-records.ts";
import { restoreSettings } from "../../../data/export/restore-settings.ts";
import {
  finishImport,
  moveImport,
  writePreview,
  writeRejects,
} from "../../../data/import/commands.ts";
import { findImportSource, type ImportSource } from "../../../data/import/import-context.ts";
import { restoreMemberProfile } from "../../../data/import/restore-member-profile.ts";
import { undoImport } from "../../../data/import/undo-import.ts";
import { refreshPending } from "../../../data/invitation/refresh-pending.ts";
import type { Viewer } from "../../../data/viewer.ts";
import type { ExportPreview, ExportResult } from "../../../domain/export/export-preview.ts";
import type { Manifest } from "../../../domain/export/export-record.ts";
import { fail } from "../../../domain/result.ts";
import { env } from "../../../server/env.ts";
import { ArchiveProblem } from "../archive-problem.ts";
import { beginApplying, orFail, tidyUp } from "../import-step.ts";
import { startProgress } from "../progress-writer.ts";
import { type OpenedExport, openExport } from "./open-export.ts";
import { acceptRecords, type RejectedRecord, restoreSpace, surveyExport } from "./restore-space.ts";

function openSource(view: ImportSource, file?: string): Promise<OpenedExport> {
  const place = file ?? (view.storedAt && path.resolve(env().dataDir, view.storedAt));
  if (!place) throw new ArchiveProblem(fail("upload-gone", { name: view.fileName }));
  return openExport(place, view.fileName);
}

function knownUpTo({ knownUpTo }: Manifest): number | null {
  return knownUpTo === null ? null : Date.parse(knownUpTo);
}

/**
 * Reads an export and stores what it would bring, for the member to confirm.
 * @throws ArchiveProblem when it can't be read; the import's `error` says the same
 */
export async function readExport(viewer: Viewer, importId: string): Promise<void> {
  if (!(await moveImport(viewer, importId, ["uploaded", "reading", "failed"], "reading"))) return;
  const view = await findImportSource(viewer, importId);
  if (!view) return;
  await orFail(viewer, importId, async () => {
    const opened = await openSource(view);
    try {
      const { manifest } = opened;
      const survey = await inSpaceRaw(viewer, (client) => surveyExport(client, viewer, opened));
      const preview: ExportPreview = {
        exportedAt: Date.parse(manifest.exportedAt),
        archiveDate: knownUpTo(manifest),
        people: survey.people,
        records: survey.records,
        takesSettings: survey.isEmptySpace,
        rejected: survey.rejects.length,
      };
      await writeRejects(viewer, importId, survey.rejects);
      await writePreview(viewer, importId, preview, preview.archiveDate !== null);
    } finally {
      opened.close();
    }
  });
}

/** Applies the exported settings to an empty space. */
async function applySettings(viewer: Viewer, opened: OpenedExport, now: Date): Promise<void> {
  for await (const settings of acceptRecords({ opened, rejects: [] }, "settings")) {
    await restoreSettings(viewer, settings, now);
  }
}

type Restored = { result: ExportResult; rejects: RejectedRecord[]; wasEmpty: boolean };

async function restore(
  viewer: Viewer,
  view: ImportSource,
  opened: OpenedExport,
  now: Date,
): Promise<Restored> {
  const progress = startProgress(viewer, view.id);
  return inSpaceRaw(viewer, async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
      `import ${viewer.ownerId}`,
    ]);
    const importId = view.id;
    const { rows } = await client.query("select from person where owner_id = $1::uuid limit 1", [
      viewer.ownerId,
    ]);
    const rejects: RejectedRecord[] = [];
    const onSet = (set: string) => progress.write(set, 0, null);
    const result = await restoreSpace({ client, viewer, importId, opened, rejects, onSet });
    const archiveDate = knownUpTo(opened.manifest);
    const outcome = { result, archiveDate, hasMessages: archiveDate !== null };
    await finishImport(client, viewer, importId, outcome, now);
    return { result, rejects, wasEmpty: rows.length === 0 };
  });
}

/**
 * Opens an export in this space, in one transaction. The same export twice changes nothing.
 *
 * @param file a file to read in place of the stored upload (command line)
 * @returns null when the import stands elsewhere: applied already, or given up
 * @throws ArchiveProblem when it can't be read; the import's `error` says the same
 */
export async function applyExport(
  viewer: Viewer,
  importId: string,
  now: Date,
  file?: string,
): Promise<ExportResult | null> {
  const view = await beginApplying(viewer, importId);
  if (!view) return null;
  return orFail(viewer, importId, async () => {
    const opened = await openSource(view, file);
    try {
      const { result, rejects, wasEmpty } = await restore(viewer, view, opened, now);
      if (wasEmpty) await applySettings(viewer, opened, now);
      await writeRejects(viewer, importId, rejects);
      await tidyUp(viewer, view);
      return result;
    } finally {
      opened.close();
    }
  });
}

/** Undoes an opened export: what it brought goes. Settings that were applied stay as they are. */
export async function undoAppliedExport(
  viewer: Viewer,
  importId: string,
  now: Date,
): Promise<void> {
  if (!(await moveImport(viewer, importId, ["applied", "undoing"], "undoing"))) return;
  await inSpaceRaw(viewer, async (client) => {
    await restoreMemberProfile(client, viewer, importId);
    await removeRestored(client, viewer, importId);
    await undoImport(client, viewer, importId, now);
  });
  await refreshPending(viewer);
}
