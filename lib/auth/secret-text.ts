import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** SHA-256 in hex: what is stored of a token, so that a copy of the table opens nothing. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** An unguessable token of 43 URL-safe characters. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares in a time that reveals nothing about where the texts differ. */
export function matchesSecret(given: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hashText(given)), Buffer.from(hashText(secret)));
}
