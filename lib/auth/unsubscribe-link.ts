import "server-only";
import { createHmac } from "node:crypto";
import type { Viewer } from "../data/viewer.ts";
import { env } from "../server/env.ts";
import { makeViewer } from "./make-viewer.ts";
import { matchesSecret } from "./secret-text.ts";

function sign(member: string): string {
  const { nextAuthSecret } = env();
  if (!nextAuthSecret) throw new Error("No secret is set: start the app with npm start.");
  // The words keep this signature apart from every other use of the secret.
  return createHmac("sha256", nextAuthSecret)
    .update(`stop the digest of ${member}`)
    .digest("base64url");
}

/**
 * The secret part of the address that turns off a member's digest without a session. It stays good
 * for as long as the mails that carry it lie about, and lets nobody do anything else.
 */
export function signUnsubscribe({ ownerId }: Viewer): string {
  const member = Buffer.from(ownerId.replaceAll("-", ""), "hex").toString("base64url");
  return `${member}.${sign(member)}`;
}

/** The space whose digest this signed text turns off; null when the signature is not ours. */
export function readUnsubscribe(signed: string): Viewer | null {
  const [member = "", signature = "", ...rest] = signed.split(".");
  if (!/^[\w-]{22}$/.test(member) || rest.length > 0) return null;
  if (!matchesSecret(signature, sign(member))) return null;
  const hex = Buffer.from(member, "base64url").toString("hex");
  return makeViewer(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
}
