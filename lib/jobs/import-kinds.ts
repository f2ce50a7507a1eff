import "server-only";
import { refreshDuplicates } from "../data/duplicate/refresh.ts";
import { findImportKind } from "../data/import/import-context.ts";
import type { ImportStep } from "../data/queue/enqueue.ts";
import { sweepSpace } from "../data/sweep/commands.ts";
import type { Viewer } from "../data/viewer.ts";
import type { ImportKind } from "../domain/import/import-view.ts";
import { applyImport } from "./import/archive/apply-import.ts";
import { readImport } from "./import/archive/read-import.ts";
import { applyContacts } from "./import/contacts/apply-contacts.ts";
import { readContactsUpload } from "./import/contacts/read-contacts-upload.ts";
import { applyExport, readExport, undoAppliedExport } from "./import/export/export-steps.ts";
import { isExportUpload } from "./import/export/recognise-export.ts";
import { applyMails, readMails } from "./import/mail/import-mails.ts";
import { undoAppliedImport } from "./import/undo-applied-import.ts";

type Step = (viewer: Viewer, importId: string, now: Date) => Promise<unknown>;

/** How each kind of import is read for its preview, applied, and undone. */
const steps: Record<ImportKind, Record<ImportStep, Step>> = {
  export: { read: readExport, apply: applyExport, undo: undoAppliedExport },
  contacts: { read: readContactsUpload, apply: applyContacts, undo: undoAppliedImport },
  mails: { read: readMails, apply: applyMails, undo: undoAppliedImport },
  archive: { read: readImport, apply: applyImport, undo: undoAppliedImport },
};

/** Runs one step of an import, whatever its kind. Nothing happens when the import is gone. */
export async function runImportStep(
  viewer: Viewer,
  { importId, step }: { importId: string; step: ImportStep },
  now: Date,
): Promise<void> {
  const told = await findImportKind(viewer, importId);
  if (!told) return;
  const isExport =
    (told === "archive" || told === "contacts") &&
    step === "read" &&
    (await isExportUpload(viewer, importId));
  const kind = isExport ? "export" : told;
  await steps[kind][step](viewer, importId, now);
  // An archive brings weeks that are long over: they need not wait for the next tick.
  if (step === "apply") await sweepSpace(viewer, now);
  if (step !== "read") await refreshDuplicates(viewer, now);
}
