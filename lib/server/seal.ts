import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env.ts";
import { openSecrets } from "./secrets.ts";

const version = "v1";
const cipher = "aes-256-gcm";

/** What a sealed text is for, and whose it is: a box opens for the same alone. */
export type SealLabel = { purpose: string; ownerId: string };

/** The instance's own secret: the setting, or the one kept with the data. */
function instanceSecret(): string {
  const { nextAuthSecret, dataDir } = env();
  return nextAuthSecret ?? openSecrets(dataDir).nextAuthSecret;
}

function keyFor(secret: string, salt: Buffer, { purpose }: SealLabel): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, `acquaint ${purpose}`, 32));
}

/**
 * Seals a text that must be read again by the server alone, such as an app password: AES-256-GCM with a
 * key of its own, derived by HKDF-SHA-256 from the instance's secret.
 */
export function sealText(text: string, label: SealLabel, secret = instanceSecret()): string {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const lock = createCipheriv(cipher, keyFor(secret, salt, label), iv);
  lock.setAAD(Buffer.from(label.ownerId));
  const sealed = Buffer.concat([lock.update(text, "utf8"), lock.final()]);
  const parts = [salt, iv, lock.getAuthTag(), sealed];
  return [version, ...parts.map((part) => part.toString("base64url"))].join(".");
}

/**
 * Opens a sealed text.
 * @returns null when it was sealed under another secret, for another member or purpose, or is damaged
 */
export function openSealed(
  box: string,
  label: SealLabel,
  secret = instanceSecret(),
): string | null {
  const [first, ...rest] = box.split(".");
  const [salt, iv, tag, sealed] = rest.map((part) => Buffer.from(part, "base64url"));
  if (first !== version || !salt || !iv || !tag || !sealed || tag.length !== 16) return null;
  try {
    const lock = createDecipheriv(cipher, keyFor(secret, salt, label), iv, { authTagLength: 16 });
    lock.setAAD(Buffer.from(label.ownerId));
    lock.setAuthTag(tag);
    return Buffer.concat([lock.update(sealed), lock.final()]).toString("utf8");
  } catch {
    return null;
  }
}
