import "server-only";
import { type Policy, policySchema } from "../../domain/assessment/assessment.ts";
import { inSpace, type Tx } from "../database.ts";
import type { MemberSettings } from "../prisma-client/client.ts";
import type { Viewer } from "../viewer.ts";

/** The member's numbers and clock. */
export type Settings = {
  /** IANA time zone */
  zone: string;
  policy: Policy;
  /** characters of a note with an invitation of one's own: 200, or 300 for Premium accounts */
  noteLimit: number;
  /** ISO weekday, 1 = Monday */
  reviewWeekday: number;
  /** 0 to 23 */
  reviewHour: number;
  /** when the weekly review opens next; null for a space whose review was never planned */
  reviewDueAt: Date | null;
  /** how the queue of invitations is ordered: "promising" or "newest" */
  queueOrder: string;
  /** where people can pick a time for a chat; the field {my calendar link} of a message */
  calendarLink: string | null;
  /** how the member signs (the first) and is called, as entered; empty when never entered */
  calledNames: string[];
  /** ids of wordings in the order in which the member offers them */
  templateOrder: string[];
};

function toSettings(row: MemberSettings): Settings {
  return {
    zone: row.zone,
    policy: policySchema.parse(row),
    noteLimit: row.noteLimit,
    reviewWeekday: row.reviewWeekday,
    reviewHour: row.reviewHour,
    reviewDueAt: row.reviewDueAt,
    queueOrder: row.queueOrder,
    calendarLink: row.calendarLink,
    calledNames: row.calledNames,
    templateOrder: row.templateOrder,
  };
}

/** The settings, inside a transaction of the caller's. */
export async function readSettingsIn(tx: Tx, viewer: Viewer): Promise<Settings> {
  const row = await tx.memberSettings.findUniqueOrThrow({ where: { ownerId: viewer.ownerId } });
  return toSettings(row);
}

/** The same in a transaction of its own. @throws Error when the account has no settings. */
export function readSettings(viewer: Viewer): Promise<Settings> {
  return inSpace(viewer, (tx) => readSettingsIn(tx, viewer));
}
