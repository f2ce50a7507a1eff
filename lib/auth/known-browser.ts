import { createHmac, randomBytes } from "node:crypto";
import { matchesSecret } from "./secret-text.ts";

/** A browser that has signed in before, and to which accounts, the latest first. It opens nothing. */
export type KnownBrowser = { id: string; memberIds: readonly string[] };

/** On a browser that more share, the longest unused account is forgotten. */
const mostMembers = 8;
const shape = /^([\w-]{22})((?:\.[0-9a-f-]{36}){1,8})\.([\w-]{43})$/;

function sign(content: string, secret: string): string {
  // The words keep this signature apart from every other use of the secret.
  return createHmac("sha256", secret).update(`a known browser: ${content}`).digest("base64url");
}

/** Whether somebody has signed in to this account on the browser. */
export function isKnownTo(browser: KnownBrowser, memberId: string): boolean {
  return browser.memberIds.includes(memberId);
}

/** The browser after a member signed in on it; null = it was not known. */
export function addKnownMember(browser: KnownBrowser | null, memberId: string): KnownBrowser {
  const others = browser?.memberIds.filter((id) => id !== memberId) ?? [];
  return {
    id: browser?.id ?? randomBytes(16).toString("base64url"),
    memberIds: [memberId, ...others].slice(0, mostMembers),
  };
}

/** The text of a cookie for a browser. */
export function writeKnownBrowser({ id, memberIds }: KnownBrowser, secret: string): string {
  const content = [id, ...memberIds].join(".");
  return `${content}.${sign(content, secret)}`;
}

/** The browser of a cookie's text; null when this Acquaint didn't write it. */
export function readKnownBrowser(text: string | undefined, secret: string): KnownBrowser | null {
  const [, id, members, signature] = shape.exec(text ?? "") ?? [];
  if (id === undefined || members === undefined || signature === undefined) return null;
  if (!matchesSecret(signature, sign(`${id}${members}`, secret))) return null;
  return { id, memberIds: members.slice(1).split(".") };
}
