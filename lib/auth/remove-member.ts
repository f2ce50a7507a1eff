import "server-only";
import { deleteAccount } from "../data/member/delete-account.ts";
import { removeMember as removeFromSpace } from "../data/member/members-of-owner.ts";
import { readOwnAccount } from "../data/member/queries.ts";
import type { Viewer } from "../data/viewer.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { removeUploads } from "../server/remove-uploads.ts";
import { checkPassword } from "./check-password.ts";
import { makeViewer } from "./make-viewer.ts";

/** Removes another member with everything in their space, for good, once the owner's password was checked. */
export async function removeMember(
  owner: Viewer,
  removal: { memberId: string; password: string },
  now: Date,
): Promise<Result<null>> {
  const account = await readOwnAccount(owner);
  if (!account?.isOwner) return fail("Only the owner can remove members.");
  const { memberId, password } = removal;
  const checked = await checkPassword({ email: account.email, password, address: null }, now);
  if (!checked.ok) {
    const wrong = checked.field === "password";
    return fail(wrong ? "This is not your password." : checked.problem, "password");
  }
  const uploads = await removeFromSpace(owner, makeViewer(memberId));
  if (!uploads) return fail("This member can't be removed here, or is not there any more.");
  await removeUploads(uploads);
  return ok(null);
}

/** Removes an account with everything in its space, for good: for the operator. */
export async function removeAccount(memberId: string): Promise<void> {
  await removeUploads(await deleteAccount(makeViewer(memberId)));
}
