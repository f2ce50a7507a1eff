import "server-only";
import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, a new code every 30 seconds. */
const periodSeconds = 30;
/** Clocks of phones are off, and typing lasts: the code before and the code after count as well. */
const window = 1;
const secretBytes = 20;

function makeTotp(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: "Acquaint",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  });
}

/** A new shared secret, in base32 as apps want it typed. */
export function makeTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** The address that an authenticator app reads from the QR code. */
export function formatTotpAddress(secret: string, email: string): string {
  return makeTotp(secret, email).toString();
}

/** The 30 seconds, counted from 1970, to which a code belongs; null for a code that isn't one of about now. */
export function findTotpStep(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = makeTotp(secret, "").validate({ token: code, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + delta;
}
