import { type ProfileKey, readProfileUrl } from "../person/profile-slug.ts";
import { cleanLine, cleanText, detach } from "../text/clean-text.ts";

const EMAIL = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,189}\.[^\s@<>,;".]{2,}$/;
const BARE_SLUG = /^@?[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{2,99}$/u;
const longestNote = 20_000;
const mostEach = 20;

/** Whether a text is one e-mail address and nothing else. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && EMAIL.test(text);
}

/**
 * A text of one line, or null when nothing is left of it.
 * @param longest UTF-16 units
 */
export function lineOrNull(text: string, longest = 300): string | null {
  const line = cleanLine(text.slice(0, longest * 4), longest);
  return line === "" ? null : detach(line);
}

/** A note with its lines, or null. */
export function noteOrNull(text: string): string | null {
  const note = cleanText(text, longestNote);
  return note === "" ? null : detach(note);
}

/** The e-mail addresses in a text, lower-case: `Ana <ana@osprey.example>; a.ruiz@home.example`. */
export function readEmails(text: string): string[] {
  return text
    .slice(0, 4000)
    .split(/:::|[\s,;|<>()"]+/)
    .map((part) => cleanLine(part.replace(/^mailto:/i, ""), 254).toLowerCase())
    .filter(isEmail)
    .slice(0, mostEach)
    .map(detach);
}

/**
 * The profile addresses in a text.
 * @param isProfileField the field is meant for LinkedIn, so that a bare `ana-ruiz` is a slug as well
 */
export function readProfiles(text: string, isProfileField: boolean): ProfileKey[] {
  const parts = text
    .slice(0, 4000)
    .replaceAll("\\:", ":")
    .split(/:::|[\s;|<>()"]+/);
  return parts
    .flatMap((part) => {
      const key = /linkedin\.|^\/?in\//i.test(part) ? readProfileUrl(part) : null;
      if (key) return key;
      if (!isProfileField || parts.length > 1 || !BARE_SLUG.test(part)) return [];
      return readProfileUrl(`/in/${part.replace(/^@/, "")}`) ?? [];
    })
    .slice(0, mostEach)
    .map(({ kind, value }) => ({ kind, value: detach(value) }));
}

/** Tags or groups in a text, without those that a tool gives to everybody. */
export function readTags(text: string): string[] {
  return text
    .slice(0, 4000)
    .split(/:::|[,;|\n]/)
    .map((tag) => cleanLine(tag, 100))
    .filter((tag) => tag !== "" && !tag.startsWith("*"))
    .filter((tag) => !/^(?:my ?contacts|starred|imported on .*)$/i.test(tag))
    .slice(0, mostEach)
    .map(detach);
}
