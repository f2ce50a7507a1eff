import "server-only";
import {
  type AuditEvent,
  auditDays,
  failuresADay,
  isFailure,
} from "../../domain/account/audit-event.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { log } from "../../server/log.ts";
import { inSpace, type Tx } from "../database.ts";
import { newId } from "../new-id.ts";
import type { Viewer } from "../viewer.ts";
import { readSource } from "./request-source.ts";

/**
 * Writes an entry of the member's audit in the transaction of what it is about, whoever's space that is in. The log
 * gets its code and the member's id.
 */
export async function recordAuditIn(
  tx: Pick<Tx, "$executeRaw">,
  { ownerId }: Pick<Viewer, "ownerId">,
  event: AuditEvent,
  now: Date,
): Promise<void> {
  const { browser, network } = readSource();
  await tx.$executeRaw`
    select record_audit(${ownerId}::uuid, ${newId(now)}::uuid, ${now}::timestamptz, ${event},
      ${browser}::text, ${network}::text)`;
  log.info({ memberId: ownerId, event }, "audit");
}

/** Writes an entry about what changes no row: an attempt that failed (at most so many a day), an export. */
export function recordAudit(viewer: Viewer, event: AuditEvent, now: Date): Promise<void> {
  const { ownerId } = viewer;
  return inSpace(viewer, async (tx) => {
    if (isFailure(event)) {
      const since = new Date(now.getTime() - dayMs);
      const where = { ownerId, event, at: { gt: since } };
      if ((await tx.auditEntry.count({ where })) >= failuresADay) return;
    }
    await recordAuditIn(tx, viewer, event, now);
  });
}

/** Deletes the entries of a space that are older than they are kept. @returns how many */
export async function sweepAudit(viewer: Viewer, now: Date): Promise<number> {
  const before = new Date(now.getTime() - auditDays * dayMs);
  const where = { ownerId: viewer.ownerId, at: { lt: before } };
  return inSpace(viewer, async (tx) => (await tx.auditEntry.deleteMany({ where })).count);
}
