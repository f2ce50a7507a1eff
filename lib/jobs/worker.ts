import "server-only";
import process from "node:process";
import { PgBoss } from "pg-boss";
import { makeViewer } from "../auth/make-viewer.ts";
import { closeDatabase } from "../data/database.ts";
import { refreshDuplicates } from "../data/duplicate/refresh.ts";
import {
  type DuplicatesJob,
  duplicatesQueue,
  type ImportJob,
  importQueue,
  runtimeOptions,
} from "../data/queue/enqueue.ts";
import { noteUpkeepDone, noteUpkeepFailed } from "../data/upkeep/commands.ts";
import { wordsOf } from "../domain/words/problems.ts";
import { writeConsoleAsLines } from "../server/console-lines.ts";
import { databaseUrls } from "../server/database-urls.ts";
import { env } from "../server/env.ts";
import { log } from "../server/log.ts";
import { describeError } from "../server/log-error.ts";
import { makeNightlyBackup } from "./backup/nightly-backup.ts";
import { openPost, sendDueDigests } from "./digest/send-due-digests.ts";
import { sweepUploads } from "./import/sweep-uploads.ts";
import { readDueMailboxes } from "./mailbox/read-due-mailboxes.ts";
import { runImportJob } from "./run-import-step.ts";
import { sweepAll } from "./sweep-all.ts";
import { sweepAudits } from "./sweep-audits.ts";
import { startTicking } from "./tick.ts";
import { judgeAll, refoldAll } from "./upgrade-spaces.ts";

// The worker, as a child of the app's main process; any number of them may run beside each other.
const tickMs = 20_000;
const mailboxTickMs = 5_000;
const nightTickMs = 60_000;
const uploadTickMs = 60 * 60_000;
const auditTickMs = 6 * 60 * 60_000;
/** Shorter than the parent's patience; a step cut off here is taken up again by the next worker. */
const graceMs = 15_000;

writeConsoleAsLines("the worker");

async function startQueue(): Promise<PgBoss> {
  const boss = new PgBoss({
    ...runtimeOptions,
    connectionString: databaseUrls().appUrl,
    instanceName: "worker",
    instanceHeartbeatSeconds: 15,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    max: 3,
  });
  boss.on("error", (error) => log.error(describeError(error), "the queue reports an error"));
  await boss.start();
  await boss.work<ImportJob>(importQueue, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const job of jobs) await runImportJob(job.data, job.retryCount, new Date());
  });
  await boss.work<DuplicatesJob>(duplicatesQueue, { pollingIntervalSeconds: 5 }, async (jobs) => {
    for (const { data } of jobs) await refreshDuplicates(makeViewer(data.ownerId), new Date());
  });
  return boss;
}

let stopping = false;
const boss = await startQueue();
/** Once, and again after it failed: a sweep must not judge by stages of an older fold. */
let isFolded = false;
const ticker = startTicking(
  async () => {
    if (!isFolded) {
      const folded = await refoldAll(() => stopping);
      const judged = await judgeAll(() => stopping);
      if (judged > 0) log.info({ judged }, "judged the notes again that an older version judged");
      isFolded = !stopping;
      if (folded > 0) log.info({ folded }, "folded the spaces again that an older version wrote");
    }
    const now = new Date();
    const swept = await sweepAll(now, () => stopping);
    if (!stopping) await noteUpkeepDone("sweep", now);
    if (swept.flagged > 0 || swept.reviewsOpened > 0) log.info(swept, "swept");
  },
  tickMs,
  (error) => {
    log.error(describeError(error), "the sweep failed; it comes again");
    // Where the database itself is away, there is nowhere to note it.
    noteUpkeepFailed("sweep", wordsOf("sweep-failed")).catch(() => undefined);
  },
);
const mailboxTicker = startTicking(
  async () => {
    const received = await readDueMailboxes(() => stopping);
    if (received > 0) log.info({ taken: received }, "mails were taken");
  },
  mailboxTickMs,
  (error) => log.error(describeError(error), "the mailboxes could not be read"),
);
const uploadTicker = startTicking(
  () => sweepUploads(new Date()),
  uploadTickMs,
  (error) => log.error(describeError(error), "left uploads could not be removed"),
);
const ending = new AbortController();
const post = openPost(ending.signal);
// Beside the sweep: a mail server that keeps silent must hold nothing else up.
const postman = startTicking(
  async () => post && sendDueDigests(post),
  tickMs,
  (error) => log.error(describeError(error), "sending failed; it comes again"),
);
// Nobody waits for it at the end: a backup that is cut off is made by the next worker.
startTicking(
  async () => {
    const { backups, dataDir } = env();
    if (!backups.enabled || stopping) return;
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    const { ownerUrl } = databaseUrls();
    const outcome = await makeNightlyBackup({ ownerUrl, dataDir, backups, zone }, new Date());
    if (outcome.kind === "made") log.info({ bytes: outcome.bytes }, "backed up");
    if (outcome.kind === "failed") log.error("the nightly backup failed; it comes again");
  },
  nightTickMs,
  (error) => log.error(describeError(error), "no look at the nightly backup"),
);
const auditTicker = startTicking(
  () => sweepAudits(new Date(), () => stopping),
  auditTickMs,
  (error) => log.error(describeError(error), "the audits could not be swept"),
);
process.send?.("ready");

process.once("SIGTERM", async () => {
  stopping = true;
  ending.abort();
  const tickers = [ticker, mailboxTicker, uploadTicker, auditTicker, postman];
  await Promise.all(tickers.map((each) => each.stop()));
  await boss.stop({ graceful: true, timeout: graceMs });
  await closeDatabase();
  process.exit(0);
});
