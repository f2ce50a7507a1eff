import "server-only";
import path from "node:path";
import pg from "pg";
import { datesToKeep } from "../../domain/backup/keep-rule.ts";
import { isBackupDue, lastNight, type Night, pauseAfter } from "../../domain/backup/night.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { localDate } from "../../domain/time/format.ts";
import {
  listBackups,
  nightlyName,
  openBackupFolder,
  pruneBackups,
} from "../../server/backup/backup-folder.ts";
import { writeBackup } from "../../server/backup/write-backup.ts";
import type { Env } from "../../server/env.ts";

export type NightlySettings = Pick<Env, "dataDir" | "backups"> & {
  ownerUrl: string;
  /** IANA time zone of the machine, whose night it is. */
  zone: string;
};

/** What a look came to. */
export type NightlyOutcome =
  | { kind: "not-due" | "elsewhere" }
  | { kind: "made"; file: string; bytes: number }
  | { kind: "failed"; problem: string };

/** Any number that nothing else locks by: "Acquaint: nightly backup". */
const nightLock = 4_107_238_903;
const weekMs = 7 * dayMs;

/** In a transaction, as an answer that row-level security made would be "nobody is here". */
async function readIsDue(client: pg.Client, night: Night, now: Date): Promise<boolean> {
  await client.query("set local app.backup = 'on'");
  const { rows } = await client.query<{
    doneAt: Date | null;
    nextTryAt: Date | null;
    firstMemberAt: Date | null;
  }>(
    `select (select done_at from upkeep where task = 'backup') as "doneAt",
       (select next_try_at from upkeep where task = 'backup') as "nextTryAt",
       (select min(created_at) from member) as "firstMemberAt"`,
  );
  const at = (moment: Date | null | undefined) => moment?.getTime() ?? null;
  const known = {
    doneAt: at(rows[0]?.doneAt),
    nextTryAt: at(rows[0]?.nextTryAt),
    firstMemberAt: at(rows[0]?.firstMemberAt),
  };
  return isBackupDue(night, known, now.getTime());
}

async function prune({ backups, zone }: NightlySettings, now: Date): Promise<void> {
  const { keepDays: days, keepWeeks: weeks, folder } = backups;
  const { nights } = await listBackups(folder);
  const changesSince = localDate(now.getTime() - Math.max(weeks, 1) * weekMs, zone);
  await pruneBackups(folder, { nights: datesToKeep(nights, { days, weeks }), changesSince }, now);
}

async function make(settings: NightlySettings, night: Night, now: Date): Promise<NightlyOutcome> {
  const { ownerUrl, dataDir, backups } = settings;
  const file = path.join(backups.folder, nightlyName(night.date));
  try {
    await openBackupFolder(backups.folder);
    const reason = `the night of ${night.date}`;
    const { bytes } = await writeBackup({ ownerUrl, dataDir, file, reason }, now);
    await prune(settings, now);
    return { kind: "made", file, bytes };
  } catch (error) {
    return { kind: "failed", problem: (error as Error).message };
  }
}

async function note(client: pg.Client, outcome: NightlyOutcome, now: Date): Promise<void> {
  if (outcome.kind === "made") {
    await client.query(
      `insert into upkeep (task, done_at, file, bytes) values ('backup', $1, $2, $3)
       on conflict (task) do update set done_at = excluded.done_at, file = excluded.file,
         bytes = excluded.bytes, failures = 0, last_error = null, next_try_at = null`,
      [now, outcome.file, outcome.bytes],
    );
  } else if (outcome.kind === "failed") {
    const { rows } = await client.query<{ failures: number }>(
      `insert into upkeep (task, failures, last_error) values ('backup', 1, $1)
       on conflict (task) do update set failures = upkeep.failures + 1, last_error = excluded.last_error
       returning failures`,
      [outcome.problem],
    );
    const nextTryAt = new Date(now.getTime() + pauseAfter(rows[0]?.failures ?? 1));
    await client.query("update upkeep set next_try_at = $1 where task = 'backup'", [nextTryAt]);
  }
}

/**
 * Makes the backup of the last night, once for all workers, wherever they run: who has the lock of the
 * night makes it, and notes it in the transaction that holds the lock. A night that was missed is made up
 * for at the next look; a worker that is killed in the middle leaves it to the next.
 */
export async function makeNightlyBackup(
  settings: NightlySettings,
  now: Date,
): Promise<NightlyOutcome> {
  const night = lastNight(now.getTime(), settings.zone, settings.backups.hour);
  const client = new pg.Client({ connectionString: settings.ownerUrl, keepAlive: true });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("begin");
    if (!(await readIsDue(client, night, now))) return { kind: "not-due" };
    await client.query("set local idle_in_transaction_session_timeout = 0");
    // Of the transaction, not of the session: it holds behind PgBouncer as well.
    const lock = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_xact_lock($1) as mine",
      [nightLock],
    );
    if (!lock.rows[0]?.mine) return { kind: "elsewhere" };
    // Again, now that nobody else can be at it: the look before may be older than another's end.
    if (!(await readIsDue(client, night, now))) return { kind: "not-due" };
    const outcome = await make(settings, night, now);
    await note(client, outcome, now);
    await client.query("commit");
    return outcome;
  } finally {
    await client.end();
  }
}
