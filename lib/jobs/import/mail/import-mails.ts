import "server-only";
import path from "node:path";
import { inSpaceRaw } from "../../../data/database.ts";
import {
  finishImport,
  moveImport,
  writePreview,
  writeRejects,
} from "../../../data/import/commands.ts";
import { findImportSource, type ImportSource } from "../../../data/import/import-context.ts";
import { type MailResult, receiveMail, tryMails } from "../../../data/mail/receive-mail.ts";
import type { Viewer } from "../../../data/viewer.ts";
import type { Reject } from "../../../domain/archive/rows/archive-row.ts";
import { addToReport, beginReport, type MailsReport } from "../../../domain/mail/mails-report.ts";
import type { ReceivedMail } from "../../../domain/mail/received-mail.ts";
import { fail } from "../../../domain/result.ts";
import { say } from "../../../domain/words/sentences.ts";
import { env } from "../../../server/env.ts";
import { parseMail } from "../../mail/parse-mail.ts";
import { ArchiveProblem } from "../archive-problem.ts";
import { beginApplying, orFail, tidyUp } from "../import-step.ts";
import { startProgress } from "../progress-writer.ts";
import { type MailSource, openMails } from "./open-mails.ts";

type Parsed = { source: Omit<MailSource, "bytes">; mail: ReceivedMail | null };
type Outcome = { report: MailsReport; rejects: Reject[] };
/** Receives mails, for good or on trial, in the order given. */
type MailReceiver = (mails: readonly ReceivedMail[]) => Promise<MailResult[]>;

/** Taken within one transaction, which must stay short. */
const mailsAtOnce = 50;
const mostMails = 50_000;

function openSource({ storedAt, fileName }: ImportSource) {
  if (storedAt === null) throw new ArchiveProblem(fail("upload-gone", { name: fileName }));
  return openMails(path.resolve(env().dataDir, storedAt), fileName);
}

/** Enough of a mail to find it again; its body is somebody else's. */
function headOf({ from, subject, sentAt }: ReceivedMail): string {
  const date = sentAt === null ? "" : new Date(sentAt).toISOString();
  return [`From: ${from?.name ?? ""} <${from?.address ?? ""}>`, `Subject: ${subject}`, date].join(
    "\n",
  );
}

const noMail = {
  kind: "other",
  outcome: "not-understood",
  name: null,
  personId: null,
  sentAt: 0,
  problem: say("mail-without-sender"),
} as const satisfies MailResult;

function addResult(
  { report, rejects }: Outcome,
  { source, mail }: Parsed,
  taken: MailResult,
): void {
  const { file, number } = source;
  const { kind, outcome, name, sentAt, problem } = taken;
  const isRejected = addToReport(report, { file, number, kind, outcome, name, sentAt, problem });
  if (!isRejected) return;
  const raw = mail ? headOf(mail) : "";
  rejects.push({ file, line: number, reason: problem ?? "", raw });
}

async function addResults(
  outcome: Outcome,
  batch: readonly Parsed[],
  receive: MailReceiver,
): Promise<void> {
  const taken = await receive(batch.flatMap(({ mail }) => mail ?? []));
  let next = 0;
  for (const parsed of batch)
    addResult(outcome, parsed, parsed.mail ? (taken[next++] ?? noMail) : noMail);
}

async function readAll(
  sources: AsyncIterable<MailSource>,
  receive: MailReceiver,
  onMails: (done: number) => Promise<void>,
): Promise<Outcome> {
  const outcome: Outcome = { report: beginReport(), rejects: [] };
  let batch: Parsed[] = [];
  let read = 0;
  for await (const { bytes, ...source } of sources) {
    read += 1;
    if (read > mostMails) {
      throw new ArchiveProblem(fail("mails-too-many", { most: mostMails }));
    }
    batch.push({ source, mail: await parseMail(bytes).catch(() => null) });
    if (batch.length < mailsAtOnce) continue;
    await addResults(outcome, batch, receive);
    batch = [];
    await onMails(read);
  }
  await addResults(outcome, batch, receive);
  if (read === 0) throw new ArchiveProblem(fail("mails-empty"));
  return outcome;
}

/**
 * Reads uploaded mails and stores what they would bring, by trying it: nothing is changed.
 * @throws ArchiveProblem when the upload can't be opened; the import's `error` says the same
 */
export async function readMails(viewer: Viewer, importId: string, now: Date): Promise<void> {
  if (!(await moveImport(viewer, importId, ["uploaded", "reading", "failed"], "reading"))) return;
  const view = await findImportSource(viewer, importId);
  if (!view) return;
  const progress = startProgress(viewer, importId);
  await orFail(viewer, importId, async () => {
    const { report, rejects } = await readAll(
      openSource(view),
      (mails) => tryMails(viewer, mails, { house: null, importId }, now),
      (done) => progress.write("mails", done, null),
    );
    await writeRejects(viewer, importId, rejects);
    await writePreview(viewer, importId, report, false);
  });
}

/**
 * Receives uploaded mails, each in a transaction of its own and each once: killed at any moment, it starts
 * again and ends the same.
 * @throws ArchiveProblem as readMails
 */
export async function applyMails(viewer: Viewer, importId: string, now: Date): Promise<void> {
  const view = await beginApplying(viewer, importId);
  if (!view) return;
  const progress = startProgress(viewer, importId);
  await orFail(viewer, importId, async () => {
    const receive: MailReceiver = async (mails) => {
      const taken: MailResult[] = [];
      for (const mail of mails) {
        taken.push(await receiveMail(viewer, mail, { house: null, importId }, now));
      }
      return taken;
    };
    const { report, rejects } = await readAll(openSource(view), receive, (done) =>
      progress.write("mails", done, null),
    );
    await writeRejects(viewer, importId, rejects);
    await inSpaceRaw(viewer, (client) =>
      finishImport(
        client,
        viewer,
        importId,
        { result: report, archiveDate: null, hasMessages: false },
        now,
      ),
    );
    await tidyUp(viewer, view);
  });
}
