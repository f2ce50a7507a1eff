import "server-only";
import { replaceToken } from "../data/member/access-tokens.ts";
import { makeViewer } from "./make-viewer.ts";
import { hashText, makeToken } from "./secret-text.ts";

/** How long a link works that shows whose an e-mail is, and within which time those that are sent are counted. */
export const proofLinkMs = 60 * 60 * 1000;

/**
 * Makes a link by which a member shows that an e-mail is theirs, in place of earlier ones of its kind. It works once,
 * for an hour; the hash of its token alone is kept.
 *
 * @param proof.email the address that it is sent to
 */
export async function makeProofLink(
  memberId: string,
  proof: { purpose: "email-change" | "email-confirmation"; name: string; email: string },
  publicUrl: string,
  now: Date,
): Promise<string> {
  const { purpose, name, email } = proof;
  const token = makeToken();
  const expiresAt = new Date(now.getTime() + proofLinkMs);
  const kept = { tokenHash: hashText(token), purpose, name, expiresAt, detail: email };
  await replaceToken(makeViewer(memberId), kept, now);
  return `${publicUrl}/confirm-email/${token}`;
}
