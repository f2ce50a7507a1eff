import { say } from "../words/sentences.ts";

/** How files begin that are no contacts, and what to do with them. */
const SIGNS = [
  ["PK\u0003\u0004", "file-packed"],
  ["\u00d0\u00cf\u0011\u00e0", "file-old-workbook"],
  ["%PDF", "file-pdf"],
  ["{\\rtf", "file-text-document"],
] as const;
const WEB_PAGE = /^\s*<(?:!doctype|html|\?xml|table)/i;
const JSON_TEXT = /^\s*(?:\{\s*"|\[\s*[[{])/;
/** What no text has: controls but tabs and ends of lines, and bytes wrong in every encoding tried. */
const STRANGE = /(?![\t-\r])[\p{Cc}\ufffd]/gu;

/**
 * Why a file holds no contacts that can be read, judged by how it begins, whatever its name says.
 * @returns words to follow the file's name, or null
 */
export function refuseFile(head: string): string | null {
  if (head.trim() === "") return say("file-blank");
  const known = SIGNS.find(([start]) => head.startsWith(start));
  if (known) return say(known[1]);
  if (WEB_PAGE.test(head.slice(0, 500))) return say("file-web-page");
  if (JSON_TEXT.test(head.slice(0, 500))) return say("file-json");
  const start = head.slice(0, 20_000);
  const strange = start.match(STRANGE)?.length ?? 0;
  return strange > start.length / 50 || start.includes("\0") ? say("file-not-text") : null;
}

/** Whether a text is of vCards. */
export function isCardText(head: string): boolean {
  return /^\s*\ufeff?begin\s*:\s*vcard\s*$/im.test(head.slice(0, 2000));
}
