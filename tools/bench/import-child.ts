import process from "node:process";
import { makeViewer } from "../../lib/auth/make-viewer.ts";
import { closeDatabase, openDatabaseAt } from "../../lib/data/database.ts";
import { addImport } from "../../lib/data/import/commands.ts";
import { applyImport } from "../../lib/jobs/import/archive/apply-import.ts";

// The import alone in a process, so that its peak memory is its own. Arguments: database, owner, file.
const [url = "", ownerId = "", file = ""] = process.argv.slice(2);
await openDatabaseAt(url);
const viewer = makeViewer(ownerId);
const now = new Date();
const upload = { fileName: "Complete_LinkedInDataExport_11-15-2026.zip", storedAt: null, bytes: 1 };
const importId = await addImport(viewer, upload, now);
const started = performance.now();
const applied = await applyImport(viewer, importId, now, file);
const seconds = (performance.now() - started) / 1000;
await closeDatabase();
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds, peakMb, result: applied?.result }));
