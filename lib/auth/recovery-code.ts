import "server-only";
import { randomInt } from "node:crypto";
import { hashText } from "./secret-text.ts";

/** Crockford's base32: no letters that are read as digits. */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";
/** 80 bits: nobody finds a code from its hash. */
const lettersPerCode = 16;
const codesPerMember = 10;

function makeCode(): string {
  const code = Array.from({ length: lettersPerCode }, () => letters[randomInt(letters.length)]);
  return (code.join("").match(/.{4}/gu) ?? []).join("-");
}

/** New recovery codes, as they are shown once, and what is kept of them. */
export function generateRecoveryCodes(): { codes: string[]; codeHashes: string[] } {
  const codes = Array.from({ length: codesPerMember }, makeCode);
  return { codes, codeHashes: codes.map((code) => hashRecoveryCode(code) ?? "") };
}

/** What is kept of a recovery code, however it was typed; null for what can't be one. */
export function hashRecoveryCode(typed: string): string | null {
  const plain = typed
    .toLowerCase()
    .replace(/[\s-]+/gu, "")
    .replaceAll("o", "0")
    .replace(/[il]/gu, "1");
  const isCode =
    plain.length === lettersPerCode && [...plain].every((one) => letters.includes(one));
  return isCode ? hashText(`recovery code ${plain}`) : null;
}
