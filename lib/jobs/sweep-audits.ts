import "server-only";
import { makeViewer } from "../auth/make-viewer.ts";
import { sweepAudit } from "../data/audit/commands.ts";
import { forgetHeldSignIns } from "../data/member/access-tokens.ts";
import { listMembers } from "../data/member/queries.ts";

/**
 * Deletes what was kept long enough: entries of audits, and sign-ins that waited for a code in vain.
 * @param stopped asked between members, so that a worker can end quickly
 * @returns how many entries
 */
export async function sweepAudits(
  now: Date,
  stopped: () => boolean = () => false,
): Promise<number> {
  let swept = 0;
  for (const { id } of await listMembers()) {
    if (stopped()) break;
    swept += await sweepAudit(makeViewer(id), now);
  }
  await forgetHeldSignIns(now);
  return swept;
}
