/** How files begin that are no tables, whatever their name says, and what to do with them. */
const SIGNS: [start: string, problem: string][] = [
  [
    "PK\u0003\u0004",
    "it is an Excel workbook: open it, save it as CSV (UTF-8) and choose that file",
  ],
  [
    "\u00d0\u00cf\u0011\u00e0",
    "it is an old Excel workbook: open it, save it as CSV (UTF-8) and choose that file",
  ],
  ["%PDF", "it is a PDF: choose the CSV file of the archive"],
];
const WEB_PAGE = /^\s*<(?:!doctype|html|head|body|\?xml)/i;

/**
 * Why a file is no table at all, judged by how it begins.
 * @returns words that follow the file's name and line, or null
 */
export function refuseTable(head: string): string | null {
  const known = SIGNS.find(([start]) => head.startsWith(start));
  if (known) return known[1];
  if (WEB_PAGE.test(head.slice(0, 500)))
    return "it is a web page, such as a notice that the link of the download is over: ask LinkedIn for the archive again";
  return null;
}
