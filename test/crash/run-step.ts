import process from "node:process";
import { makeViewer } from "../../lib/auth/make-viewer.ts";
import { closeDatabase, openDatabaseAt } from "../../lib/data/database.ts";
import type { ImportStep } from "../../lib/data/queue/enqueue.ts";
import { runImportStep } from "../../lib/jobs/import-kinds.ts";

// One step of an import in a process of its own, as the worker runs it: run-step.ts APP_URL OWNER IMPORT STEP TIME
const [appUrl = "", ownerId = "", importId = "", step, now = ""] = process.argv.slice(2);
await openDatabaseAt(appUrl);
await runImportStep(makeViewer(ownerId), { importId, step: step as ImportStep }, new Date(now));
await closeDatabase();
