import "server-only";
import { deleteAccount } from "../data/member/delete-account.ts";
import { removeMemberFor } from "../data/member/members-of-owner.ts";
import { readOwnAccount } from "../data/member/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { removeUploads } from "../server/remove-uploads.ts";
import { checkOwnPassword } from "./check-own-password.ts";
import { makeViewer } from "./make-viewer.ts";

/** Removes another member with everything in their space, for good, once the owner's password was checked. */
export async function removeMember(
  owner: Viewer,
  removal: { memberId: string; password: string; sessionId: string | null },
  now: Date,
): Promise<Result<null>> {
  const account = await readOwnAccount(owner);
  if (!account?.isOwner) return fail("owner-only");
  const { memberId, password, sessionId } = removal;
  const checked = await checkOwnPassword({ email: account.email, password, sessionId }, now);
  if (!checked.ok) return { ...checked, field: "password" };
  const uploads = await removeMemberFor(owner, makeViewer(memberId), now);
  if (!uploads) return fail("member-not-removed");
  await removeUploads(uploads);
  return ok(null);
}

/** Removes an account with everything in its space, for good: for the operator. */
export async function removeAccount(memberId: string): Promise<void> {
  await removeUploads(await deleteAccount(makeViewer(memberId)));
}
