import { hash } from "node:crypto";

/**
 * An id made from content (RFC 9562 version 8 over SHA-1): the same fact, read from any archive at
 * any time, has the same id and so comes in once.
 */
export function factId(parts: readonly string[]): string {
  const hex = hash("sha1", parts.join("\u001f"), "hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
