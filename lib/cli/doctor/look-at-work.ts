import { stat } from "node:fs/promises";
import { makeViewer } from "../../auth/make-viewer.ts";
import { listMembers } from "../../data/member/queries.ts";
import { readPostTrouble, readQueueFacts } from "../../data/upkeep/place-facts.ts";
import { readUpkeep } from "../../data/upkeep/queries.ts";
import { isBackupDue, lastNight } from "../../domain/backup/night.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { formatCount } from "../../domain/time/format.ts";
import { checkPost } from "../../jobs/digest/check-post.ts";
import { verifySpaces } from "../../jobs/verify-spaces.ts";
import type { Env } from "../../server/env.ts";
import { attention, type Finding, fine, formatBytes, formatSince, note } from "./finding.ts";

const minuteMs = 60_000;
const startWorker = "Start it: `npm start`, or `npm run worker` where WORKER=none.";

/** Whether what is stored is what the facts give. */
export async function lookAtDrift(now: Date): Promise<Finding> {
  const { people, early, drifted } = await verifySpaces(now);
  if (drifted.size > 0) {
    return attention(
      "Drift",
      `${drifted.size} of ${people} people differ from their facts`,
      "`npm run -s cli -- verify` says which; please report it.",
    );
  }
  if (early > 0) {
    return attention(
      "Drift",
      `${formatCount(early, "flag lies", "flags lie")} in the future: a sweep ran with a wrong clock`,
      "Set the clock right; the next sweep takes them back.",
    );
  }
  return fine("Drift", `none in ${formatCount(people, "person", "people")}`);
}

/** Whether jobs are worked through. */
export async function lookAtQueue(now: Date): Promise<Finding> {
  const queue = await readQueueFacts(new Date(now.getTime() - 7 * dayMs), now);
  if (!queue) return note("Queue", "not there yet; the first start makes it");
  const { waiting, oldestAt, failed } = queue;
  const text = `${waiting} waiting, ${failed} failed in 7 days`;
  if (oldestAt && now.getTime() - oldestAt.getTime() > 10 * minuteMs) {
    return attention(
      "Queue",
      `${text}; the oldest has waited since ${oldestAt.toISOString()}`,
      `No worker takes them. ${startWorker}`,
    );
  }
  if (failed === 0) return fine("Queue", text);
  return attention(
    "Queue",
    text,
    "The log of the worker says why; the member sees it at the import.",
  );
}

/** Whether the sweep comes by. @param runs whether an app runs on this data folder */
export async function lookAtSweep(runs: boolean, now: Date): Promise<Finding> {
  const sweep = await readUpkeep("sweep");
  if (!sweep?.doneAt) {
    return runs
      ? attention("Last sweep", "none yet", startWorker)
      : note("Last sweep", "none yet; the worker makes it");
  }
  const text = formatSince(sweep.doneAt, now);
  if (sweep.failures > 0) {
    return attention(
      "Last sweep",
      `${text}; it has failed since`,
      "The log of the worker says why.",
    );
  }
  const isLate = now.getTime() - sweep.doneAt.getTime() > 10 * minuteMs;
  if (!isLate) return fine("Last sweep", text);
  return runs
    ? attention("Last sweep", text, startWorker)
    : note("Last sweep", `${text}; Acquaint isn't running on this data folder`);
}

/** Whether the last night has its backup. */
export async function lookAtBackups(
  { backups }: Env,
  { runs, firstMemberAt }: { runs: boolean; firstMemberAt: Date | null },
  now: Date,
): Promise<Finding> {
  const about = "Last backup";
  const last = await readUpkeep("backup");
  const made = last?.doneAt
    ? `${formatSince(last.doneAt, now)}${last.file ? `, ${last.file}` : ""}${last.bytes === null ? "" : ` (${formatBytes(last.bytes)})`}`
    : "none yet";
  if (!backups.enabled) return note(about, `${made}; BACKUPS=false, so none is made by itself`);
  if (last && last.failures > 0) {
    return attention(
      about,
      `${made}; failed ${formatCount(last.failures, "time", "times")} since: ${last.lastError}`,
      "Mend that, or name another BACKUP_DIR; it is tried again by itself.",
    );
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const night = lastNight(now.getTime(), zone, backups.hour);
  const known = {
    doneAt: last?.doneAt?.getTime() ?? null,
    nextTryAt: null,
    firstMemberAt: firstMemberAt?.getTime() ?? null,
  };
  const isMissing =
    isBackupDue(night, known, now.getTime()) && now.getTime() - night.at > 60 * minuteMs;
  if (isMissing && runs) return attention(about, made, startWorker);
  // On another machine's disk it can't be seen from here.
  const isHere = last?.file?.startsWith(backups.folder) ?? false;
  if (isHere && !(await stat(last?.file ?? "").catch(() => null))) {
    return attention(
      about,
      `${made}: the file is gone`,
      "Make one: `npm run -s cli -- backup --to FILE`.",
    );
  }
  return isMissing
    ? note(about, `${made}; the next start makes one`)
    : fine(about, made === "none yet" ? "none yet; the first comes next night" : made);
}

/** Whether mails come in and go out. */
export async function lookAtMail(now: Date): Promise<Finding[]> {
  const since = new Date(now.getTime() - 7 * dayMs);
  let watched = 0;
  let digests = 0;
  const troubles: string[] = [];
  for (const { id, email } of await listMembers()) {
    const trouble = await readPostTrouble(makeViewer(id), since);
    if (trouble.watches) watched += 1;
    digests += trouble.digests;
    if (trouble.mailbox) troubles.push(`${email}: ${trouble.mailbox}`);
  }
  const mailboxes =
    troubles.length > 0
      ? attention(
          "Mailboxes",
          `${troubles.length} of ${watched} can't be read: ${troubles.slice(0, 3).join("; ")}`,
          "The member can mend it in Settings, Mailbox.",
        )
      : fine("Mailboxes", watched === 0 ? "none is watched" : `all ${watched} are read`);
  const post = await checkPost();
  if (!post.set)
    return [mailboxes, note("Mail server", "none is set (SMTP_URL); no mail goes out")];
  const late = `${formatCount(digests, "digest", "digests")} of 7 days not sent`;
  if (post.problem) {
    return [
      mailboxes,
      attention("Mail server", `${post.problem} ${late}`, "Check SMTP_URL and that server."),
    ];
  }
  return [
    mailboxes,
    digests > 0
      ? attention("Mail server", `it answers; ${late}`, "Members see the reason in Settings.")
      : fine("Mail server", "it answers and knows the user"),
  ];
}
