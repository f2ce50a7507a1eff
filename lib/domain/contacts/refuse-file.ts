/** How files begin that are no contacts, and what to do with them. */
const SIGNS: [start: string, problem: string][] = [
  ["PK\u0003\u0004", "is an Excel workbook or another packed file: save it as CSV and choose that"],
  ["\u00d0\u00cf\u0011\u00e0", "is an old Excel workbook: save it as CSV and choose that"],
  ["%PDF", "is a PDF: export the contacts as CSV or vCard and choose that"],
  ["{\\rtf", "is a text document: export the contacts as CSV or vCard and choose that"],
];
const WEB_PAGE = /^\s*<(?:!doctype|html|\?xml|table)/i;
const JSON_TEXT = /^\s*(?:\{\s*"|\[\s*[[{])/;
/** What no text has: controls but tabs and ends of lines, and bytes wrong in every encoding tried. */
const STRANGE = /(?![\t-\r])[\p{Cc}\ufffd]/gu;

/**
 * Why a file holds no contacts that can be read, judged by how it begins, whatever its name says.
 * @returns words to follow the file's name, or null
 */
export function refuseFile(head: string): string | null {
  if (head.trim() === "") return "is empty";
  const known = SIGNS.find(([start]) => head.startsWith(start));
  if (known) return known[1];
  if (WEB_PAGE.test(head.slice(0, 500)))
    return "is a web page: export the contacts as CSV or vCard";
  if (JSON_TEXT.test(head.slice(0, 500))) return "is JSON: export the contacts as CSV or vCard";
  const start = head.slice(0, 20_000);
  const strange = start.match(STRANGE)?.length ?? 0;
  return strange > start.length / 50 || start.includes("\0")
    ? "is no text: choose a CSV file or a vCard (.vcf)"
    : null;
}

/** Whether a text is of vCards. */
export function isCardText(head: string): boolean {
  return /^\s*\ufeff?begin\s*:\s*vcard\s*$/im.test(head.slice(0, 2000));
}
