import "server-only";
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { z } from "zod";

/**
 * Cost of guessing one passphrase: 128 MB and about half a second. N, r and p as the OWASP Password
 * Storage Cheat Sheet has them for scrypt.
 */
const cost = { n: 2 ** 17, r: 8, p: 1 };
const cipher = "aes-256-gcm";

/** Shorter ones could be guessed by whoever finds the file. */
export const leastPassphrase = 12;

const boxSchema = z.object({
  kdf: z.literal("scrypt"),
  // What a foreign file may ask of this machine has an end.
  n: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.number().int().min(1).max(16),
  p: z.number().int().min(1).max(4),
  salt: z.base64(),
  cipher: z.literal(cipher),
  iv: z.base64(),
  tag: z.base64(),
  data: z.base64(),
});

function deriveKey(
  passphrase: string,
  salt: Buffer,
  { n, r, p }: { n: number; r: number; p: number },
): Promise<Buffer> {
  const options = { N: n, r, p, maxmem: 256 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFC"), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/**
 * Seals a text with a passphrase: scrypt and AES-256-GCM.
 * @param label belongs to the box: it opens under the same alone
 * @returns one JSON object that names how it was made
 */
export async function sealWithPassphrase(
  text: string,
  passphrase: string,
  label: string,
): Promise<string> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const lock = createCipheriv(cipher, await deriveKey(passphrase, salt, cost), iv);
  lock.setAAD(Buffer.from(label));
  const data = Buffer.concat([lock.update(text, "utf8"), lock.final()]);
  const encoded = (part: Buffer) => part.toString("base64");
  const box = {
    kdf: "scrypt",
    ...cost,
    salt: encoded(salt),
    cipher,
    iv: encoded(iv),
    tag: encoded(lock.getAuthTag()),
    data: encoded(data),
  };
  return `${JSON.stringify(box, null, 2)}\n`;
}

/** Opens what `sealWithPassphrase` made; null for another passphrase, another label or a damaged box. */
export async function openWithPassphrase(
  sealed: string,
  passphrase: string,
  label: string,
): Promise<string | null> {
  try {
    const { salt, iv, tag, data, ...made } = boxSchema.parse(JSON.parse(sealed));
    const bytes = (text: string) => Buffer.from(text, "base64");
    const key = await deriveKey(passphrase, bytes(salt), made);
    const lock = createDecipheriv(cipher, key, bytes(iv), { authTagLength: 16 });
    lock.setAAD(Buffer.from(label));
    lock.setAuthTag(bytes(tag));
    return Buffer.concat([lock.update(bytes(data)), lock.final()]).toString("utf8");
  } catch {
    return null;
  }
}
