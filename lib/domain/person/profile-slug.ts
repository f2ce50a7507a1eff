/** What a profile address names: the public slug, or LinkedIn's internal member id. */
export type ProfileKey = { kind: "slug" | "member-id"; value: string };

const HOST = /^(?:https?:)?\/\/([^/?#]*)/i;
const BARE_HOST = /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/?#]|$)/i;
const LINKEDIN = /^(?:[a-z0-9-]+\.)*linkedin\.com$/i;
const PROFILE_PATH = /^\/?(?:(?:comm|mwlite|m)\/)*in(?:\/([^/?#]*))?(?=[/?#]|$)/i;
const MEMBER_ID = /^(?:ACoA|AEMA|ADEA)[A-Za-z0-9_-]*$/;
const MEMBER_URN = /^urn:li:member:(\d{1,20})$/i;
/** Control characters, and marks that only steer the direction or joining of text on a screen. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** LinkedIn allows 100 characters; a longer one is no slug, and must not swell an index. */
const LONGEST = 200;

/** What LinkedIn links instead of a profile that is hidden. */
const NOBODY = "unavailable";

/** Percent-decoding that leaves what is no valid UTF-8 escape as it stands. */
function decodeTolerantly(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => decodeRun(run));
  }
}

function decodeRun(run: string): string {
  const bytes = run.split("%").slice(1);
  let out = "";
  for (let at = 0; at < bytes.length; ) {
    const lead = Number.parseInt(bytes[at] ?? "0", 16);
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const escaped = bytes.slice(at, at + length).map((byte) => `%${byte}`);
    try {
      out += decodeURIComponent(escaped.join(""));
      at += escaped.length;
    } catch {
      out += escaped[0];
      at += 1;
    }
  }
  return out;
}

function normaliseSlug(text: string): string {
  return text.normalize("NFC").toLowerCase().normalize("NFC");
}

/**
 * Reads the key of a person out of a profile address in any of the ways LinkedIn writes it: percent-encoded or raw,
 * with query, fragment, closing slash, locale tail, `/comm/`, `/mwlite/`, country host, or without scheme and host.
 *
 * @param text one address as found in a file or a page
 * @returns a decoded NFC lower-case slug, or a member id with its case kept; null for what names nobody (another
 *   host, another page, the bare `/in` of the archives of December 2023)
 */
export function readProfileUrl(text: string): ProfileKey | null {
  const address = text.replace(UNSEEN, "").trim();
  const host = HOST.exec(address) ?? BARE_HOST.exec(address);
  if (host && !LINKEDIN.test((host[1] ?? "").replace(/^.*@/, "").replace(/:\d+$/, ""))) return null;
  const path = host ? address.slice(host[0].length) : address;
  const raw = PROFILE_PATH.exec(path)?.[1];
  if (!raw) return null;
  const decoded = decodeTolerantly(decodeTolerantly(raw)).replace(UNSEEN, "").trim();
  const segment = (decoded.split(/[/?#]/, 1)[0] ?? "").toWellFormed();
  if (segment === "" || segment === NOBODY || segment.length > LONGEST) return null;
  if (MEMBER_ID.test(segment)) return { kind: "member-id", value: segment };
  return { kind: "slug", value: normaliseSlug(segment) };
}

/**
 * Reads `urn:li:member:N`, as the archives of July 2023 name people.
 * @returns the urn in lower case, or null
 */
export function readMemberUrn(text: string): string | null {
  const number = MEMBER_URN.exec(text.trim())?.[1];
  return number === undefined ? null : `urn:li:member:${number}`;
}

/**
 * The address that opens a profile on LinkedIn, for a link the member clicks.
 * @param slug decoded slug or member id, as `readProfileUrl` returns it
 */
export function openProfileUrl(slug: string): string {
  return `https://www.linkedin.com/in/${encodeURIComponent(slug.toWellFormed())}`;
}
