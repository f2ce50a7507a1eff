import "server-only";
import { type AuditEvent, auditDays, auditEvents } from "../../domain/account/audit-event.ts";
import { dayMs } from "../../domain/time/day-ms.ts";
import { inSpace } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** One thing that happened to the account. */
export type AuditRow = {
  id: string;
  at: Date;
  event: AuditEvent;
  browser: string | null;
  network: string | null;
};

const known: ReadonlySet<string> = new Set(auditEvents);

function isKnown<Row extends { event: string }>(row: Row): row is Row & { event: AuditEvent } {
  return known.has(row.event);
}

/**
 * What happened to the viewer's account in the days for which it is kept, the newest first.
 * @param stretch which of them: `from` counts from 0
 */
export async function listAudit(
  viewer: Viewer,
  stretch: { from: number; most: number },
  now: Date,
): Promise<{ rows: AuditRow[]; total: number }> {
  const since = new Date(now.getTime() - auditDays * dayMs);
  const where = { ownerId: viewer.ownerId, at: { gte: since } };
  return inSpace(viewer, async (tx) => {
    const total = await tx.auditEntry.count({ where });
    const rows = await tx.auditEntry.findMany({
      where,
      select: { id: true, at: true, event: true, browser: true, network: true },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip: stretch.from,
      take: stretch.most,
    });
    return { rows: rows.filter(isKnown), total };
  });
}
