import "server-only";
import {
  type Freshness,
  judgeFreshness,
  type SilenceEvidence,
} from "../../domain/review/freshness.ts";
import type { Prisma } from "../prisma-client/client.ts";

/** Somebody who did not reply. Times are epoch milliseconds. */
export type ReviewPerson = {
  personId: string;
  name: string;
  headline: string | null;
  slug: string | null;
  connectedAt: number | null;
  /** when the last message went out that asked for an answer */
  invitedAt: number | null;
  dueAt: number | null;
  removalDecidedAt: number | null;
  /** the archive that lists them although they were removed */
  stillConnectedAt: number | null;
  freshness: Freshness;
  /** when they last wrote in a group since the invite, which is no answer */
  wroteInGroupAt: number | null;
};
/** The columns behind a {@link ReviewPerson}. */
export const shown = {
  id: true,
  name: true,
  headline: true,
  position: true,
  company: true,
  slug: true,
  connectedAt: true,
  invitedAt: true,
  dueAt: true,
  removalDecidedAt: true,
  demo: true,
} as const;

export type Shown = Prisma.PersonGetPayload<{ select: typeof shown }>;

/** A row as the review shows it. Times are epoch milliseconds. */
export function toPerson(
  row: Shown,
  evidence: SilenceEvidence,
  more: Partial<Pick<ReviewPerson, "stillConnectedAt" | "wroteInGroupAt">> = {},
): ReviewPerson {
  const place = [row.position, row.company].filter(Boolean).join(" · ");
  const invitedAt = row.invitedAt?.getTime() ?? null;
  const dueAt = row.dueAt?.getTime() ?? null;
  return {
    personId: row.id,
    name: row.name,
    headline: row.headline ?? (place || null),
    slug: row.slug,
    connectedAt: row.connectedAt?.getTime() ?? null,
    invitedAt,
    dueAt,
    removalDecidedAt: row.removalDecidedAt?.getTime() ?? null,
    stillConnectedAt: null,
    wroteInGroupAt: null,
    ...more,
    freshness: judgeFreshness({ name: row.name, demo: row.demo, invitedAt, dueAt }, evidence),
  };
}
