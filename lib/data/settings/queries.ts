import "server-only";
import { type Policy, policySchema } from "../../domain/assessment/assessment.ts";
import { inSpace, type Tx } from "../database.ts";
import type { Viewer } from "../viewer.ts";

/** The member's numbers and clock. */
export type Settings = {
  /** IANA zone */
  zone: string;
  policy: Policy;
  noteLimit: number;
  /** ISO weekday, 1 = Monday */
  reviewWeekday: number;
  /** 0 to 23, in `zone` */
  reviewHour: number;
  reviewDueAt: Date | null;
  queueOrder: string;
};

const defaults = {
  zone: "UTC",
  noteLimit: 200,
  reviewWeekday: 1,
  reviewHour: 8,
  reviewDueAt: null,
  queueOrder: "promising",
};

/** The settings of the space, inside a transaction of the caller's. */
export async function readSettingsIn(tx: Tx, viewer: Viewer): Promise<Settings> {
  const row = await tx.memberSettings.findUnique({ where: { ownerId: viewer.ownerId } });
  const { zone, noteLimit, reviewWeekday, reviewHour, reviewDueAt, queueOrder } = row ?? defaults;
  return {
    zone,
    policy: policySchema.parse(row ?? {}),
    noteLimit,
    reviewWeekday,
    reviewHour,
    reviewDueAt,
    queueOrder,
  };
}

/** The settings of the space. */
export function readSettings(viewer: Viewer): Promise<Settings> {
  return inSpace(viewer, (tx) => readSettingsIn(tx, viewer));
}
