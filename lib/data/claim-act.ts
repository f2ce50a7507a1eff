import "server-only";
import type { Viewer } from "./viewer.ts";

/** Thrown by a transaction whose act another sending has performed; it rolls everything back. */
export class AlreadyPerformed extends Error {
  constructor() {
    super("already performed");
  }
}

/** Runs a statement in the open transaction. @returns its rows */
type Query = (sql: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

const claimed = new WeakSet<Viewer>();

/** Whether this viewer's own act was written, and not that of another sending. */
export function hasClaimed(viewer: Viewer): boolean {
  return claimed.has(viewer);
}

/**
 * Claims the act that the viewer is for, at the end of the first transaction that wrote something: claim and change
 * are stored together or not at all. A member who is gone leaves no claim. Call `commit` once it is stored.
 *
 * @throws AlreadyPerformed when another sending of the same act was faster
 */
export async function claimAct(viewer: Viewer, query: Query): Promise<() => void> {
  const { sending, ownerId } = viewer;
  if (!sending || claimed.has(viewer)) return () => undefined;
  const [transaction] = await query(
    'select pg_current_xact_id_if_assigned() is not null as "hasWritten"',
    [],
  );
  if (!transaction?.hasWritten) return () => undefined;
  const [state] = await query(
    `with claim as (
      insert into performed_act (owner_id, id, performed_at)
      select $1::uuid, $2::uuid, $3::timestamptz where exists (select from member where id = $1::uuid)
      on conflict do nothing returning 1)
    select exists (select from claim) as "isClaimed", exists (select from member where id = $1::uuid) as "isHere"`,
    [ownerId, sending.id, sending.at],
  );
  if (state?.isHere && !state.isClaimed) throw new AlreadyPerformed();
  return () => claimed.add(viewer);
}
